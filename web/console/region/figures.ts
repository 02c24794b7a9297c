import type { Figures } from '../api/shapes.ts'

export type Definition = Figures['definitions'][number]
type Value = { readonly value: number | null; readonly suppressed: boolean }

/** What a suppressed value says: never zero, never a guess. */
export const suppressedText = '< 5'

export const figureText = (figure: Value | undefined, unit = ''): string => {
  if (!figure) return '—'
  if (figure.suppressed) return suppressedText
  if (figure.value === null) return '—'
  const text = figure.value.toLocaleString('fr-FR', { maximumFractionDigits: 1 })
  return unit === '%' ? `${text} %` : text
}

export interface Bar {
  readonly id: string
  readonly name: string
  readonly text: string
  /** Length as a share of the longest bar; 0 when the value is not shown. */
  readonly share: number
  readonly isSuppressed: boolean
}

/** One bar per territory, in alphabetical order: this is no ranking. */
export const barsOf = (figures: Figures, definition: Definition): Bar[] => {
  const values = figures.territories.map((territory) => territory.figures[definition.id]?.value ?? 0)
  const longest = Math.max(1, ...values)
  return [...figures.territories]
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
    .map(({ id, name, figures: own }) => {
      const figure = own[definition.id]
      return {
        id,
        name,
        text: figureText(figure, definition.unit),
        share: figure && !figure.suppressed && figure.value !== null ? figure.value / longest : 0,
        isSuppressed: figure?.suppressed ?? false,
      }
    })
}
