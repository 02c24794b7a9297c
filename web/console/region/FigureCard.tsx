/** @jsxImportSource react */
import { Box, Button, Card, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material'
import { type ReactNode, useState } from 'react'
import type { Figures } from '../api/shapes.ts'
import { dayText } from '../i18n/dates.ts'
import { BarChart } from './BarChart.tsx'
import { barsOf, type Definition } from './figures.ts'

interface Props {
  readonly figures: Figures
  readonly definition: Definition
}

/** One figure: chart or table, with what it means, when and from where; its address can be sent. */
export const FigureCard = ({ figures, definition }: Props): ReactNode => {
  const [isTable, setIsTable] = useState(false)
  const bars = barsOf(figures, definition)
  const asOf =
    figures.territories
      .map((territory) => territory.figures[definition.id]?.asOf ?? '')
      .sort()
      .at(-1) ?? ''
  return (
    <Card
      component="section"
      id={definition.id}
      sx={{ p: 2.5, scrollMarginTop: 80, '&:target': { outline: 3, outlineColor: 'secondary.main' } }}
    >
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', alignItems: 'start' }}>
        <Typography variant="h3">{definition.label}</Typography>
        <Button size="small" onClick={() => setIsTable(!isTable)} aria-pressed={isTable} sx={{ flex: 'none' }}>
          {isTable ? 'Voir le graphique' : 'Voir le tableau'}
        </Button>
      </Box>
      <Box sx={{ my: 1.5 }}>
        {isTable ? (
          <Table size="small">
            <TableBody>
              {bars.map(({ id, name, text }) => (
                <TableRow key={id}>
                  <TableCell component="th" scope="row">
                    {name}
                  </TableCell>
                  <TableCell align="right">{text}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        ) : (
          <BarChart title={definition.label} bars={bars} />
        )}
      </Box>
      <Typography variant="body2">{definition.definition}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        Source : {definition.source}
        {asOf === '' ? '' : ` · au ${dayText(asOf)}`}
        {definition.unit === '' ? '' : ` · unité : ${definition.unit}`}
        {definition.countsPeople ? ' · compte des personnes, masqué au-dessous de 5' : ''} ·{' '}
        <a href={`#${definition.id}`}>lien permanent</a>
      </Typography>
    </Card>
  )
}
