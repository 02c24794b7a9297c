import type { Aid, Profile } from '@ancrage/features/aids/contract.ts'
import { groupCommunes } from '@ancrage/features/aids/model/compare-communes.ts'
import { planQuestions } from '@ancrage/features/aids/model/plan-questions.ts'
import { anyCatalogue } from '@ancrage/features/aids/model/samples.ts'
import { simulateAids } from '@ancrage/features/aids/model/simulate-aids.ts'
import { criterionVerdict, perimeterHolds } from '@ancrage/features/aids/model.ts'
import fc from 'fast-check'
import { atMost, type Figure } from './figure.ts'

const today = '2026-11-21'
const communes = Array.from({ length: 460 }, (_, i) => `32${String(i + 1).padStart(3, '0')}`)
const communeNames = new Map(communes.map((code) => [code, `Commune ${code}`]))

/** The same catalogue at every run: half of it holds for some forty communes each, spread over the territory. */
const catalogue = (): readonly Aid[] =>
  fc
    .sample(anyCatalogue, { numRuns: 400, seed: 32 })
    .flat()
    .slice(0, 600)
    .map(
      (aid, i): Aid => ({
        ...aid,
        code: `P-${i}`,
        title: `Aide ${i}`,
        status: 'in-force',
        validFrom: null,
        verifiedOn: '2026-11-01',
        perimeter:
          i % 2 === 0
            ? { scope: 'national', codes: [] }
            : { scope: 'communes', codes: communes.filter((_, rank) => (rank * 7 + i) % 11 === 0) },
      }),
    )

const profile: Profile = {
  profession: 'general-practitioner',
  audience: 'settling',
  commune: '32013',
  zone: 'zip',
  firstInstallation: true,
  sector: 's1',
  daysPerWeek: 4,
  acceptsCommitmentYears: 5,
}

/** Mean processor time of a call: pure computing, which other work on the machine delays but does not lengthen. */
const cpuMillis = (count: number, call: () => unknown): number => {
  for (let i = 0; i < count / 4; i++) call()
  const before = process.cpuUsage()
  for (let i = 0; i < count; i++) call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / count
}

/** The simulator on a catalogue ten times that of a territory; floors: the bare rules, without reasons or sums. */
export const benchSimulations = async (): Promise<readonly Figure[]> => {
  const aids = catalogue()
  const context = { today, communeNames } as const
  const planning = { today, communes } as const
  const bareOne = (): number => {
    let met = 0
    for (const { criteria } of aids) for (const one of criteria) if (criterionVerdict(one, profile) === 'yes') met++
    return met
  }
  const bareAll = (): number => {
    let met = 0
    for (const commune of communes) for (const { perimeter } of aids) if (perimeterHolds(perimeter, commune)) met++
    return met
  }
  return [
    atMost(
      '600 aids for one person, reasons and sums',
      cpuMillis(60, () => simulateAids(aids, profile, context)),
      'ms',
      10,
      cpuMillis(60, bareOne),
    ),
    atMost(
      '600 aids, next question',
      cpuMillis(60, () => planQuestions(aids, {}, new Set(), planning)),
      'ms',
      10,
      cpuMillis(60, bareOne),
    ),
    atMost(
      '600 aids in 460 communes',
      cpuMillis(20, () => groupCommunes(aids, profile, planning, 60)),
      'ms',
      500,
      cpuMillis(20, bareAll),
    ),
  ]
}
