import { ownRecipients, verified } from '../own-recipients.ts'
import type { Completeness, Recipients } from '../recipients.ts'
import type { Partner } from './contract.ts'
import { partnerPath } from './paths.ts'
import { partners } from './store.ts'

const completenessOf = (value: Partner): readonly Completeness[] => [
  {
    label: { fr: 'Ce que vous faites pour qui arrive', en: 'What you do for newcomers' },
    done: [value.forInterns, value.forDoctors, value.forPartners].some((text) => text !== ''),
  },
  { label: { fr: 'Le téléphone', en: 'The phone number' }, done: value.phone !== '' },
  { label: { fr: 'Le site', en: 'The website' }, done: value.website !== '' },
]

/** Institutions, employers and associations in the relay and in self-service: they confirm their page like everybody. */
export const recipients: readonly Recipients[] = [
  ownRecipients({
    collection: partners,
    prefix: 'par',
    noun: { fr: 'partenaire', en: 'partner' },
    labelOf: ({ name }) => name,
    pathOf: partnerPath,
    holderOf: ({ name, email }) => ({ name, email }),
    completenessOf,
    confirmed: verified,
    action: 'partner',
    said: ({ name }) => `Partenaire « ${name} »`,
  }),
]
