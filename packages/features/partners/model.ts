import { type Instant, isLocalDate, type LocalDate } from '@ancrage/kernel'
import type { ListShape } from '../list-query.ts'
import type { LiveRecord } from '../slice.ts'
import {
  type Companion,
  type CompanionAct,
  type CompanionForm,
  type CompanionState,
  companionConsent,
  jobSectors,
  type Partner,
  type PartnerRole,
  partnerRoles,
  sharingConsent,
} from './contract.ts'

const hideAfterDays = 366

const daysBetween = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Whether the record is recent enough to be shown: a page that nobody confirmed for a year would mislead. */
export const isCurrent = ({ verifiedOn }: Pick<Partner, 'verifiedOn'>, today: LocalDate): boolean =>
  daysBetween(verifiedOn, today) <= hideAfterDays

export const partnerShape: ListShape<LiveRecord<Partner>> = {
  text: ({ value }) =>
    [
      value.name,
      value.town,
      partnerRoles[value.role],
      value.summary,
      value.forInterns,
      value.forDoctors,
      value.forPartners,
      ...value.sectors.map((sector) => jobSectors[sector]),
    ].join(' '),
  facets: {
    role: ({ value }) => [value.role],
    sector: ({ value }) => value.sectors,
    for: ({ value }) => [
      ...(value.forInterns ? ['interns'] : []),
      ...(value.forDoctors ? ['doctors'] : []),
      ...(value.forPartners ? ['partners'] : []),
    ],
  },
  sorts: { name: ({ value }) => value.name },
}

const order: readonly PartnerRole[] = [
  'faculty',
  'order',
  'insurance',
  'ars',
  'hospital',
  'epci',
  'landlord',
  'employment',
  'employer',
  'association',
]

/** The partners of each role that has some, in the order in which one meets them. */
export const byRole = (
  partners: readonly LiveRecord<Partner>[],
): readonly { readonly role: PartnerRole; readonly partners: readonly LiveRecord<Partner>[] }[] =>
  order
    .map((role) => ({ role, partners: partners.filter(({ value }) => value.role === role) }))
    .filter((group) => group.partners.length > 0)

/** Who offers work or help to whoever comes along, by sector. */
export const networkOf = (partners: readonly LiveRecord<Partner>[]): readonly LiveRecord<Partner>[] =>
  partners.filter(({ value }) => value.sectors.length > 0 || value.forPartners !== '')

/** Who may go where: buttons, API and README read this table. An erased answer never comes back. */
export const companionTransitions: readonly {
  readonly act: CompanionAct
  readonly from: readonly CompanionState[]
  readonly to: CompanionState
  readonly by: readonly ('team' | 'person' | 'time')[]
}[] = [
  { act: 'contact', from: ['new'], to: 'in-contact', by: ['team'] },
  { act: 'close', from: ['new', 'in-contact'], to: 'done', by: ['team'] },
  { act: 'reopen', from: ['done'], to: 'in-contact', by: ['team'] },
  { act: 'erase', from: ['new', 'in-contact', 'done'], to: 'erased', by: ['team', 'person', 'time'] },
]

/** The state after an act; undefined when it is not possible from there. */
export const stateAfter = (from: CompanionState, act: CompanionAct): CompanionState | undefined =>
  companionTransitions.find((one) => one.act === act && one.from.includes(from))?.to

/** What is kept of a form, with an agreement for each purpose that was accepted. */
export const companionOf = (fields: CompanionForm, locale: Companion['locale'], now: Instant): Companion => ({
  ...fields,
  state: 'new',
  consents: [companionConsent, ...(fields.shared ? [sharingConsent] : [])].map(({ purpose, version }) => ({
    purpose,
    textVersion: version,
    at: now,
  })),
  locale,
  sentAt: now,
})

/** What stays of an answer: that somebody of this trade asked, and when. Nothing tells who. */
export const erasedCompanion = (companion: Companion): Companion => ({
  ...companion,
  firstName: 'Personne',
  lastName: 'effacée',
  email: 'efface@invalid.example',
  phone: '',
  profession: 'Effacé',
  workKinds: [],
  from: '',
  town: '',
  driver: false,
  childrenAges: [],
  message: '',
  shared: false,
  consents: [],
  state: 'erased',
})

/** Months after which answers are erased, as the agreement says (RGPD art. 5.1.e). */
export const keptMonths = 24

/** When answers sent then are to be erased: the same day, 24 months later, or the last of that month. */
export const eraseAfter = (sentAt: Instant): LocalDate => {
  const sent = new Date(sentAt)
  const due = new Date(Date.UTC(sent.getUTCFullYear(), sent.getUTCMonth() + keptMonths, 1))
  const last = new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + 1, 0)).getUTCDate()
  due.setUTCDate(Math.min(sent.getUTCDate(), last))
  const day = due.toISOString().slice(0, 10)
  if (!isLocalDate(day)) throw new RangeError(`no day ${keptMonths} months after ${sentAt}`)
  return day
}

export const isDueErasing = ({ state, sentAt }: Pick<Companion, 'state' | 'sentAt'>, today: LocalDate): boolean =>
  state !== 'erased' && eraseAfter(sentAt) < today
