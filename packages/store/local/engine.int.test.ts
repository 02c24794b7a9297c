import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Engine, startEngine } from './engine.ts'

const started: Engine[] = []
const folders: string[] = []

async function start(options?: Parameters<typeof startEngine>[0]): Promise<{ engine: Engine; client: DynamoDBClient }> {
  const engine = await startEngine(options)
  started.push(engine)
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return { engine, client: new DynamoDBClient({ endpoint: engine.endpoint, region: 'eu-west-3', credentials }) }
}

async function createNotes(client: DynamoDBClient): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: 'notes',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  )
}

const putNote = (pk: string): PutItemCommand => new PutItemCommand({ TableName: 'notes', Item: { pk: { S: pk } } })
const getNote = (pk: string): GetItemCommand => new GetItemCommand({ TableName: 'notes', Key: { pk: { S: pk } } })

afterEach(async () => {
  vi.unstubAllEnvs()
  await Promise.all(started.splice(0).map((engine) => engine.stop()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function dataFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-engine-'))
  folders.push(folder)
  return join(folder, 'nested', 'data.db')
}

describe('startEngine', () => {
  it('gives each caller an empty database of its own, so that test files cannot see each other', async () => {
    const [a, b] = await Promise.all([start(), start()])
    await createNotes(a.client)
    expect(a.engine.endpoint).not.toBe(b.engine.endpoint)
    expect((await a.client.send(new ListTablesCommand({}))).TableNames).toEqual(['notes'])
    expect((await b.client.send(new ListTablesCommand({}))).TableNames).toEqual([])
  })

  it('keeps what it acknowledged when the process is killed, because a demo machine may lose its power', async () => {
    const dbPath = dataFile()
    const first = await start({ dbPath })
    await createNotes(first.client)
    await first.client.send(putNote('kept'))
    await first.engine.kill()
    const second = await start({ dbPath })
    expect((await second.client.send(getNote('kept'))).Item).toEqual({ pk: { S: 'kept' } })
  })

  it('indexes the stream of a file, so that reading it does not slow down with every record ever written', async () => {
    const dbPath = dataFile()
    const { client } = await start({ dbPath })
    await createNotes(client)
    await client.send(putNote('a'))
    const database = new DatabaseSync(dbPath, { readOnly: true })
    const plan = database
      .prepare(
        'EXPLAIN QUERY PLAN SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?',
      )
      .all('notes')
    database.close()
    expect(JSON.stringify(plan)).toContain('ancrage_stream_order')
  })

  it('is gone after stop, so that nothing is left running behind a test', async () => {
    const { engine } = await start()
    await engine.stop()
    await engine.stop()
    await expect(fetch(engine.endpoint)).rejects.toThrow()
  })

  it('uses the engine named by DYNAMODB_ENDPOINT and leaves it running, because it is not ours', async () => {
    const own = await start()
    vi.stubEnv('DYNAMODB_ENDPOINT', own.engine.endpoint)
    const { engine, client } = await start()
    expect(engine).toMatchObject({ endpoint: own.engine.endpoint, pid: undefined })
    await engine.kill()
    expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual([])
  })

  it('names the way out when the binary does not start', async () => {
    vi.stubEnv('DYNOXIDE_PATH', '/nowhere/dynoxide')
    await expect(startEngine()).rejects.toThrow(/did not start: .*ENOENT/)
  })

  it('ends the engine that a killed platform left on the file, since two would answer from different memories', async () => {
    const file = dataFile()
    const script = `const { startEngine } = await import(${JSON.stringify(import.meta.resolve('./engine.ts'))})
      const engine = await startEngine({ dbPath: ${JSON.stringify(file)} })
      console.log(engine.pid)
      setInterval(() => {}, 1000)`
    const platform = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await once(platform.stdout, 'data')
    const orphan = Number(String(line))
    platform.kill('SIGKILL')
    await once(platform, 'exit')
    expect(isAlive(orphan)).toBe(true)
    const { client } = await start({ dbPath: file })
    expect(isAlive(orphan)).toBe(false)
    await createNotes(client)
  })
})

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== ''
  } catch {
    return false
  }
}
