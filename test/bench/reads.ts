import type { Supervisor } from '@ancrage/features/supervisors/contract.ts'
import { placements, supervisors } from '@ancrage/features/supervisors/queries.ts'
import { create } from '@ancrage/store'
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { atMostTimes, type Figure, median } from './figure.ts'
import { timeCalls } from './load.ts'
import { benchNow, type Stage } from './stage.ts'

const floorPartition = 'T#bench#floor'

/** Twenty raw records of the size of a placement, in a partition of their own. */
const writeFloor = async ({ engine, store }: Stage): Promise<void> => {
  const [sample] = await store.list(placements)
  const body = JSON.stringify(sample?.value)
  for (let i = 0; i < 20; i++)
    await engine.dynamo.send(
      new PutItemCommand({
        TableName: engine.tables.app,
        Item: { pk: { S: floorPartition }, sk: { S: `record-${i}` }, v: { N: '1' }, body: { S: body } },
      }),
    )
}

const bareQuery = async ({ engine }: Stage): Promise<void> => {
  const answer = await engine.dynamo.send(
    new QueryCommand({
      TableName: engine.tables.app,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: floorPartition } },
    }),
  )
  if (answer.Items?.length !== 20) throw new Error('the floor is not there')
}

const fill = async ({ store, engine }: Stage, upTo: number): Promise<void> => {
  const list = await store.list(supervisors)
  const [sample] = list
  if (!sample) throw new Error('no supervisor to copy')
  const missing = Array.from({ length: Math.max(0, upTo - list.length) }, (_, i): [string, Supervisor] => [
    engine.ids.next('sup'),
    { ...sample.value, slug: `${sample.value.slug}-${i}`, lastName: `${sample.value.lastName} ${i}`, placementIds: [] },
  ])
  for (let i = 0; i < missing.length; i += 40) {
    const chunk = missing.slice(i, i + 40)
    const note = { action: 'bench.added', collection: 'supervisors', subject: 'bench', summary: 'Banc d’essai' }
    await store.commit({
      changes: chunk.map(([id, value]) => create(supervisors, id, value)),
      audit: [note],
      now: benchNow(),
    })
  }
}

const p50 = async (count: number, concurrency: number, call: () => Promise<unknown>): Promise<number> => {
  await timeCalls(Math.ceil(count / 4), concurrency, call)
  return median((await timeCalls(count, concurrency, call)).durations)
}

const get = async (stage: Stage, path: string): Promise<void> => {
  const answer = await stage.console.send(stage.at(path))
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 300)}`)
}

/** Lists of the console, against the bare SDK Query on the same engine. */
export const benchReads = async (stage: Stage): Promise<readonly Figure[]> => {
  await writeFloor(stage)
  const list = (): Promise<void> => get(stage, 'placements?perPage=20')
  const floor1 = await p50(400, 1, () => bareQuery(stage))
  const list1 = await p50(400, 1, list)
  const floor16 = await p50(1600, 16, () => bareQuery(stage))
  const list16 = await p50(1600, 16, list)
  await fill(stage, 500)
  const search = (): Promise<void> =>
    get(stage, 'supervisors?q=generaliste&profession=general-practitioner&sort=-lastName&perPage=20')
  const searched = await p50(400, 1, search)
  const floorAgain = await p50(400, 1, () => bareQuery(stage))
  return [
    atMostTimes('list of 20 records, p50, one at a time', list1, 'ms', floor1, 1.5),
    atMostTimes('list of 20 records, p50, 16 at once', list16, 'ms', floor16, 1.5),
    atMostTimes('filter + sort + text over 500 supervisors, p50', searched, 'ms', floorAgain, 2),
  ]
}
