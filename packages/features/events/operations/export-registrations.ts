import { csvText, localDateTimeOf } from '@ancrage/kernel'
import { categories, type Event, type Registration, registrationStates } from '../contract.ts'
import { answersInWords, waitingPosition } from '../model.ts'

const header = [
  'Nom',
  'Prénom',
  'E-mail',
  'Téléphone',
  'Catégorie',
  'Accompagnants',
  'État',
  'Rang d’attente',
  'Code',
  'Inscription',
  'Arrivée',
  'Message',
]

/**
 * The registrations of one event as a file that French spreadsheets open as it is: BOM, semicolons, CRLF. One column per
 * question of the event.
 */
export const exportRegistrations = (
  event: Pick<Event, 'questions'>,
  registrations: readonly Registration[],
  timeZone: string,
): string => {
  const rows = registrations.map((one) => [
    one.lastName,
    one.firstName,
    one.email,
    one.phone,
    categories[one.category],
    one.guests,
    registrationStates[one.state],
    one.state === 'waiting' ? waitingPosition(one.seq, registrations) : '',
    one.code,
    localDateTimeOf(one.signedUpAt, timeZone).replace('T', ' '),
    one.checkedInAt === null ? '' : localDateTimeOf(one.checkedInAt, timeZone).replace('T', ' '),
    one.message,
    ...event.questions.map((question) => answersInWords({ questions: [question] }, one.answers)[0]?.value ?? ''),
  ])
  return csvText([[...header, ...event.questions.map(({ label }) => label)], ...rows])
}
