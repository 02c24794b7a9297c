import type { Instant, TerritoryId } from '@ancrage/kernel'
import {
  create,
  createDynamoClient,
  createStoreEngine,
  localTables,
  openStore,
  publish,
  type TerritoryStore,
} from '@ancrage/store'
import { createTables } from '@ancrage/store/local/create-tables.ts'
import { type Engine, startEngine } from '@ancrage/store/local/engine.ts'
import { scopeOfHost } from '@ancrage/tenancy/mint.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Survey, surveySchema } from '../contract.ts'
import { starter } from '../starter.ts'
import { answersOf, resultsIdOf, surveyAnswers, surveyResults, surveys } from '../store.ts'
import { answerQuestion, closed, readAnswer, sendAnswer, startAnswer } from './answer-survey.ts'
import { closeSurveys, forgetAnswers } from './close-surveys.ts'

const territoryId: TerritoryId = 'ter_01J00000000000000000000000'
const timeZone = 'Europe/Paris'
const open: Instant = '2026-11-20T10:00:00.000Z'
const lastEvening: Instant = '2026-12-06T22:00:00.000Z'
const over: Instant = '2026-12-07T00:30:00.000Z'
let counter = 0
const ids = {
  next: <P extends string>(prefix: P): `${P}_${string}` => `${prefix}_01J${String(++counter).padStart(23, '0')}`,
}
let running: Engine
let store: TerritoryStore

beforeAll(async () => {
  running = await startEngine()
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' }
  const dynamo = createDynamoClient({ endpoint: running.endpoint, region: 'local', credentials })
  const engine = createStoreEngine({
    dynamo,
    tables: localTables,
    cursorSecret: 'a secret for cursors, long enough',
    ids,
  })
  await createTables(dynamo, localTables)
  store = openStore(scopeOfHost(territoryId), engine)
})
afterAll(() => running.stop())

const audit = [{ action: 'survey.published', collection: 'surveys', subject: 'x', summary: 'Enquête publiée' }]
const [draft] = starter({ today: '2026-11-01' }).surveys

const ask = async (changes: Partial<Survey> = {}): Promise<`srv_${string}`> => {
  const id = ids.next('srv')
  const dates = { opensOn: '2026-11-10', closesOn: '2026-12-06' }
  const value = surveySchema.parse({ ...draft, slug: `enquete-${counter}`, ...dates, ...changes })
  await store.commit({ changes: [create(surveys, id, value)], audit, now: open })
  await store.commit({ changes: [publish(surveys, { id, version: 1 })], audit, now: open })
  return id
}
const deps = () => ({ store, ids, timeZone })

const answer = async (surveyId: `srv_${string}`, values: readonly string[], isSent = true): Promise<string> => {
  const started = await startAnswer(deps(), surveyId, open)
  if (!started.ok) throw new Error(started.error.detail)
  const { id } = started.value
  await answerQuestion(deps(), id, { step: 1, values }, open)
  if (isSent) await sendAnswer(deps(), id, open)
  return id
}

describe('a survey', () => {
  it('keeps each answer at once, lets it change, and counts nothing before it is sent', async () => {
    const id = await answer(await ask(), ['oui'], false)
    await answerQuestion(deps(), id, { step: 1, values: ['non'] }, open)
    const read = await readAnswer(store, id)
    expect(read.ok && read.value.stored.value).toMatchObject({ answers: { logement: ['non'] }, state: 'started' })
  })

  it('takes answers to the last minute of its last day, and none before nor after', async () => {
    const survey = await ask()
    const id = await answer(survey, ['oui'], false)
    expect(await sendAnswer(deps(), id, lastEvening)).toMatchObject({ ok: true })
    expect(await answerQuestion(deps(), id, { step: 1, values: ['non'] }, over)).toEqual({ ok: false, error: closed })
    expect(await startAnswer(deps(), survey, '2026-11-09T10:00:00.000Z')).toEqual({ ok: false, error: closed })
  })

  it('leaves in the journal what was done to the survey, never to which answer', async () => {
    const id = await answer(await ask(), ['oui'])
    const log = await store.auditLog({ limit: 100 })
    expect(log.ok && JSON.stringify(log.value.items)).not.toContain(id)
  })
})

describe('closing', () => {
  it('gives results back once, without small counts, and erases what nobody was to read', async () => {
    const survey = await ask()
    for (let person = 0; person < 11; person++) await answer(survey, ['oui'])
    for (let person = 0; person < 2; person++) await answer(survey, ['non'])
    await answer(survey, ['provisoire'], false)
    expect(await closeSurveys(deps(), open)).toBe(0)
    await closeSurveys(deps(), over)
    const told = await store.get(surveyResults, resultsIdOf(survey))
    expect(told?.live?.value).toMatchObject({ people: 13 })
    expect(told?.value.questions[0]?.cells.map(({ count }) => count)).toEqual([null, 0, null, 0])
    expect(await answersOf(store, survey)).toEqual([])
    const kept = (await store.list(surveyAnswers)).filter(({ value }) => value.surveyId === survey)
    expect(JSON.stringify(kept)).not.toMatch(/"oui"|"non"|"provisoire"/)

    const version = told?.version
    await closeSurveys(deps(), over)
    expect((await store.get(surveyResults, resultsIdOf(survey)))?.version).toBe(version)
  })

  it('keeps texts for the team for six months where that was said, and no longer', async () => {
    const mot: Survey['questions'][number] = { key: 'mot', kind: 'text', label: 'Un mot', hint: '', options: [] }
    const survey = await ask({ anonymity: 'read', questions: [mot] })
    await answer(survey, ['Plus de vélos'])
    await closeSurveys(deps(), over)
    await forgetAnswers(deps(), over)
    expect(JSON.stringify(await answersOf(store, survey))).toContain('vélos')
    await forgetAnswers(deps(), '2027-06-09T00:00:00.000Z')
    expect(await answersOf(store, survey)).toEqual([])
  })

  it('goes on where it was stopped between counting and publishing', async () => {
    const survey = await ask()
    const results = { surveyId: survey, people: null, questions: [], countedAt: over }
    await store.commit({ changes: [create(surveyResults, resultsIdOf(survey), results)], audit, now: over })
    expect(await closeSurveys(deps(), over)).toBe(1)
    expect((await store.get(surveyResults, resultsIdOf(survey)))?.live?.value).toEqual(results)
  })
})
