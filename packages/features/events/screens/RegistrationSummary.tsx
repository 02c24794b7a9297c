/** @jsxImportSource react */
import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import type { Question } from '../contract.ts'
import { type ConsoleRegistration, countRegistrations, type Shown } from './registration-list.ts'
import { tally } from './registration-text.ts'

/** Seats, people, arrivals and waiting list at a glance. */
export const RegistrationSummary = ({
  items,
  capacity,
}: {
  readonly items: readonly ConsoleRegistration[]
  readonly capacity: number
}): ReactNode => {
  const counts = countRegistrations(items)
  const figures = [
    { label: 'Places prises', value: `${counts.seats} / ${capacity}` },
    { label: 'Inscrits', value: counts.confirmed },
    { label: 'Arrivés', value: counts.checkedIn },
    { label: 'En attente', value: counts.waiting },
  ]
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gap: { xs: 0.75, sm: 1.5 }, gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' }}
    >
      {figures.map(({ label, value }) => (
        <Box
          key={label}
          sx={{
            p: { xs: 0.75, sm: 1.5 },
            display: 'grid',
            alignContent: 'space-between',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            bgcolor: 'background.paper',
          }}
        >
          <Typography component="dt" variant="body2" color="textSecondary">
            {label}
          </Typography>
          <Typography component="dd" variant="h2" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  )
}

interface FilterProps {
  readonly items: readonly ConsoleRegistration[]
  readonly shown: Shown
  readonly onChange: (shown: Shown) => void
}

export const ShownFilter = ({ items, shown, onChange }: FilterProps): ReactNode => {
  const counts = countRegistrations(items)
  const choices: readonly { readonly value: Shown; readonly label: string; readonly count: number }[] = [
    { value: 'all', label: 'Tous', count: items.length },
    { value: 'confirmed', label: 'Inscrits', count: counts.confirmed },
    { value: 'to-come', label: 'À accueillir', count: counts.confirmed - counts.checkedIn },
    ...(counts.offered > 0 ? [{ value: 'offered' as const, label: 'Place proposée', count: counts.offered }] : []),
    { value: 'waiting', label: 'En attente', count: counts.waiting },
    { value: 'cancelled', label: 'Annulés', count: counts.cancelled },
  ]
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={shown}
      aria-label="Filtrer par état"
      onChange={(_event, value: Shown | null) => {
        if (value) onChange(value)
      }}
      sx={{ flexWrap: 'wrap' }}
    >
      {choices.map(({ value, label, count }) => (
        <ToggleButton key={value} value={value} sx={{ textTransform: 'none', px: 1.5 }}>
          {label} ({count})
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** What to tell the caterer: the answers of those who will come. */
export const AnswerSummary = ({
  items,
  questions,
}: {
  readonly items: readonly ConsoleRegistration[]
  readonly questions: readonly Question[]
}): ReactNode => {
  const tallies = tally(
    questions,
    items.filter(({ state }) => state === 'confirmed'),
  )
  if (tallies.length === 0) return null
  return (
    <Box component="section" aria-label="Réponses des inscrits" sx={{ display: 'grid', gap: 0.5 }}>
      {tallies.map(({ label, counts }) => (
        <Typography key={label} variant="body2">
          <strong>{label}</strong> : {counts.map(([answer, count]) => `${answer} ${count}`).join(' · ')}
        </Typography>
      ))}
    </Box>
  )
}
