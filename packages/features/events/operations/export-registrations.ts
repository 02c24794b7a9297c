import { csvText, localDateTimeOf } from '@ancrage/kernel'
import { categories, type Registration, registrationStates } from '../contract.ts'
import { waitingPosition } from '../model.ts'

const header = [
  'Nom',
  'Prénom',
  'E-mail',
  'Téléphone',
  'Catégorie',
  'Accompagnants',
  'Végétarien',
  'État',
  'Rang d’attente',
  'Code',
  'Inscription',
  'Arrivée',
  'Message',
]

/** The registrations of one event as a file that French spreadsheets open as it is: BOM, semicolons, CRLF. */
export const exportRegistrations = (registrations: readonly Registration[], timeZone: string): string => {
  const rows = registrations.map((one) => [
    one.lastName,
    one.firstName,
    one.email,
    one.phone,
    categories[one.category],
    one.guests,
    one.vegetarian ? 'oui' : 'non',
    registrationStates[one.state],
    one.state === 'waiting' ? waitingPosition(one.seq, registrations) : '',
    one.code,
    localDateTimeOf(one.signedUpAt, timeZone).replace('T', ' '),
    one.checkedInAt === null ? '' : localDateTimeOf(one.checkedInAt, timeZone).replace('T', ' '),
    one.message,
  ])
  return csvText([header, ...rows])
}
