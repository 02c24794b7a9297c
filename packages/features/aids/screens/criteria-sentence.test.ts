import { describe, expect, it } from 'vitest'
import { criteriaSentence, criterionSentence } from './criteria-sentence.ts'

describe('the sentence of a criterion', () => {
  it.each([
    [{ kind: 'profession', anyOf: ['general-practitioner', 'midwife'] }, 'exercer en médecine générale ou maïeutique'],
    [{ kind: 'audience', anyOf: ['intern', 'junior-doctor', 'locum'] }, 'être interne, docteur junior ou remplaçant·e'],
    [{ kind: 'semesters', min: 3, max: 6 }, 'avoir validé de 3 à 6 semestres'],
    [{ kind: 'semesters', min: 1, max: 12 }, 'avoir validé au moins 1 semestre'],
    [{ kind: 'semesters', min: 2, max: 2 }, 'avoir validé 2 semestres'],
    [{ kind: 'zone', anyOf: ['zip', 'zac'] }, 'exercer en ZIP ou en ZAC'],
    [{ kind: 'zone', anyOf: ['none'] }, 'exercer hors zonage'],
    [{ kind: 'sector', anyOf: ['s1', 's2optam'] }, 'exercer en secteur 1 ou secteur 2 avec OPTAM'],
    [{ kind: 'activity', minDaysPerWeek: 2.5 }, 'exercer au moins 2,5 jours par semaine'],
    [{ kind: 'activity', minDaysPerWeek: 1 }, 'exercer au moins 1 jour par semaine'],
    [{ kind: 'placement-distance', minKm: 15 }, 'être en stage à plus de 15 km du CHU et du domicile'],
  ] as const)('of %j reads as French', (criterion, sentence) => {
    const copy = JSON.parse(JSON.stringify(criterion))
    expect(criterionSentence(copy)).toBe(sentence)
  })
})

describe('the sentence of an aid', () => {
  it('joins its criteria', () => {
    expect(
      criteriaSentence([{ kind: 'ambulatory-placement' }, { kind: 'first-installation' }, { kind: 'on-call-duty' }]),
    ).toBe(
      'Pour y avoir droit, il faut être en stage ambulatoire, s’installer pour la première fois et participer à la permanence des soins.',
    )
  })

  it('says what it means to have none', () => {
    expect(criteriaSentence([])).toContain('Aucun critère')
  })
})
