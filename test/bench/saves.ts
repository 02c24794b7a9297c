import { supervisors } from '@ancrage/features/supervisors/queries.ts'
import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { atLeast, atMost, exactly, type Figure, median } from './figure.ts'
import { timeCalls } from './load.ts'
import type { Stage } from './stage.ts'

/** The least that a save must write: record, counter and audit entry, straight from the SDK. */
const bareWrite = (stage: Stage, index: number): Promise<unknown> =>
  stage.engine.dynamo.send(
    new TransactWriteItemsCommand({
      TransactItems: ['record', 'counter', 'audit'].map((kind) => ({
        Put: {
          TableName: stage.engine.tables.app,
          Item: { pk: { S: `T#bench#${kind}` }, sk: { S: `${kind}-${index}` }, body: { S: 'x'.repeat(600) } },
        },
      })),
    }),
  )

/** Saves of the console, one at a time and sixteen at once. */
export const benchSaves = async (stage: Stage): Promise<readonly Figure[]> => {
  const records = (await stage.store.list(supervisors))
    .slice(0, 16)
    .map(({ id, version, value }) => ({ id, version, value }))
  const versions = new Map(records.map(({ id, version }) => [id, version]))
  let errors = 0
  const save = async (index: number): Promise<void> => {
    const record = records[index % records.length]
    if (!record) return
    const version = versions.get(record.id) ?? 0
    const answer = await stage.console.send(stage.at(`supervisors/${record.id}`), {
      method: 'PUT',
      headers: { 'if-match': `"v${version}"` },
      body: JSON.stringify({ ...record.value, presentation: `Enregistrement ${index}` }),
    })
    if (answer.status === 200) versions.set(record.id, version + 1)
    else errors += 1
  }
  await timeCalls(30, 1, save)
  const alone = median((await timeCalls(200, 1, save)).durations)
  // Sixteen people, each on a record of their own.
  const perPerson = 40
  const startedAt = performance.now()
  await Promise.all(
    records.map(async (_, person) => {
      for (let i = 0; i < perPerson; i++) await save(person + i * records.length)
    }),
  )
  const perSecond = (records.length * perPerson * 1000) / (performance.now() - startedAt)
  const floorAlone = median((await timeCalls(200, 1, (index) => bareWrite(stage, index))).durations)
  const floor = await timeCalls(640, 16, (index) => bareWrite(stage, 1000 + index))
  return [
    atMost('save in the console, p50', alone, 'ms', 14, floorAlone),
    atLeast('saves, 16 at once', perSecond, 'saves/s', 150, (640 * 1000) / floor.totalMs),
    exactly('saves refused', errors, 'errors', 0),
  ]
}
