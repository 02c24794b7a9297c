/** One line of the bench: what was measured, against what, and whether it is good enough. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Measured in the same run on the same machine; null when the target is absolute. */
  readonly floor: number | null
  readonly ratio: number | null
  /** What the ratio (or the value, without floor) is compared with. */
  readonly target: string
  readonly ok: boolean
}

const round = (value: number): number => Math.round(value * 100) / 100

/** At most `times` the floor. */
export const atMostTimes = (name: string, value: number, unit: string, floor: number, times: number): Figure => ({
  name,
  value: round(value),
  unit,
  floor: round(floor),
  ratio: round(value / floor),
  target: `≤ ${times} ×`,
  ok: value / floor <= times,
})

/** At least `times` the floor. */
export const atLeastTimes = (name: string, value: number, unit: string, floor: number, times: number): Figure => ({
  name,
  value: round(value),
  unit,
  floor: round(floor),
  ratio: round(value / floor),
  target: `≥ ${times} ×`,
  ok: value / floor >= times,
})

export const atMost = (name: string, value: number, unit: string, limit: number, floor?: number): Figure => ({
  name,
  value: round(value),
  unit,
  floor: floor === undefined ? null : round(floor),
  ratio: floor === undefined ? null : round(value / floor),
  target: `≤ ${limit} ${unit}`,
  ok: value <= limit,
})

export const atLeast = (name: string, value: number, unit: string, limit: number, floor?: number): Figure => ({
  name,
  value: round(value),
  unit,
  floor: floor === undefined ? null : round(floor),
  ratio: floor === undefined ? null : round(value / floor),
  target: `≥ ${limit} ${unit}`,
  ok: value >= limit,
})

/** Something that must be exactly so. */
export const exactly = (name: string, value: number, unit: string, expected: number): Figure => ({
  name,
  value,
  unit,
  floor: null,
  ratio: null,
  target: `= ${expected}`,
  ok: value === expected,
})

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
