import { notFound } from '@ancrage/http'
import { err, type LocalDate, ok } from '@ancrage/kernel'
import { remove } from '@ancrage/store'
import { amendRecord } from '../amend-record.ts'
import { addDays } from '../days.ts'
import { getPublished, listPublished } from '../published.ts'
import type { Completeness, Holding, Recipient, Recipients } from '../recipients.ts'
import type { LiveRecord } from '../slice.ts'
import type { Opportunity } from './contract.ts'
import { opportunityPath } from './paths.ts'
import { opportunities } from './store.ts'

/** A confirmed offer is shown for three months more: work is taken faster than rooms are. */
const renewedDays = 92

const recipientOf = ({ id, value }: LiveRecord<Opportunity>): Recipient => ({
  id,
  label: `${value.title}, ${value.commune.name}`,
  path: opportunityPath(value.slug),
  holder: { name: value.holder.name, email: value.holder.email },
})

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

const holdingOf = (live: LiveRecord<Opportunity>): Holding => ({
  ...recipientOf(live),
  verifiedOn: live.value.verifiedOn,
  completeness: completenessOf(live.value),
  data: live.value,
})

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)

/** What « toujours d’accord » changes: verified that day, and shown for three months more. */
export const confirmed = (value: Opportunity, today: LocalDate): Opportunity => ({
  ...value,
  verifiedOn: later(value.verifiedOn, today),
  expiresOn: later(value.expiresOn, addDays(today, renewedDays)),
})

/** Practices and employers in the relay and in self-service. */
export const recipients: readonly Recipients[] = [
  {
    prefix: 'opp',
    noun: { fr: 'annonce', en: 'offer' },
    bySemester: false,
    find: async ({ store }, id) => {
      const live = await getPublished(store, opportunities, id)
      return live && recipientOf(live)
    },
    heldBy: async ({ store }, email) =>
      (await listPublished(store, opportunities)).filter(({ value }) => value.holder.email === email).map(holdingOf),
    all: async ({ store }) =>
      (await listPublished(store, opportunities)).filter(({ value }) => value.holder.email !== '').map(holdingOf),
    confirm: (deps, id, today, now) =>
      amendRecord(
        deps,
        id,
        {
          collection: opportunities,
          action: 'opportunity.confirmed',
          summary: ({ title }) => `Opportunité « ${title} » confirmée par la personne qui la propose`,
          correct: (value) => confirmed(value, today),
        },
        now,
      ),
    withdraw: async ({ store }, id, now) => {
      const stored = await store.get(opportunities, id)
      if (!stored || stored.deletedAt) return err(notFound)
      const summary = `Opportunité « ${stored.value.title} » mise à la corbeille par la personne qui la propose`
      const audit = [{ action: 'opportunity.removed', collection: opportunities.name, subject: id, summary }]
      const written = await store.commit({ changes: [remove(opportunities, id, stored.version)], audit, now })
      return written.ok ? ok(undefined) : err(notFound)
    },
  },
]
