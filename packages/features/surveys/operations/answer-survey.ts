import { notFound } from '@ancrage/http'
import {
  err,
  type Instant,
  localDateOf,
  ok,
  type Problem,
  problem,
  type Result,
  UnavailableError,
} from '@ancrage/kernel'
import { type AuditNote, create, replace, type Stored, type TerritoryStore } from '@ancrage/store'
import { getPublished } from '../../published.ts'
import type { SliceDeps } from '../../slice.ts'
import { type Answer, type Survey, surveyProblems } from '../contract.ts'
import { surveyState, withAnswer } from '../model.ts'
import { findAnswer, type KeptAnswer, surveyAnswers, surveys } from '../store.ts'

export const closed = problem(surveyProblems.surveyClosed, {
  fr: 'Cette enquête ne prend plus de réponse. Ses résultats sont sur sa page dès le lendemain de la clôture.',
  en: 'This survey takes no more answers. Its results are on its page from the day after it closes.',
})

export interface AnswerDeps {
  readonly store: TerritoryStore
  readonly timeZone: string
}

const openSurvey = async (
  { store, timeZone }: AnswerDeps,
  id: string,
  now: Instant,
): Promise<Result<Survey, Problem>> => {
  const live = await getPublished(store, surveys, id)
  if (!live) return err(notFound)
  return surveyState(live.value, localDateOf(now, timeZone)) === 'open' ? ok(live.value) : err(closed)
}

/** A blank answer and its private id; it counts for nothing until it is sent. */
export const startAnswer = async (
  deps: AnswerDeps & Pick<SliceDeps, 'ids'>,
  surveyId: Answer['surveyId'],
  now: Instant,
): Promise<Result<{ readonly id: string; readonly survey: Survey }, Problem>> => {
  const survey = await openSurvey(deps, surveyId, now)
  if (!survey.ok) return survey
  const id = deps.ids.next('ans')
  const written = await deps.store.commit({
    changes: [
      create(surveyAnswers, id, {
        surveyId,
        answers: {},
        startedOn: localDateOf(now, deps.timeZone),
        state: 'started',
      }),
    ],
    audit: [note('started', surveyId, survey.value.title)],
    now,
  })
  if (!written.ok) throw new UnavailableError('survey answer', 1, undefined)
  return ok({ id, survey: survey.value })
}

const sentences = {
  started: 'Réponse commencée',
  kept: 'Réponse à une question gardée',
  sent: 'Réponse envoyée',
} as const

/** Of the survey, never of the answer: the journal cannot tell which answer was given when. */
const note = (what: keyof typeof sentences, surveyId: string, title: string): AuditNote => ({
  action: `survey-answer.${what}`,
  collection: surveys.name,
  subject: surveyId,
  summary: `${sentences[what]} : « ${title} »`,
})

const tries = 3

const change = async (
  deps: AnswerDeps,
  id: string,
  now: Instant,
  act: (answer: Answer, survey: Survey) => { readonly after: Answer; readonly told: keyof typeof sentences },
): Promise<Result<KeptAnswer, Problem>> => {
  for (let tried = 0; tried < tries; tried++) {
    const stored = await findAnswer(deps.store, id)
    if (!stored) return err(notFound)
    const survey = await openSurvey(deps, stored.value.surveyId, now)
    if (!survey.ok) return survey
    const { after, told } = act(stored.value, survey.value)
    if (JSON.stringify(after) === JSON.stringify(stored.value)) return ok(stored)
    const written = await deps.store.commit({
      changes: [replace(surveyAnswers, id, stored.version, after)],
      audit: [note(told, stored.value.surveyId, survey.value.title)],
      now,
    })
    if (written.ok) return ok({ ...stored, value: after, version: stored.version + 1 })
  }
  throw new UnavailableError('survey answer', 1, undefined)
}

/** Keeps the answer to one question, so that somebody who stops there has lost nothing. */
export const answerQuestion = (
  deps: AnswerDeps,
  id: string,
  sent: { readonly step: number; readonly values: readonly string[] },
  now: Instant,
): Promise<Result<KeptAnswer, Problem>> =>
  change(deps, id, now, (answer, survey) => {
    const question = survey.questions[sent.step - 1]
    return { after: question ? withAnswer(answer, question, sent.values) : answer, told: 'kept' }
  })

/** From now on the answer counts; it may still be changed until the survey closes. */
export const sendAnswer = (deps: AnswerDeps, id: string, now: Instant): Promise<Result<KeptAnswer, Problem>> =>
  change(deps, id, now, (answer) => ({
    after: answer.state === 'sent' ? answer : { ...answer, state: 'sent' },
    told: 'sent',
  }))

export type ReadAnswer = { readonly stored: KeptAnswer; readonly survey: Survey }

/** An answer with its survey, for the person who holds its link. */
export const readAnswer = async (store: TerritoryStore, id: string): Promise<Result<ReadAnswer, Problem>> => {
  const stored = await findAnswer(store, id)
  const survey: Stored<Survey> | undefined = stored && (await store.get(surveys, stored.value.surveyId))
  return stored && survey ? ok({ stored, survey: survey.live?.value ?? survey.value }) : err(notFound)
}
