import type { Commune, LocalDate } from '@ancrage/kernel'
import type * as z from 'zod'
import { type StarterContext, type StarterRecord, starterRecords } from '../slice.ts'
import type { aidSchema } from './contract.ts'
import { aids } from './store.ts'

type AidInput = z.input<typeof aidSchema>

/** First drafts of a new territory, to be rewritten: what only the territory can say, since the agency keeps the rest. */
export const starter = (territory: {
  readonly commune: Commune
  readonly today: LocalDate
}): { readonly aids: readonly AidInput[] } => {
  const blank = {
    grantorKind: 'epci',
    grantor: 'À remplacer : qui finance ou rend ce service',
    legalRef: '',
    perimeter: { scope: 'communes', codes: [territory.commune.code] },
    conditionsNote: '',
    commitmentYears: 0,
    amountMin: null,
    amountMax: null,
    unit: 'none',
    amountNote: '',
    ceiling: '',
    paymentSchedule: '',
    incompatibleWith: [],
    cumulNote: '',
    howToApply: 'À remplacer : qui appeler, avec quels papiers, à quel moment.',
    applyUrl: '',
    deadline: '',
    validFrom: null,
    validTo: null,
    status: 'to-verify',
    sourceLabel: 'À remplacer : délibération, page ou personne qui confirme',
    sourceUrl: '',
    verifiedOn: territory.today,
    verifiedBy: 'À remplacer',
  } satisfies Partial<AidInput>
  return {
    aids: [
      {
        ...blank,
        code: 'LOGEMENT',
        title: 'À remplacer : se loger pendant le stage',
        slug: 'a-remplacer-se-loger-pendant-le-stage',
        summary: 'À remplacer : ce que vous proposez pour le logement, en une phrase.',
        description:
          'À remplacer : pour qui, où, à quel prix, pendant combien de temps. Un logement gratuit fourni par une collectivité peut faire perdre l’indemnité d’hébergement du CHU : dites-le ici.',
        family: 'local',
        criteria: [{ kind: 'audience', anyOf: ['intern', 'junior-doctor'] }],
      },
      {
        ...blank,
        code: 'A-DEUX',
        title: 'À remplacer : venir à deux',
        slug: 'a-remplacer-venir-a-deux',
        summary: 'À remplacer : qui aide la personne qui accompagne l’interne ou le médecin.',
        description:
          'À remplacer : emploi, école, garde d’enfants. Dites ce qui existe vraiment, le prénom de la personne à appeler et le délai de réponse ; ne promettez rien que vous ne tiendrez.',
        family: 'non-financial',
        criteria: [{ kind: 'audience', anyOf: ['intern', 'junior-doctor', 'locum', 'settling'] }],
      },
    ],
  }
}

export const starterContent = (context: StarterContext): readonly StarterRecord[] =>
  starterRecords(aids, starter(context).aids)
