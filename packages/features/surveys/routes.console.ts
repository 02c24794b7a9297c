import { json, member, notFound } from '@ancrage/http'
import { err, type FieldError, localDateOf, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import type { Stored } from '@ancrage/store'
import * as z from 'zod'
import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../slice.ts'
import { resultsSchema, type Survey, surveyIdSchema } from './contract.ts'
import { smallest, surveyState } from './model.ts'
import { answersOf, resultsIdOf, surveyResults, surveys } from './store.ts'

const counted: FieldError = {
  pointer: '/closesOn',
  message: 'Les résultats sont comptés : ni les questions, ni la date, ni l’anonymat promis ne peuvent plus changer.',
}

const answersInside = problem(
  problems.wrongState,
  'Des personnes répondent à cette enquête. Attendez sa clôture, ou retirez-la du site.',
)

const surveySpec: EditorialSpec<Survey> = {
  collection: surveys,
  path: 'surveys',
  tag: 'Enquêtes',
  noun: 'survey',
  label: 'Enquête',
  nameOf: (survey) => survey.title,
  slugOf: (survey) => survey.slug,
  shape: {
    text: (survey) => `${survey.title} ${survey.summary}`,
    facets: { anonymity: (survey) => [survey.anonymity] },
    sorts: { closesOn: (survey) => survey.closesOn, title: (survey) => survey.title },
  },
  check: async (value, store, id) => {
    const [results, before] = await Promise.all([store.get(surveyResults, resultsIdOf(id)), store.get(surveys, id)])
    if (!results || !before) return []
    const promised = ({ questions, opensOn, closesOn, anonymity }: Survey): string =>
      JSON.stringify([questions, opensOn, closesOn, anonymity])
    return promised(value) === promised(before.value) ? [] : [counted]
  },
  refuseRemoval: async ({ id, live }, { store, site }, now) => {
    const { timeZone } = await site()
    if (!live || surveyState(live.value, localDateOf(now, timeZone)) !== 'open') return undefined
    return (await answersOf(store, id)).length > 0 ? answersInside : undefined
  },
}

const params = z.strictObject({ id: surveyIdSchema })

const load = async (context: {
  readonly deps: SliceDeps
  readonly params: { readonly id: string }
}): Promise<Result<Stored<Survey>, Problem>> => {
  const stored = await context.deps.store.get(surveys, context.params.id)
  return stored && !stored.deletedAt ? ok(stored) : err(notFound)
}

const results = defineRoute({
  method: 'get',
  path: '/territories/{territory}/surveys/{id}/results',
  operationId: 'readSurveyResults',
  summary: 'Où en est une enquête, puis ses résultats : les mêmes que sur le site, petits nombres masqués.',
  description: 'Les textes libres ne sont rendus que si l’enquête a dit qu’ils seraient lus, sans ordre ni heure.',
  tags: ['Enquêtes'],
  access: member('people:read'),
  params,
  load,
  responses: {
    200: z.object({
      state: z.enum(['coming', 'open', 'closed']),
      /** Null below five: even a team does not follow people one by one. */
      sent: z.int().nullable(),
      results: resultsSchema.nullable(),
      texts: z.array(z.object({ key: z.string(), label: z.string(), texts: z.array(z.string()) })),
    }),
  },
  handle: async ({ deps, params: { id }, loaded, now }) => {
    const { timeZone } = await deps.site()
    const survey = loaded.live?.value ?? loaded.value
    const [found, answers] = await Promise.all([
      deps.store.get(surveyResults, resultsIdOf(id)),
      answersOf(deps.store, id),
    ])
    const sent = answers.filter(({ value }) => value.state === 'sent')
    const mayRead = survey.anonymity === 'read' && sent.length >= smallest && found !== undefined
    const texts = mayRead
      ? survey.questions
          .filter(({ kind }) => kind === 'text')
          .map(({ key, label }) => ({
            key,
            label,
            // In the order of the alphabet: the order of arrival would tell who wrote what.
            texts: sent.flatMap(({ value }) => value.answers[key] ?? []).toSorted((a, b) => a.localeCompare(b, 'fr')),
          }))
      : []
    return ok(
      json({
        state: surveyState(survey, localDateOf(now, timeZone)),
        sent: sent.length >= smallest ? sent.length : null,
        results: found?.value ?? null,
        texts,
      }),
    )
  },
})

export const consoleRoutes: readonly SliceRoute[] = [...editorialRoutes(surveySpec), results]
