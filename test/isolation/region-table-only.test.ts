import { createLinkSigner, noRateLimit } from '@ancrage/http'
import { regionApi } from '@ancrage/services/region-api/app.ts'
import { createDynamoClient, openRegionDirectory } from '@ancrage/store'
import { afterAll, describe, expect, it } from 'vitest'
import { startTwoTerritories } from '../fixtures/two-territories.ts'

const two = await startTwoTerritories()
const { platform } = two
afterAll(two.stop)

/** Every table that the agencies’ API asked for. */
const asked: string[] = []
const dynamo = createDynamoClient({
  endpoint: platform.dynamo.endpoint,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
})
dynamo.middlewareStack.add(
  (next) => (args) => {
    const input = JSON.stringify(args.input)
    const table = 'TableName' in args.input ? String(args.input.TableName) : input
    asked.push(table)
    if (table !== 'region') throw new Error(`the agencies’ API asked for ${table}`)
    return next(args)
  },
  { step: 'initialize' },
)

// Composed as its handler does in the cloud, on a client that gives nothing but the region’s table.
const engine = { dynamo, tables: { app: '', registry: '', region: 'region' } }
const directory = openRegionDirectory(engine)
const app = regionApi({
  ...{ engine, directory, clock: platform.around.clock, secure: true },
  ports: {
    verifyToken: platform.ports.verifyToken,
    roleIn: async () => undefined,
    roleInRegion: (code, memberId) => directory.role(code, memberId),
    territoryOfHost: async () => undefined,
    links: createLinkSigner([{ id: '0', secret: 'a secret that opens nothing here, long enough' }]),
    ...{ originSecret: '', limiter: noRateLimit },
  },
  log: () => undefined,
  newRequestId: () => '1',
})
const read = (path: string, token: string): Promise<Response> =>
  Promise.resolve(app.request(`/region-api/v1${path}`, { headers: { authorization: `Bearer ${token}` } }))

describe('region-api', () => {
  it.each([
    ['/regions/76/figures', 200],
    ['/regions/76/figures.csv', 200],
    ['/regions/84/figures', 404],
    ['/regions/99/figures', 404],
    ['/territories/x/placements', 404],
  ])('%s is answered from the region’s table alone', async (path, status) => {
    asked.length = 0
    expect((await read(path, two.a.analyst)).status).toBe(status)
    expect(new Set(asked)).toEqual(path.startsWith('/regions') ? new Set(['region']) : new Set())
  })

  it('reads three items at most, whatever the number of records behind a figure', async () => {
    asked.length = 0
    expect((await read('/regions/76/figures', two.a.analyst)).status).toBe(200)
    expect(asked.length).toBeLessThanOrEqual(3)
  })
})
