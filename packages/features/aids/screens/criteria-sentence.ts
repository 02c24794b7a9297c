import { audiences, type Criterion, medicalZones, professions, sectors } from '../contract.ts'

const or = new Intl.ListFormat('fr-FR', { type: 'disjunction' })
const and = new Intl.ListFormat('fr-FR', { type: 'conjunction' })

/** First letter in lower case, unless the word is an acronym: `Interne` → `interne`, `ZIP` stays. */
const lower = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

const zoneName = (zone: keyof typeof medicalZones): string =>
  zone === 'none' ? 'hors zonage' : `en ${medicalZones[zone].split(' – ')[0] ?? zone}`

const number = (value: number): string => value.toLocaleString('fr-FR')

const semesters = (min: number, max: number): string => {
  if (min === max) return `avoir validé ${min} semestre${min > 1 ? 's' : ''}`
  if (max >= 12) return `avoir validé au moins ${min} semestre${min > 1 ? 's' : ''}`
  return `avoir validé de ${min} à ${max} semestres`
}

/** What one criterion asks of a person, as the end of « il faut… ». */
export const criterionSentence = (criterion: Criterion): string => {
  switch (criterion.kind) {
    case 'profession':
      return `exercer en ${or.format(criterion.anyOf.map((key) => lower(professions[key])))}`
    case 'audience':
      return `être ${or.format(criterion.anyOf.map((key) => lower(audiences[key])))}`
    case 'semesters':
      return semesters(criterion.min, criterion.max)
    case 'zone':
      return `exercer ${or.format(criterion.anyOf.map(zoneName))}`
    case 'first-installation':
      return 's’installer pour la première fois'
    case 'sector':
      return `exercer en ${or.format(criterion.anyOf.map((key) => lower(sectors[key])))}`
    case 'activity':
      return `exercer au moins ${number(criterion.minDaysPerWeek)} jour${criterion.minDaysPerWeek >= 2 ? 's' : ''} par semaine`
    case 'coordinated-practice':
      return 'exercer de façon coordonnée (MSP, CPTS, équipe de soins primaires)'
    case 'on-call-duty':
      return 'participer à la permanence des soins'
    case 'placement-distance':
      return `être en stage à plus de ${criterion.minKm} km du CHU et du domicile`
    case 'ambulatory-placement':
      return 'être en stage ambulatoire'
    case 'no-local-housing-aid':
      return 'ne pas recevoir d’aide au logement d’une collectivité'
  }
}

/** All criteria in one sentence, as the simulator will explain them. */
export const criteriaSentence = (criteria: readonly Criterion[]): string =>
  criteria.length === 0
    ? 'Aucun critère : le simulateur ne l’écarte pour personne.'
    : `Pour y avoir droit, il faut ${and.format(criteria.map(criterionSentence))}.`
