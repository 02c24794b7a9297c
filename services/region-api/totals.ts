import { figureDefinitions } from '@ancrage/features/figures.ts'
import type { PublicFigure, RegionRow } from '@ancrage/store'

/**
 * The region’s sum of each figure. One hidden count could be found by taking the others from the sum, so the sum is
 * hidden too as soon as any of its parts is.
 */
export const regionTotals = (rows: readonly Pick<RegionRow, 'figures'>[]): Record<string, PublicFigure> =>
  Object.fromEntries(
    figureDefinitions.map(({ id }) => {
      const parts = rows.flatMap((row) => row.figures[id] ?? [])
      const suppressed = parts.some((part) => part.suppressed)
      const value = suppressed ? null : parts.reduce((sum, part) => sum + (part.value ?? 0), 0)
      return [id, { value, suppressed }]
    }),
  )
