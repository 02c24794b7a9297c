import { notFound } from '@ancrage/http'
import { err, type LocalDate, ok } from '@ancrage/kernel'
import { remove } from '@ancrage/store'
import { amendRecord } from '../amend-record.ts'
import { addDays } from '../days.ts'
import { getPublished, listPublished } from '../published.ts'
import type { Completeness, Holding, Recipient, Recipients } from '../recipients.ts'
import type { LiveRecord } from '../slice.ts'
import type { Dwelling } from './contract.ts'
import { dwellingPath } from './paths.ts'
import { dwellings } from './store.ts'

/** A confirmed offer is shown for half a year more. */
const renewedDays = 183

const recipientOf = ({ id, value }: LiveRecord<Dwelling>): Recipient => ({
  id,
  label: `${value.title}, ${value.commune.name}`,
  path: dwellingPath(value.slug),
  holder: { name: value.owner.name, email: value.owner.email },
})

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

const holdingOf = (live: LiveRecord<Dwelling>): Holding => ({
  ...recipientOf(live),
  verifiedOn: live.value.verifiedOn,
  completeness: completenessOf(live.value),
  data: live.value,
})

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)

/** What « toujours d’accord » changes: verified that day, and shown for half a year more. */
export const confirmed = (value: Dwelling, today: LocalDate): Dwelling => ({
  ...value,
  verifiedOn: later(value.verifiedOn, today),
  expiresOn: later(value.expiresOn, addDays(today, renewedDays)),
})

/** Owners of dwellings in the relay and in self-service. */
export const recipients: readonly Recipients[] = [
  {
    prefix: 'dwe',
    noun: { fr: 'logement', en: 'place to stay' },
    bySemester: false,
    find: async ({ store }, id) => {
      const live = await getPublished(store, dwellings, id)
      return live && recipientOf(live)
    },
    heldBy: async ({ store }, email) =>
      (await listPublished(store, dwellings)).filter(({ value }) => value.owner.email === email).map(holdingOf),
    all: async ({ store }) =>
      (await listPublished(store, dwellings)).filter(({ value }) => value.owner.email !== '').map(holdingOf),
    confirm: (deps, id, today, now) =>
      amendRecord(
        deps,
        id,
        {
          collection: dwellings,
          action: 'dwelling.confirmed',
          summary: ({ title }) => `Logement « ${title} » confirmé par la personne qui le propose`,
          correct: (value) => confirmed(value, today),
        },
        now,
      ),
    withdraw: async ({ store }, id, now) => {
      const stored = await store.get(dwellings, id)
      if (!stored || stored.deletedAt) return err(notFound)
      const summary = `Logement « ${stored.value.title} » mis à la corbeille par la personne qui le propose`
      const audit = [{ action: 'dwelling.removed', collection: dwellings.name, subject: id, summary }]
      const written = await store.commit({ changes: [remove(dwellings, id, stored.version)], audit, now })
      return written.ok ? ok(undefined) : err(notFound)
    },
  },
]
