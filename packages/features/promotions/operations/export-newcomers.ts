import { csvText, localDateOf } from '@ancrage/kernel'
import { type Newcomer, needs, newcomerStates, phases, regimes, whereabouts } from '../contract.ts'
import { agreesTo } from '../model.ts'

const header = [
  'Nom',
  'Prénom',
  'E-mail',
  'Faculté',
  'Régime du DES',
  'Phase',
  'Stage',
  'Besoins',
  'Précisions',
  'Besoins à dire aux partenaires',
  'Suivi accepté',
  'État',
  'Inscription',
  'Premier contact',
  'Dernière réponse de suivi',
]

const yesNo = (value: boolean): string => (value ? 'oui' : 'non')

/** The people of one promotion as a file that French spreadsheets open as it is. `places` names placements by id. */
export const exportNewcomers = (
  people: readonly Newcomer[],
  places: ReadonlyMap<string, string>,
  timeZone: string,
): string => {
  const rows = people.map((one) => {
    const last = one.followUps.findLast(({ answer }) => answer !== null)?.answer
    return [
      one.lastName,
      one.firstName,
      one.email,
      one.faculty,
      regimes[one.regime],
      phases[one.phase],
      places.get(one.placementId) ?? one.placementText,
      one.needs.map((need) => needs[need]).join(', '),
      one.needsNote,
      yesNo(agreesTo(one.consents, 'partners')),
      yesNo(agreesTo(one.consents, 'follow-up')),
      newcomerStates[one.state],
      localDateOf(one.joinedAt, timeZone),
      one.welcomedAt === null ? '' : localDateOf(one.welcomedAt, timeZone),
      last ? whereabouts[last] : '',
    ]
  })
  return csvText([header, ...rows])
}
