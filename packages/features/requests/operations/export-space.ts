import { csvText, localDateOf } from '@ancrage/kernel'
import { requestStates } from '../contract.ts'
import type { Space } from './read-space.ts'

/** Everything kept about a holder, for them to take away: records, settings, requests and their answers. */
export const exportSpace = ({ holder, records }: Space): Readonly<Record<string, unknown>> => ({
  email: holder.value.email,
  language: holder.value.locale,
  records: records.map(({ holding, listing, inbox }) => ({
    id: holding.id,
    label: holding.label,
    verifiedOn: holding.verifiedOn,
    record: holding.data,
    settings: listing?.value ?? null,
    requests: inbox.map(({ value }) => ({
      sentAt: value.sentAt,
      state: value.state,
      from: value.from && { firstName: value.from.firstName, lastName: value.from.lastName },
      message: value.message,
      answer: value.answer,
    })),
  })),
})

/** The requests of a holder as a file that French spreadsheets open as it is. */
export const exportInbox = ({ records }: Space, timeZone: string): string =>
  csvText([
    ['Fiche', 'Reçue le', 'État', 'Prénom', 'Nom', 'Message', 'Réponse'],
    ...records.flatMap(({ holding, inbox }) =>
      inbox.map(({ value }) => [
        holding.label,
        localDateOf(value.sentAt, timeZone),
        requestStates[value.state],
        value.from?.firstName ?? '',
        value.from?.lastName ?? '',
        value.message,
        value.answer?.text ?? '',
      ]),
    ),
  ])
