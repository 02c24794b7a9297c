import { notFound } from '@ancrage/http'
import { err, type IdPrefix, type LocalDate, ok } from '@ancrage/kernel'
import type { Words } from '@ancrage/site/locale.ts'
import { type Collection, remove } from '@ancrage/store'
import { amendRecord } from './amend-record.ts'
import { addDays } from './days.ts'
import { getPublished, listPublished } from './published.ts'
import type { Completeness, Holding, Recipient, Recipients } from './recipients.ts'
import type { LiveRecord } from './slice.ts'

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)

/** « Toujours d’accord » for what stays until somebody says otherwise: verified that day, never back in time. */
export const verified = <T extends { readonly verifiedOn: LocalDate }>(value: T, today: LocalDate): T => ({
  ...value,
  verifiedOn: later(value.verifiedOn, today),
})

/** « Toujours d’accord » for an offer that ends by itself: verified that day, and shown for so many days more. */
export const renewedFor =
  (days: number) =>
  <T extends { readonly verifiedOn: LocalDate; readonly expiresOn: LocalDate }>(value: T, today: LocalDate): T => ({
    ...verified(value, today),
    expiresOn: later(value.expiresOn, addDays(today, days)),
  })

/** A title with its commune, unless it names it already. */
export const titledWithCommune = ({
  title,
  commune,
}: {
  readonly title: string
  readonly commune: { readonly name: string }
}): string => (title.includes(commune.name) ? title : `${title}, ${commune.name}`)

/** How a kind of record that names its own holder is written to and looked after. */
export interface OwnRecipients<T> {
  readonly collection: Collection<T>
  readonly prefix: IdPrefix
  readonly noun: Words<string>
  /** The record as the public knows it. */
  readonly labelOf: (value: T) => string
  readonly pathOf: (slug: string) => string
  /** Lower-case e-mail, or an empty one when the team answers instead. */
  readonly holderOf: (value: T) => Recipient['holder']
  readonly completenessOf: (value: T) => readonly Completeness[]
  /** What « toujours d’accord » changes. */
  readonly confirmed: (value: T, today: LocalDate) => T
  /** Audit actions are `dwelling.confirmed` and `dwelling.removed` for `dwelling`. */
  readonly action: string
  /** « Logement « Studio » », followed by what its holder did. */
  readonly said: (value: T) => string
}

/** Recipients whose own record holds the address: a dwelling, an offer, a partner. */
export const ownRecipients = <T extends { readonly slug: string; readonly verifiedOn: LocalDate }>(
  parts: OwnRecipients<T>,
): Recipients => {
  const { collection, prefix, noun, holderOf } = parts
  const recipientOf = ({ id, value }: LiveRecord<T>): Recipient => ({
    id,
    label: parts.labelOf(value),
    path: parts.pathOf(value.slug),
    holder: holderOf(value),
  })
  const holdingOf = (live: LiveRecord<T>): Holding => ({
    ...recipientOf(live),
    verifiedOn: live.value.verifiedOn,
    completeness: parts.completenessOf(live.value),
    data: live.value,
  })
  return {
    prefix,
    noun,
    bySemester: false,
    find: async ({ store }, id) => {
      const live = await getPublished(store, collection, id)
      return live && recipientOf(live)
    },
    heldBy: async ({ store }, email) =>
      (await listPublished(store, collection)).filter(({ value }) => holderOf(value).email === email).map(holdingOf),
    all: async ({ store }) =>
      (await listPublished(store, collection)).filter(({ value }) => holderOf(value).email !== '').map(holdingOf),
    confirm: (deps, id, today, now) =>
      amendRecord(
        deps,
        id,
        {
          collection,
          action: `${parts.action}.confirmed`,
          summary: (value) => `${parts.said(value)} : fiche confirmée par son titulaire`,
          correct: (value) => parts.confirmed(value, today),
        },
        now,
      ),
    withdraw: async ({ store }, id, now) => {
      const stored = await store.get(collection, id)
      if (!stored || stored.deletedAt) return err(notFound)
      const summary = `${parts.said(stored.value)} : fiche mise à la corbeille par son titulaire`
      const audit = [{ action: `${parts.action}.removed`, collection: collection.name, subject: id, summary }]
      const written = await store.commit({ changes: [remove(collection, id, stored.version)], audit, now })
      return written.ok ? ok(undefined) : err(notFound)
    },
  }
}
