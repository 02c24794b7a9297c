import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  audiences,
  type Criterion,
  criterionSchema,
  medicalZones,
  type Profile,
  professions,
  sectors,
} from './contract.ts'
import { anyCriterion, anyProfile } from './model/samples.ts'
import {
  areIncompatible,
  commitmentVerdict,
  criterionVerdict,
  factOfCriterion,
  holdsForAll,
  isStale,
  outcomeOf,
  perimeterHolds,
  perimeterVerdict,
  standingOn,
} from './model.ts'

describe('criterionVerdict', () => {
  it('answers for every criterion and profile, and says unknown exactly when the fact was not given and matters', () => {
    fc.assert(
      fc.property(anyCriterion, anyProfile, (criterion, profile) => {
        expect(criterionSchema.safeParse(criterion).success).toBe(true)
        const given = profile[factOfCriterion[criterion.kind]] !== undefined
        expect(criterionVerdict(criterion, profile) === 'unknown').toBe(!given && !holdsForAll(criterion))
      }),
    )
  })

  it('never moves when another fact is answered, changed or withdrawn', () => {
    fc.assert(
      fc.property(anyCriterion, anyProfile, anyProfile, (criterion, profile, other) => {
        const fact = factOfCriterion[criterion.kind]
        const { [fact]: _theirs, ...rest } = other
        const swapped: Profile = { ...rest, ...(profile[fact] === undefined ? {} : { [fact]: profile[fact] }) }
        expect(criterionVerdict(criterion, swapped)).toBe(criterionVerdict(criterion, profile))
      }),
    )
  })

  it('refines unknown only: a verdict once given survives any further answer', () => {
    fc.assert(
      fc.property(anyCriterion, anyProfile, anyProfile, (criterion, known, added) => {
        const before = criterionVerdict(criterion, known)
        if (before !== 'unknown') expect(criterionVerdict(criterion, { ...added, ...known })).toBe(before)
      }),
    )
  })

  const cases: [string, Criterion, Profile, 'yes' | 'no' | 'unknown'][] = [
    ['a distance equal to the bound', { kind: 'placement-distance', minKm: 15 }, { placementDistanceKm: 15 }, 'no'],
    ['a distance above the bound', { kind: 'placement-distance', minKm: 15 }, { placementDistanceKm: 16 }, 'yes'],
    ['the lowest semester', { kind: 'semesters', min: 2, max: 6 }, { semestersValidated: 2 }, 'yes'],
    ['the highest semester', { kind: 'semesters', min: 2, max: 6 }, { semestersValidated: 6 }, 'yes'],
    ['one semester too many', { kind: 'semesters', min: 2, max: 6 }, { semestersValidated: 7 }, 'no'],
    ['no semester yet, which is an answer', { kind: 'semesters', min: 0, max: 6 }, { semestersValidated: 0 }, 'yes'],
    ['just enough days', { kind: 'activity', minDaysPerWeek: 2.5 }, { daysPerWeek: 2.5 }, 'yes'],
    ['too few days', { kind: 'activity', minDaysPerWeek: 2.5 }, { daysPerWeek: 2 }, 'no'],
    ['a local housing aid received', { kind: 'no-local-housing-aid' }, { localHousingAid: true }, 'no'],
    ['no local housing aid', { kind: 'no-local-housing-aid' }, { localHousingAid: false }, 'yes'],
    ['a second installation', { kind: 'first-installation' }, { firstInstallation: false }, 'no'],
    ['an empty profile', { kind: 'zone', anyOf: ['zip'] }, {}, 'unknown'],
    ['a condition that nobody can miss', { kind: 'semesters', min: 0, max: 12 }, {}, 'yes'],
    ['a list of all sectors', { kind: 'sector', anyOf: ['s2', 's1', 's2optam'] }, {}, 'yes'],
  ]
  it.each(cases)('judges %s', (_title, criterion, profile, verdict) => {
    expect(criterionVerdict(criterion, profile)).toBe(verdict)
  })

  it('accepts every listed value and refuses every other one', () => {
    const tables = { profession: professions, audience: audiences, zone: medicalZones, sector: sectors }
    for (const [kind, table] of Object.entries(tables))
      for (const allowed of Object.keys(table))
        for (const value of Object.keys(table)) {
          const criterion = criterionSchema.parse({ kind, anyOf: [allowed] })
          const profile = { [kind]: value } as Profile
          expect(criterionVerdict(criterion, profile)).toBe(value === allowed ? 'yes' : 'no')
        }
  })
})

describe('perimeter', () => {
  it('follows the commune up to its département and its region', () => {
    expect(perimeterHolds({ scope: 'department', codes: ['32'] }, '32013')).toBe(true)
    expect(perimeterHolds({ scope: 'department', codes: ['32'] }, '31555')).toBe(false)
    expect(perimeterHolds({ scope: 'region', codes: ['76'] }, '32013')).toBe(true)
    expect(perimeterHolds({ scope: 'region', codes: ['76'] }, '63430')).toBe(false)
    expect(perimeterHolds({ scope: 'communes', codes: ['63430'] }, '63430')).toBe(true)
    expect(perimeterHolds({ scope: 'national', codes: [] }, '98735')).toBe(true)
  })

  it('reads Corsican and overseas codes, and does not take département 76 for region 76', () => {
    expect(perimeterHolds({ scope: 'region', codes: ['94'] }, '2A004')).toBe(true)
    expect(perimeterHolds({ scope: 'department', codes: ['974'] }, '97411')).toBe(true)
    expect(perimeterHolds({ scope: 'region', codes: ['76'] }, '76540')).toBe(false)
    expect(perimeterHolds({ scope: 'region', codes: ['76'] }, '98735')).toBe(false)
  })

  it('needs no commune for a national aid, and says unknown for any other', () => {
    expect(perimeterVerdict({ scope: 'national', codes: [] }, {})).toBe('yes')
    expect(perimeterVerdict({ scope: 'department', codes: ['32'] }, {})).toBe('unknown')
  })
})

describe('commitmentVerdict', () => {
  it('asks nothing when the aid binds to nothing', () => {
    expect(commitmentVerdict({ commitmentYears: 0 }, {})).toBe('yes')
  })
  it('holds up to the number of years accepted', () => {
    expect(commitmentVerdict({ commitmentYears: 5 }, {})).toBe('unknown')
    expect(commitmentVerdict({ commitmentYears: 5 }, { acceptsCommitmentYears: 4 })).toBe('no')
    expect(commitmentVerdict({ commitmentYears: 5 }, { acceptsCommitmentYears: 5 })).toBe('yes')
  })
})

describe('standingOn', () => {
  const aid = { status: 'in-force', validFrom: '2026-01-01', validTo: '2026-12-31', verifiedOn: '2026-10-01' } as const

  it('is open from the first to the last day of validity, both included', () => {
    expect(standingOn(aid, '2026-01-01')).toBe('open')
    expect(standingOn(aid, '2026-12-31')).toBe('open')
  })
  it('trusts the dates over a status that nobody updated', () => {
    expect(standingOn(aid, '2025-12-31')).toBe('not-yet')
    expect(standingOn(aid, '2027-01-01')).toBe('expired')
    expect(standingOn({ ...aid, status: 'to-verify' }, '2027-01-01')).toBe('expired')
  })
  it('never reopens what the team closed', () => {
    expect(standingOn({ ...aid, status: 'closed' }, '2026-06-01')).toBe('closed')
    expect(standingOn({ ...aid, status: 'expired' }, '2026-06-01')).toBe('expired')
  })
  it('grows stale after a year without re-reading', () => {
    expect(isStale({ verifiedOn: '2025-11-21' }, '2026-11-21')).toBe(false)
    expect(isStale({ verifiedOn: '2025-11-20' }, '2026-11-21')).toBe(true)
    expect(standingOn({ ...aid, validTo: null, verifiedOn: '2025-01-01' }, '2026-11-21')).toBe('stale')
  })
})

describe('outcomeOf', () => {
  it('rules out on one no, and promises nothing on one unknown', () => {
    expect(outcomeOf(['yes', 'unknown', 'no'])).toBe('not-eligible')
    expect(outcomeOf(['yes', 'unknown'])).toBe('to-confirm')
    expect(outcomeOf(['yes', 'yes'])).toBe('likely')
    expect(outcomeOf([])).toBe('likely')
  })
})

describe('areIncompatible', () => {
  it('holds both ways although only one of the records says so', () => {
    const junior = { code: 'E6', incompatibleWith: ['E1', 'E2'] }
    const transport = { code: 'E1', incompatibleWith: [] }
    expect(areIncompatible(junior, transport)).toBe(true)
    expect(areIncompatible(transport, junior)).toBe(true)
    expect(areIncompatible(transport, { code: 'E2', incompatibleWith: [] })).toBe(false)
  })
})
