/** @jsxImportSource react */
import type { ScreenFacet } from '@ancrage/features/screens.ts'
import FilterList from '@mui/icons-material/FilterList'
import { Box, Button, Checkbox, Collapse, FormControlLabel, Typography, useMediaQuery } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useListContext } from 'react-admin'
import { editorialStates } from '../kit/StateBadge.tsx'

const stateFacet: ScreenFacet = { source: 'state', label: 'État', choices: editorialStates }

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

/** Number of records behind a value of a facet, when the server told it. */
const countOf = (meta: unknown, source: string, value: string): number | undefined => {
  if (typeof meta !== 'object' || meta === null || !('counts' in meta)) return undefined
  const counts: unknown = meta.counts
  if (typeof counts !== 'object' || counts === null || !(source in counts)) return undefined
  const found: unknown = Reflect.get(Object(Reflect.get(counts, source)), value)
  return typeof found === 'number' ? found : 0
}

/** Filters of a list; several values of one facet mean "or". They live in the address, so a filtered list can be shared. */
export const FacetPanel = ({ facets }: { readonly facets: readonly ScreenFacet[] }): ReactNode => {
  const isWide = useMediaQuery('(min-width: 1200px)')
  const [isOpen, setIsOpen] = useState(false)
  const { filterValues, setFilters } = useListContext()
  const all = [stateFacet, ...facets]
  const active = all.reduce((sum, { source }) => sum + listOf(filterValues[source]).length, 0)
  const clear = (): void =>
    setFilters(typeof filterValues.q === 'string' ? { q: filterValues.q } : {}, undefined, false)
  return (
    <Box>
      {isWide ? null : (
        <Button variant="outlined" startIcon={<FilterList />} onClick={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
          Filtres{active > 0 ? ` (${active})` : ''}
        </Button>
      )}
      <Collapse in={isWide || isOpen}>
        <Box sx={{ display: 'grid', gap: 2, pt: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: '1fr' } }}>
          {all.map((facet) => (
            <FacetGroup key={facet.source} facet={facet} />
          ))}
        </Box>
        {active > 0 ? (
          <Button size="small" onClick={clear} sx={{ mt: 1 }}>
            Effacer les filtres
          </Button>
        ) : null}
      </Collapse>
    </Box>
  )
}

const FacetGroup = ({ facet }: { readonly facet: ScreenFacet }): ReactNode => {
  const { filterValues, setFilters, meta } = useListContext()
  const chosen = listOf(filterValues[facet.source])
  const toggle = (value: string): void => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
    const { [facet.source]: _before, ...others } = filterValues
    setFilters(next.length === 0 ? others : { ...others, [facet.source]: next }, undefined, false)
  }
  const shown = Object.entries(facet.choices)
    .map(([value, label]) => ({ value, label, count: countOf(meta, facet.source, value) }))
    .filter(({ value, count }) => count !== 0 || facet === stateFacet || chosen.includes(value))
  if (shown.length === 0) return null
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" variant="subtitle2" sx={{ p: 0, mb: 0.5 }}>
        {facet.label}
      </Typography>
      {shown.map(({ value, label, count }) => (
        <FormControlLabel
          key={value}
          control={
            <Checkbox size="small" sx={{ py: 0.5 }} checked={chosen.includes(value)} onChange={() => toggle(value)} />
          }
          label={count === undefined ? label : `${label} (${count})`}
          slotProps={{ typography: { variant: 'body2' } }}
          sx={{ display: 'flex', alignItems: 'flex-start', mr: 0, '& .MuiFormControlLabel-label': { pt: 0.6 } }}
        />
      ))}
    </Box>
  )
}
