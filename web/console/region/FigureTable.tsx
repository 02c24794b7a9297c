/** @jsxImportSource react */
import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material'
import type { ReactNode } from 'react'
import type { Figures } from '../api/shapes.ts'
import { figureText } from './figures.ts'

/** All figures of all territories; a figure a row, since there are more of them than territories in most regions. */
export const FigureTable = ({ figures }: { readonly figures: Figures }): ReactNode => {
  const territories = [...figures.territories].sort((a, b) => a.name.localeCompare(b.name, 'fr'))
  const hasTotals = Object.keys(figures.totals).length > 0
  return (
    <TableContainer component={Paper} variant="outlined" tabIndex={0} aria-label="Indicateurs par territoire">
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>Indicateur</TableCell>
            {territories.map(({ id, name }) => (
              <TableCell key={id} align="right">
                {name}
              </TableCell>
            ))}
            {hasTotals ? <TableCell align="right">Région</TableCell> : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.definitions.map(({ id, label, unit }) => (
            <TableRow key={id} hover>
              <TableCell component="th" scope="row" sx={{ minWidth: 180 }}>
                <a href={`#${id}`}>{label}</a>
              </TableCell>
              {territories.map((territory) => (
                <TableCell
                  key={territory.id}
                  align="right"
                  sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
                >
                  {figureText(territory.figures[id], unit)}
                </TableCell>
              ))}
              {hasTotals ? (
                <TableCell align="right" sx={{ fontWeight: 650, whiteSpace: 'nowrap' }}>
                  {figureText(figures.totals[id], unit)}
                </TableCell>
              ) : null}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
