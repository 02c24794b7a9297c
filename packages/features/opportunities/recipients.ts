import { ownRecipients, renewedFor, titledWithCommune } from '../own-recipients.ts'
import type { Completeness, Recipients } from '../recipients.ts'
import type { Opportunity } from './contract.ts'
import { opportunityPath } from './paths.ts'
import { opportunities } from './store.ts'

/** A confirmed offer is shown for three months more: work is taken faster than rooms are. */
export const confirmed = renewedFor(92)

const completenessOf = (value: Opportunity): readonly Completeness[] => {
  const work = value.kind !== 'premises'
  return [
    {
      label: { fr: 'Une description d’au moins deux phrases', en: 'A description of two sentences or more' },
      done: value.description.length > 120,
    },
    { label: { fr: 'Une date de début', en: 'A starting date' }, done: !work || value.startsOn !== '' },
    { label: { fr: 'Le nombre de demi-journées', en: 'The number of half-days' }, done: !work || value.halfDays > 0 },
    {
      label: { fr: 'La rétrocession, le salaire ou le loyer', en: 'The fee share, pay or rent' },
      done: value.retrocession > 0 || value.pay !== '' || value.price > 0,
    },
    { label: { fr: 'Le logiciel', en: 'The software' }, done: !work || value.software !== '' },
  ]
}

/** Practices and employers in the relay and in self-service. */
export const recipients: readonly Recipients[] = [
  ownRecipients({
    collection: opportunities,
    prefix: 'opp',
    noun: { fr: 'annonce', en: 'offer' },
    labelOf: titledWithCommune,
    pathOf: opportunityPath,
    holderOf: ({ holder: { name, email } }) => ({ name, email }),
    completenessOf,
    confirmed,
    action: 'opportunity',
    said: ({ title }) => `Opportunité « ${title} »`,
  }),
]
