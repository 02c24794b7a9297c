import { ownRecipients, renewedFor, titledWithCommune } from '../own-recipients.ts'
import type { Completeness, Recipients } from '../recipients.ts'
import type { Dwelling } from './contract.ts'
import { dwellingPath } from './paths.ts'
import { dwellings } from './store.ts'

/** A confirmed dwelling is shown for half a year more. */
export const confirmed = renewedFor(183)

const completenessOf = (value: Dwelling): readonly Completeness[] => [
  {
    label: { fr: 'Une description d’au moins deux phrases', en: 'A description of two sentences or more' },
    done: value.description.length > 120,
  },
  { label: { fr: 'La surface', en: 'The floor area' }, done: value.surface > 0 },
  { label: { fr: 'Comment venir', en: 'How to get there' }, done: value.access !== '' },
  { label: { fr: 'Qui y habite', en: 'Who lives there' }, done: value.places === 1 || value.housemates !== '' },
  {
    label: { fr: 'Les points de la charte HTES vérifiés', en: 'The points of the HTES charter checked' },
    done: value.charter.length > 0,
  },
]

/** Owners of dwellings in the relay and in self-service. */
export const recipients: readonly Recipients[] = [
  ownRecipients({
    collection: dwellings,
    prefix: 'dwe',
    noun: { fr: 'logement', en: 'place to stay' },
    labelOf: titledWithCommune,
    pathOf: dwellingPath,
    holderOf: ({ owner: { name, email } }) => ({ name, email }),
    completenessOf,
    confirmed,
    action: 'dwelling',
    said: ({ title }) => `Logement « ${title} »`,
  }),
]
