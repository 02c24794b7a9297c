import type { Placement } from './contract.ts'

/** What one published placement adds to the territory’s figures. No name, no address: only counts. */
export const placementContributions = (live: Placement | undefined): Readonly<Record<string, number>> => {
  if (!live) return {}
  const figures: Record<string, number> = { 'placements.listed': 1 }
  if (live.coordinatedPractice) figures['placements.coordinated'] = 1
  if (live.housing !== 'none') figures['placements.housing'] = 1
  for (const offer of live.offers) {
    const key = `offers.places:${offer.semester}`
    figures[key] = (figures[key] ?? 0) + offer.places
  }
  return figures
}

/** What one published supervisor adds: one person. */
export const supervisorContributions = (live: object | undefined): Readonly<Record<string, number>> =>
  live ? { 'supervisors.listed': 1 } : {}
