import { json, visitor } from '@ancrage/http'
import { localDateOf, ok, oneOf } from '@ancrage/kernel'
import * as z from 'zod'
import { defineRoute } from '../../slice.ts'
import { audiences, outcomes, profileSchema, verdicts } from '../contract.ts'
import type { EvaluatedAid } from '../model/simulate-aids.ts'
import { formatAmount } from '../pages/amount.ts'
import { aidPath } from '../paths.ts'

const tags = ['Aides'] as const
const range = z.object({ min: z.number(), max: z.number() })
const evaluated = z.object({
  code: z.string(),
  title: z.string(),
  url: z.string(),
  amount: z.string(),
  outcome: oneOf(outcomes),
  reasons: z.array(
    z.object({ kind: z.string(), verdict: verdicts, sentence: z.string(), fact: z.string().optional() }),
  ),
  conflictsWith: z.array(z.string()),
})

export const simulate = defineRoute({
  method: 'post',
  path: '/api/aids/simulations',
  operationId: 'simulateAids',
  summary: 'Estime les aides pour des réponses ; rien n’en est gardé.',
  description:
    'Une réponse absente est une réponse inconnue : elle laisse une aide « à confirmer », jamais « probable ».',
  tags,
  access: visitor(),
  body: profileSchema,
  example: {
    profession: 'general-practitioner',
    audience: 'intern',
    ambulatoryPlacement: true,
    placementDistanceKm: 22,
  },
  responses: {
    200: z.object({
      estimatedOn: z.string(),
      likely: z.array(evaluated),
      toConfirm: z.array(evaluated),
      notEligible: z.array(evaluated),
      missing: z.array(z.object({ fact: z.string(), aidCount: z.int() })),
      severalCommitments: z.array(z.string()),
      /** Out of reach today only because a day, a status or some semesters have not come. */
      soon: z.array(
        z.object({
          code: z.string(),
          from: z.string().optional(),
          status: oneOf(audiences).optional(),
          semesters: z.int().optional(),
        }),
      ),
      /** Sums in euros over the usual length of time, aids that exclude each other chosen between. */
      total: z.object({ months: z.int(), likely: range, toConfirm: range, leftOut: z.array(z.string()) }),
    }),
  },
  handle: async ({ deps, body, now }) => {
    const { simulatePublished } = await import('../operations/simulate-published.ts')
    const { titleOf } = await import('../pages/aid-text.tsx')
    const { chrome, timeZone, communes } = await deps.site()
    const today = localDateOf(now, timeZone)
    const found = await simulatePublished(deps, body, { communes, today, locale: deps.locale })
    const itemOf = ({ aid, outcome, reasons, conflictsWith }: EvaluatedAid): z.input<typeof evaluated> => ({
      code: aid.code,
      title: titleOf(aid, deps.locale),
      url: `${chrome.baseUrl}${aidPath(aid.slug)}`,
      amount: formatAmount(aid, deps.locale),
      outcome,
      reasons: reasons.map((reason) => ({ ...reason })),
      conflictsWith: [...conflictsWith],
    })
    return ok(
      json({
        estimatedOn: today,
        likely: found.likely.map(itemOf),
        toConfirm: found.toConfirm.map(itemOf),
        notEligible: found.notEligible.map(itemOf),
        missing: found.missing,
        severalCommitments: found.severalCommitments,
        soon: found.soon.map(({ aid, ...rest }) => ({ code: aid.code, ...rest })),
        total: {
          months: found.timeline.horizon,
          likely: found.timeline.likely,
          toConfirm: found.timeline.toConfirm,
          leftOut: found.timeline.leftOut.map(({ aid }) => aid.code),
        },
      }),
    )
  },
})
