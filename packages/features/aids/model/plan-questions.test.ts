import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf, factOrder } from '../contract/answers.ts'
import { outcomeFor } from '../contract/rulings.ts'
import { type Aid, type Profile, profileSchema } from '../contract.ts'
import type { Fact } from '../model.ts'
import { type PlanContext, planQuestions } from './plan-questions.ts'
import { anyCatalogue, sampleAid } from './samples.ts'

const context: PlanContext = { today: '2026-11-21', communes: ['32013', '32256', '63430'] }
const askedOf = (aids: readonly Aid[], profile: Profile, skipped: readonly Fact[] = []): readonly Fact[] =>
  planQuestions(aids, profile, new Set(skipped), context).map(({ fact }) => fact)

/** Someone who can answer every question, as the forms take answers, and who shrugs at some. */
const anyPerson = fc.record({
  truth: fc
    .record({
      ...Object.fromEntries(Object.entries(answersOf).map(([fact, values]) => [fact, fc.constantFrom(...values, 0)])),
      commune: fc.constantFrom(...context.communes),
      placementDistanceKm: fc.nat({ max: 500 }),
      daysPerWeek: fc.constantFrom(...answersOf.daysPerWeek),
      audience: fc.constantFrom(...answersOf.audience),
      profession: fc.constantFrom(...answersOf.profession),
      zone: fc.constantFrom(...answersOf.zone),
      sector: fc.constantFrom(...answersOf.sector),
      ambulatoryPlacement: fc.boolean(),
      localHousingAid: fc.boolean(),
      firstInstallation: fc.boolean(),
      coordinatedPractice: fc.boolean(),
      onCallDuty: fc.boolean(),
    })
    .map((answers) => profileSchema.parse(answers)),
  shrugs: fc.subarray([...factOrder], { maxLength: 4 }),
})

const outcomes = (aids: readonly Aid[], profile: Profile): string[] =>
  aids.map((aid) => `${aid.code} ${outcomeFor(aid, profile, context.today)}`)

/** The whole conversation: what was answered, what was asked, what was shrugged at. */
const converse = (aids: readonly Aid[], truth: Profile, shrugs: readonly Fact[]) => {
  let known: Profile = {}
  const asked: Fact[] = []
  const skipped = new Set<Fact>()
  const check: { readonly before: Profile; readonly fact: Fact; readonly skipped: ReadonlySet<Fact> }[] = []
  for (;;) {
    const [next] = planQuestions(aids, known, skipped, context)
    if (next === undefined) return { known, asked, skipped, check }
    check.push({ before: known, fact: next.fact, skipped: new Set(skipped) })
    asked.push(next.fact)
    if (shrugs.includes(next.fact)) skipped.add(next.fact)
    else known = profileSchema.parse({ ...known, [next.fact]: truth[next.fact] })
    if (asked.length > factOrder.length) throw new Error(`asked twice: ${asked.join()}`)
  }
}

describe('planQuestions', () => {
  it('asks nothing whose answer could not change a verdict: each question comes with two answers that differ', () => {
    fc.assert(
      fc.property(anyCatalogue, anyPerson, (aids, { truth, shrugs }) => {
        for (const { before, skipped } of converse(aids, truth, shrugs).check)
          for (const { fact, witness } of planQuestions(aids, before, skipped, context)) {
            expect(before[fact]).toBeUndefined()
            expect(skipped.has(fact)).toBe(false)
            const aid = aids.find(({ code }) => code === witness.code)
            if (aid === undefined) throw new Error('a witness must be in the catalogue')
            const silent = profileSchema.parse({ ...before, ...witness.others })
            const told = profileSchema.parse({ ...silent, [fact]: witness.value })
            expect(outcomeFor(aid, told, context.today)).not.toBe(outcomeFor(aid, silent, context.today))
          }
      }),
      { numRuns: 200 },
    )
  })

  it('ends with the verdicts of someone who answered everything, but for what they do not know', () => {
    fc.assert(
      fc.property(anyCatalogue, anyPerson, (aids, { truth, shrugs }) => {
        const { known } = converse(aids, truth, shrugs)
        const everything = Object.fromEntries(
          Object.entries(truth).filter(([fact]) => !shrugs.some((shrugged) => shrugged === fact)),
        )
        expect(outcomes(aids, known)).toEqual(outcomes(aids, profileSchema.parse(everything)))
      }),
      { numRuns: 300 },
    )
  })

  it('asks nothing twice, and nothing at all of an empty catalogue', () => {
    fc.assert(
      fc.property(anyCatalogue, anyPerson, (aids, { truth, shrugs }) => {
        const { asked } = converse(aids, truth, shrugs)
        expect(new Set(asked).size).toBe(asked.length)
      }),
    )
    expect(askedOf([], {})).toEqual([])
  })

  it('drops the questions of aids that an answer ruled out', () => {
    const settling = sampleAid({
      code: 'M1',
      criteria: [
        { kind: 'audience', anyOf: ['settling'] },
        { kind: 'sector', anyOf: ['s1'] },
      ],
    })
    expect(askedOf([settling], {})).toEqual(['audience', 'sector'])
    expect(askedOf([settling], { audience: 'intern' })).toEqual([])
  })

  it('does not ask for a yes that a written condition makes useless, but still for a possible no', () => {
    const installation = sampleAid({ family: 'installation', conditionsNote: 'Un entretien décide.' })
    expect(askedOf([installation], {})).toEqual([])
    const distant = sampleAid({
      conditionsNote: 'Un entretien décide.',
      criteria: [{ kind: 'placement-distance', minKm: 15 }],
    })
    expect(askedOf([distant], {})).toEqual(['placementDistanceKm'])
  })

  it('does not ask the rest when « je ne sais pas » keeps the aid to confirm and the rest could only confirm it', () => {
    const aid = sampleAid({ family: 'installation', criteria: [{ kind: 'on-call-duty' }] })
    expect(askedOf([aid], {})).toEqual(['firstInstallation', 'onCallDuty'])
    expect(askedOf([aid], {}, ['onCallDuty'])).toEqual([])
    expect(askedOf([aid], {}, ['firstInstallation'])).toEqual(['onCallDuty'])
  })

  it('asks the commune only when the territory has one that decides', () => {
    const gers = sampleAid({ perimeter: { scope: 'department', codes: ['32'] } })
    expect(askedOf([gers], {})).toEqual(['commune'])
    expect(planQuestions([gers], {}, new Set(), { ...context, communes: [] })).toEqual([])
    const far = sampleAid({ code: 'N', perimeter: { scope: 'department', codes: ['29'] }, conditionsNote: 'Autre.' })
    expect(askedOf([far], {})).toEqual(['commune'])
  })

  it('asks nothing about closed aids', () => {
    expect(askedOf([sampleAid({ status: 'closed', criteria: [{ kind: 'on-call-duty' }] })], {})).toEqual([])
  })
})
