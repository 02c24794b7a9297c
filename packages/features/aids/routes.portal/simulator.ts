import { htmlPage, type RequestFacts, redirect, seeOther, visitor } from '@ancrage/http'
import { localDateOf, ok } from '@ancrage/kernel'
import type { PageSpec } from '@ancrage/site'
import * as z from 'zod'
import { askedPage } from '../../asked-page.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../../slice.ts'
import { factOrder } from '../contract/answers.ts'
import { medicalZones, profileSchema } from '../contract.ts'
import { groupCommunes, judgePlace } from '../model/compare-communes.ts'
import { type Answers, answerError, parseAnswers, unknownAnswer, withoutErrors } from '../model/parse-answers.ts'
import { planQuestions } from '../model/plan-questions.ts'
import { type Horizon, horizons, usualHorizon } from '../model/timeline.ts'
import type { Fact } from '../model.ts'
import { publishedAids, simulatePublished } from '../operations/simulate-published.ts'
import { communesPage } from '../pages/communes.tsx'
import { questionPage, stepPath } from '../pages/question.tsx'
import { simulationPage } from '../pages/simulation.tsx'
import { communesPath, questionPath, simulationPath } from '../paths.ts'

const tags = ['Aides'] as const
const answer = z.string().max(60).optional()
const answers = Object.fromEntries(Object.keys(profileSchema.shape).map((fact) => [fact, answer]))

const factNamed = (name: string | null): Fact | undefined => factOrder.find((fact) => fact === name)

const answered = async (
  deps: SliceDeps,
  page: PageSpec,
  request: RequestFacts,
): Promise<ReturnType<typeof askedPage>> => askedPage((await deps.site()).chrome, page, request)

/** The answers of an address; a question passed over counts as « je ne sais pas ». */
const readAnswers = (sent: URLSearchParams, deps: SliceDeps): Answers => {
  const passed = sent.has('passer') ? factNamed(sent.get('question')) : undefined
  const given = Object.fromEntries(sent)
  return parseAnswers(passed === undefined ? given : { ...given, [passed]: unknownAnswer }, deps.locale)
}

const askQuestion = defineRoute({
  method: 'get',
  path: questionPath,
  operationId: 'askQuestion',
  summary: 'La question qui compte encore, une par page ; l’estimation quand il n’en reste pas.',
  tags,
  access: visitor(),
  query: z.object({
    ...answers,
    /** The question whose form was sent. */
    question: answer,
    /** Present when that question was answered by « je ne sais pas ». */
    passer: answer,
    /** The answer to change: its question is shown again. */
    modifier: answer,
  }),
  responses: { 200: htmlPage, 303: seeOther },
  handle: async ({ deps, now, request }) => {
    const { timeZone, communes } = await deps.site()
    const sent = request.url.searchParams
    const read = readAnswers(sent, deps)
    const asked = factNamed(sent.get('question'))
    const silent = asked !== undefined && read.typed[asked] === undefined && !read.skipped.has(asked)
    const errors = [...read.errors, ...(silent ? [answerError(asked, deps.locale)] : [])]
    const wrong = factNamed(errors[0]?.field ?? null)
    const changed = factNamed(sent.get('modifier'))
    const published = await publishedAids(deps)
    const plan = planQuestions(published, read.profile, read.skipped, {
      today: localDateOf(now, timeZone),
      communes: communes.map(({ code }) => code),
    })
    const [next] = plan
    const fact = wrong ?? changed ?? next?.fact
    if (fact === undefined) return ok(redirect(stepPath(simulationPath, read)))
    const planned = plan.find((one) => one.fact === fact)
    const view = {
      fact,
      answers: read,
      aidCount: planned?.aidCount ?? 0,
      left: plan.filter((one) => one.fact !== fact).length,
      communes,
      errors,
    }
    return ok(await answered(deps, questionPage(view, deps.locale), request))
  },
})

const horizonIn = (sent: URLSearchParams, read: Answers): Horizon =>
  horizons.find((one) => String(one) === sent.get('duree')) ?? usualHorizon(read.profile)

const showSimulation = defineRoute({
  method: 'get',
  path: simulationPath,
  operationId: 'showSimulation',
  summary: 'L’estimation des aides pour les réponses de l’adresse.',
  tags,
  access: visitor(),
  query: z.object({
    ...answers,
    /** Length of the total, in months. */
    duree: answer,
  }),
  responses: { 200: htmlPage, 303: seeOther },
  handle: async ({ deps, now, request }) => {
    const { chrome, timeZone, communes } = await deps.site()
    const today = localDateOf(now, timeZone)
    const read = readAnswers(request.url.searchParams, deps)
    // An answer that cannot be read is asked again, the others being kept.
    if (read.errors.length > 0) {
      const [wrong] = read.errors
      const typed = wrong === undefined ? '' : `${wrong.field}=${encodeURIComponent(read.typed[wrong.field] ?? '')}`
      return ok(redirect(stepPath(questionPath, withoutErrors(read), typed)))
    }
    const simulation = await simulatePublished(
      deps,
      read.profile,
      { communes, today, locale: deps.locale },
      { skipped: read.skipped, horizon: horizonIn(request.url.searchParams, read) },
    )
    const page = simulationPage({ simulation, answers: read, communes, contact: chrome.contact, today }, deps.locale)
    return ok(await answered(deps, page, request))
  },
})

const compareCommunes = defineRoute({
  method: 'get',
  path: communesPath,
  operationId: 'compareCommunes',
  summary: 'Les mêmes réponses dans une autre commune, et dans toutes celles du territoire.',
  tags,
  access: visitor(),
  query: z.object({
    ...answers,
    /** INSEE code of the commune to compare with. */
    avec: answer,
    /** Its medical zone, as far as the person knows it. */
    zoneAvec: answer,
    duree: answer,
  }),
  responses: { 200: htmlPage },
  handle: async ({ deps, now, request }) => {
    const { timeZone, communes } = await deps.site()
    const sent = request.url.searchParams
    const read = readAnswers(sent, deps)
    const today = localDateOf(now, timeZone)
    const published = await publishedAids(deps)
    const horizon = horizonIn(sent, read)
    const named = (code: string | null | undefined) => communes.find((one) => one.code === code)
    const home = named(read.profile.commune)
    const there = named(sent.get('avec'))
    const zone = z.enum(Object.keys(medicalZones)).safeParse(sent.get('zoneAvec'))
    const { zone: _own, ...unzoned } = read.profile
    const elsewhere = parseAnswers({ zone: zone.data }).profile
    const place = (profile: Answers['profile']) => judgePlace(published, profile, today, horizon)
    const compared =
      home === undefined || there === undefined
        ? undefined
        : {
            there,
            zone: zone.data ?? '',
            here: place(read.profile),
            elsewhere: place({ ...unzoned, ...elsewhere, commune: there.code }),
          }
    const groups = groupCommunes(
      published,
      read.profile,
      { today, communes: communes.map(({ code }) => code) },
      horizon,
    )
    const page = communesPage({ answers: read, communes, home, compared, groups, horizon }, deps.locale)
    return ok(await answered(deps, page, request))
  },
})

export const simulatorRoutes: readonly SliceRoute[] = [askQuestion, showSimulation, compareCommunes]
