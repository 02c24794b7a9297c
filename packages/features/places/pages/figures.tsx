/** @jsxImportSource hono/jsx */
import { DataTable, formatDate, type PageElement } from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import type { PlaceFigure } from '../contract.ts'
import { words } from '../words.ts'

interface FigureTableProps {
  readonly figures: readonly PlaceFigure[]
  /** On an English page, the first row whose words are French: what a team wrote is not translated. */
  readonly frenchFrom?: number | undefined
}

/** Figures as a table: value, what it counts, where it was read and when. */
export const FigureTable = ({ figures, frenchFrom }: FigureTableProps): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const rows = figures.map((figure, index) => {
    const lang = frenchFrom !== undefined && index >= frenchFrom ? 'fr' : undefined
    return [
      <span lang={lang}>
        <b>{figure.value}</b> {figure.label}
      </span>,
      <span lang={lang}>{figure.definition}</span>,
      <span lang={lang}>
        {figure.source}, {formatDate(figure.date, undefined, lang ?? locale)}
      </span>,
    ]
  })
  return <DataTable caption={t.figuresTitle} columns={[t.figure, t.meaning, t.source]} rows={rows} />
}
