import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeFor } from '../contract/rulings.ts'
import type { Aid, Profile } from '../contract.ts'
import { type EvaluationContext, evaluateAid, type Reason } from './evaluate-aid.ts'
import { anyCatalogue, anyProfile, sampleAid } from './samples.ts'

const context: EvaluationContext = { today: '2026-11-21', communeNames: new Map([['32013', 'Auch']]) }
const reason = (aid: Aid, profile: Profile, kind: Reason['kind']): string | undefined =>
  evaluateAid(aid, profile, context)
    .reasons.find((one) => one.kind === kind)
    ?.sentence.replaceAll('\u00a0', ' ')

describe('evaluateAid', () => {
  it('finds an open national aid without condition likely for anyone', () => {
    expect(evaluateAid(sampleAid(), {}, context).outcome).toBe('likely')
  })

  it('tests the person’s commune against the perimeter, not against the funder', () => {
    const local = sampleAid({
      grantorKind: 'region',
      grantor: 'Région Occitanie',
      perimeter: { scope: 'department', codes: ['32'] },
    })
    expect(evaluateAid(local, { commune: '32013' }, context).outcome).toBe('likely')
    expect(evaluateAid(local, { commune: '31555' }, context).outcome).toBe('not-eligible')
    expect(evaluateAid(local, {}, context).outcome).toBe('to-confirm')
    expect(reason(local, { commune: '32013' }, 'perimeter')).toBe(
      'Votre commune, Auch, est dans le périmètre de l’aide : Gers.',
    )
    expect(reason(local, {}, 'perimeter')).toBe(
      'Cette aide vaut pour un périmètre précis (Gers) : indiquez votre commune.',
    )
  })

  it('never finds a closed or expired aid likely, and says since when', () => {
    expect(evaluateAid(sampleAid({ status: 'closed' }), {}, context).outcome).toBe('not-eligible')
    const ended = sampleAid({ validTo: '2025-12-31' })
    expect(evaluateAid(ended, {}, context).outcome).toBe('not-eligible')
    expect(reason(ended, {}, 'standing')).toBe('Cette aide a pris fin le 31 décembre 2025.')
  })

  it('keeps an aid to verify, or read too long ago, to confirm at best', () => {
    expect(evaluateAid(sampleAid({ status: 'to-verify' }), {}, context).outcome).toBe('to-confirm')
    expect(evaluateAid(sampleAid({ verifiedOn: '2024-01-01' }), {}, context).outcome).toBe('to-confirm')
  })

  it('keeps an aid with a condition that only words say to confirm, and quotes it', () => {
    const noted = sampleAid({ conditionsNote: 'Un entretien décide.' })
    expect(evaluateAid(noted, {}, context).outcome).toBe('to-confirm')
    expect(reason(noted, {}, 'written-conditions')).toBe(
      'Une condition reste à vérifier ensemble : Un entretien décide.',
    )
    const refused = sampleAid({ conditionsNote: 'Un entretien décide.', criteria: [{ kind: 'on-call-duty' }] })
    expect(evaluateAid(refused, { onCallDuty: false }, context).outcome).toBe('not-eligible')
  })

  it('judges the same in both languages, and says every reason in each', () => {
    fc.assert(
      fc.property(anyCatalogue, anyProfile, (aids, profile) => {
        for (const aid of aids) {
          const french = evaluateAid(aid, profile, context)
          const english = evaluateAid(aid, profile, { ...context, locale: 'en' })
          expect(english.outcome).toBe(french.outcome)
          expect(outcomeFor(aid, profile, context.today)).toBe(french.outcome)
          for (const { sentence } of english.reasons) expect(sentence).not.toMatch(/\b(?:Cette|Votre|Vous) /)
        }
      }),
    )
  })

  it('tells from which day an aid opens', () => {
    const coming = sampleAid({ validFrom: '2027-01-01' })
    expect(evaluateAid(coming, {}, context).outcome).toBe('not-eligible')
    expect(reason(coming, {}, 'standing')).toBe('Cette aide ouvre le 1er janvier 2027 : revenez à cette date.')
  })

  it('weighs a commitment against what the person would accept', () => {
    const bound = sampleAid({ commitmentYears: 5 })
    expect(evaluateAid(bound, { acceptsCommitmentYears: 2 }, context).outcome).toBe('not-eligible')
    expect(reason(bound, { acceptsCommitmentYears: 2 }, 'commitment')).toBe(
      'Vous accepteriez de vous engager 2 ans au plus : cette aide demande un engagement de 5 ans.',
    )
    expect(reason(bound, { acceptsCommitmentYears: 0 }, 'commitment')).toMatch(/^Vous ne souhaitez pas d’engagement/)
    expect(evaluateAid(bound, {}, context).outcome).toBe('to-confirm')
  })

  it('holds the ten-year rule over every installation aid', () => {
    const installation = sampleAid({ family: 'installation' })
    expect(evaluateAid(installation, {}, context).outcome).toBe('to-confirm')
    expect(evaluateAid(installation, { firstInstallation: false }, context).outcome).toBe('to-confirm')
    expect(evaluateAid(installation, { firstInstallation: true }, context).outcome).toBe('likely')
    const firstOnly = sampleAid({ family: 'installation', criteria: [{ kind: 'first-installation' }] })
    expect(reason(firstOnly, {}, 'ten-year-rule')).toBeUndefined()
  })

  it('sends tax questions to the accountant instead of answering them', () => {
    const tax = sampleAid({ family: 'tax' })
    expect(evaluateAid(tax, {}, context).outcome).toBe('to-confirm')
    expect(reason(tax, {}, 'tax-regime')).toMatch(/comptable/)
  })

  it('is never likely while a fact that a criterion needs is unknown, nor after a contrary one', () => {
    fc.assert(
      fc.property(anyCatalogue, anyProfile, (aids, profile) => {
        for (const aid of aids) {
          const { outcome, reasons } = evaluateAid(aid, profile, context)
          const verdicts = reasons.map((one) => one.verdict)
          expect(outcome === 'likely').toBe(verdicts.every((verdict) => verdict === 'yes'))
          expect(outcome === 'not-eligible').toBe(verdicts.includes('no'))
        }
      }),
    )
  })

  it('only refines: further answers never bring back what is ruled out, nor rule out what was likely', () => {
    fc.assert(
      fc.property(anyCatalogue, anyProfile, anyProfile, (aids, known, added) => {
        for (const aid of aids) {
          const before = evaluateAid(aid, known, context).outcome
          const after = evaluateAid(aid, { ...added, ...known }, context).outcome
          if (before !== 'to-confirm') expect(after).toBe(before)
        }
      }),
    )
  })
})
