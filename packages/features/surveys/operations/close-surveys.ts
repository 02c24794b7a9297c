import { type Instant, localDateOf } from '@ancrage/kernel'
import { create, publish, replace } from '@ancrage/store'
import { erasedAnswer, surveyState, tallySurvey } from '../model.ts'
import { answersOf, resultsIdOf, surveyAnswers, surveyResults, surveys } from '../store.ts'
import type { AnswerDeps } from './answer-survey.ts'

/** An answer each, of 100 items in all. */
const perTransaction = 80

const resultsNote = (verb: 'counted' | 'published', surveyId: string, title: string) => ({
  action: `survey-results.${verb}`,
  collection: surveyResults.name,
  subject: resultsIdOf(surveyId),
  summary: verb === 'counted' ? `Résultats comptés : « ${title} »` : `Résultats rendus sur le site : « ${title} »`,
})

/**
 * Counts the published surveys that are closed, once each, gives the results back, then erases the answers one by one:
 * those of a survey whose texts the team reads stay for it until `forgetAnswers`. Stopped anywhere, the next run goes on
 * from there, and what was counted is not counted again. Answers how many surveys were given back.
 */
export const closeSurveys = async (deps: AnswerDeps, now: Instant): Promise<number> => {
  const { store, timeZone } = deps
  const today = localDateOf(now, timeZone)
  let given = 0
  for (const { id, live } of await store.list(surveys)) {
    if (!live || surveyState(live.value, today) !== 'closed') continue
    const before = await store.get(surveyResults, resultsIdOf(id))
    if (!before) {
      const answers = (await answersOf(store, id)).map(({ value }) => value)
      const results = tallySurvey(`srv_${id.slice(4)}`, live.value, answers, now)
      await store.commit({
        changes: [create(surveyResults, resultsIdOf(id), results)],
        audit: [resultsNote('counted', id, live.value.title)],
        now,
      })
    }
    if (!before?.live) {
      const counted = await store.get(surveyResults, resultsIdOf(id))
      if (!counted) continue
      const written = await store.commit({
        changes: [publish(surveyResults, counted)],
        audit: [resultsNote('published', id, live.value.title)],
        now,
      })
      if (written.ok) given++
    }
    if (live.value.anonymity === 'together') await eraseAnswers(deps, id, now)
  }
  return given
}

const daysRead = 183
const dayMillis = 86_400_000

/** Erases the texts that the team was allowed to read, six months after the close. */
export const forgetAnswers = async (deps: AnswerDeps, now: Instant): Promise<void> => {
  for (const { id, value, live } of await deps.store.list(surveys)) {
    const { closesOn } = live?.value ?? value
    if (Date.parse(now) - Date.parse(closesOn) > daysRead * dayMillis) await eraseAnswers(deps, id, now)
  }
}

const eraseAnswers = async ({ store }: AnswerDeps, surveyId: string, now: Instant): Promise<void> => {
  const all = await answersOf(store, surveyId)
  for (let from = 0; from < all.length; from += perTransaction) {
    const some = all.slice(from, from + perTransaction)
    await store.commit({
      changes: some.map(({ id, version, value }) => replace(surveyAnswers, id, version, erasedAnswer(value))),
      audit: [
        {
          action: 'survey-answer.erased',
          collection: surveyAnswers.name,
          subject: surveyId,
          summary: `${some.length} réponses effacées, une fois les résultats rendus`,
        },
      ],
      now,
    })
  }
}
