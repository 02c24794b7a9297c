import { notFound } from '@ancrage/http'
import { err, type Instant, type LocalDate, ok, type Problem, type Result } from '@ancrage/kernel'
import { type Collection, remove } from '@ancrage/store'
import { amendRecord } from '../amend-record.ts'
import { getPublished, listPublished } from '../published.ts'
import type { Completeness, Holding, Recipient, Recipients } from '../recipients.ts'
import type { LiveRecord, SliceDeps } from '../slice.ts'
import type { Placement, Supervisor } from './contract.ts'
import { directoryPath, placementPath } from './paths.ts'
import { placements, supervisors } from './store.ts'

type Person = LiveRecord<Supervisor>
type Site = LiveRecord<Placement>

const nameOf = ({ firstName, lastName }: Supervisor): string => `${firstName} ${lastName}`

/** A person has no page of their own: the one of their first placement tells about them. */
const personPath = ({ value }: Person, sites: readonly Site[]): string => {
  const site = sites.find(({ id }) => value.placementIds.some((at) => at === id))
  return site ? placementPath(site.value.slug) : directoryPath
}

const personOf = (person: Person, sites: readonly Site[]): Recipient => ({
  id: person.id,
  label: nameOf(person.value),
  path: personPath(person, sites),
  holder: { name: nameOf(person.value), email: person.value.email },
})

/** Whoever answers for a placement: the first of its supervisors whose address the team knows. */
export const answersFor = (siteId: string, people: readonly Person[]): Person | undefined =>
  people.find(({ value }) => value.email !== '' && value.placementIds.some((at) => at === siteId))

const siteOf = ({ id, value }: Site, people: readonly Person[]): Recipient => {
  const person = answersFor(id, people)
  return {
    id,
    label: value.name,
    path: placementPath(value.slug),
    holder: { name: person ? nameOf(person.value) : '', email: person?.value.email ?? '' },
  }
}

const personDetails = (value: Supervisor): readonly Completeness[] => [
  { label: { fr: 'Une présentation', en: 'A few words about you' }, done: value.presentation.length > 80 },
  { label: { fr: 'Vos centres d’intérêt', en: 'Your special interests' }, done: value.interests.length > 0 },
  { label: { fr: 'Les niveaux que vous encadrez', en: 'The levels you teach' }, done: value.levels.length > 0 },
  { label: { fr: 'Vos lieux de stage', en: 'Your placements' }, done: value.placementIds.length > 0 },
]

const siteDetails = (value: Placement): readonly Completeness[] => [
  { label: { fr: 'Une description', en: 'A description' }, done: value.description.length > 120 },
  { label: { fr: 'Les places par semestre', en: 'Places by semester' }, done: value.offers.length > 0 },
  { label: { fr: 'Le logiciel médical', en: 'The medical software' }, done: value.software !== '' },
  { label: { fr: 'Où loger', en: 'Where to stay' }, done: value.housing === 'none' || value.housingNote !== '' },
]

const personHolding = (person: Person, sites: readonly Site[]): Holding => ({
  ...personOf(person, sites),
  verifiedOn: person.value.verifiedOn,
  completeness: personDetails(person.value),
  data: person.value,
})

const siteHolding = (site: Site, people: readonly Person[]): Holding => ({
  ...siteOf(site, people),
  verifiedOn: site.value.verifiedOn,
  completeness: siteDetails(site.value),
  data: site.value,
})

const both = async ({ store }: Pick<SliceDeps, 'store'>) => ({
  people: await listPublished(store, supervisors),
  sites: await listPublished(store, placements),
})

/** What « toujours d’accord » changes; never back in time. */
export const confirmedOn = <T extends { readonly verifiedOn: LocalDate }>(value: T, today: LocalDate): T =>
  value.verifiedOn >= today ? value : { ...value, verifiedOn: today }

const withdraw = async <T>(
  { store }: Pick<SliceDeps, 'store'>,
  collection: Collection<T>,
  noun: string,
  id: string,
  now: Instant,
): Promise<Result<void, Problem>> => {
  const stored = await store.get(collection, id)
  if (!stored || stored.deletedAt) return err(notFound)
  const note = { action: `${noun}.removed`, collection: collection.name, subject: id }
  const audit = [{ ...note, summary: 'Fiche mise à la corbeille par son titulaire' }]
  const written = await store.commit({ changes: [remove(collection, id, stored.version)], audit, now })
  return written.ok ? ok(undefined) : err(notFound)
}

const people: Recipients = {
  prefix: 'sup',
  noun: { fr: 'maître de stage', en: 'supervisor' },
  bySemester: true,
  find: async (deps, id) => {
    const person = await getPublished(deps.store, supervisors, id)
    return person && personOf(person, await listPublished(deps.store, placements))
  },
  heldBy: async (deps, email) => {
    const all = await both(deps)
    const own = all.people.filter(({ value }) => value.email === email)
    return own.map((person) => personHolding(person, all.sites))
  },
  all: async (deps) => {
    const all = await both(deps)
    const own = all.people.filter(({ value }) => value.email !== '')
    return own.map((person) => personHolding(person, all.sites))
  },
  confirm: (deps, id, today, now) =>
    amendRecord(
      deps,
      id,
      {
        collection: supervisors,
        action: 'supervisor.confirmed',
        summary: (value) => `Maître de stage « ${nameOf(value)} » : fiche confirmée par son titulaire`,
        correct: (value) => confirmedOn(value, today),
      },
      now,
    ),
  withdraw: (deps, id, now) => withdraw(deps, supervisors, 'supervisor', id, now),
}

const sites: Recipients = {
  prefix: 'pla',
  noun: { fr: 'lieu de stage', en: 'placement' },
  bySemester: true,
  find: async (deps, id) => {
    const site = await getPublished(deps.store, placements, id)
    return site && siteOf(site, await listPublished(deps.store, supervisors))
  },
  heldBy: async (deps, email) => {
    const all = await both(deps)
    const own = all.sites.filter(({ id }) => answersFor(id, all.people)?.value.email === email)
    return own.map((site) => siteHolding(site, all.people))
  },
  all: async (deps) => {
    const all = await both(deps)
    return all.sites.filter(({ id }) => answersFor(id, all.people)).map((site) => siteHolding(site, all.people))
  },
  confirm: (deps, id, today, now) =>
    amendRecord(
      deps,
      id,
      {
        collection: placements,
        action: 'placement.confirmed',
        summary: ({ name }) => `Lieu de stage « ${name} » : fiche confirmée par son titulaire`,
        correct: (value) => confirmedOn(value, today),
      },
      now,
    ),
  // A site is the work of several people: one who leaves takes their own record away, not the site.
  withdraw: async () => ok(undefined),
}

/** Supervisors and placements in the contact relay and in self-service. */
export const recipients: readonly Recipients[] = [people, sites]
