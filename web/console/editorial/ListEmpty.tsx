/** @jsxImportSource react */
import type { ScreenFacet } from '@ancrage/features/screens.ts'
import { Box, Button, Card, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useListContext } from 'react-admin'
import { Link } from 'react-router'
import type { EditorialPageProps } from './page-props.ts'

/** Nothing yet: what it is, why it helps, one action, one example. */
export const ListEmpty = ({
  entry,
  screen,
  canWrite,
}: EditorialPageProps & { readonly canWrite: boolean }): ReactNode => (
  <Card sx={{ p: { xs: 3, sm: 5 }, maxWidth: 680, display: 'grid', gap: 1.5 }}>
    <Typography variant="h2">{screen.empty.what}</Typography>
    <Typography>{screen.empty.why}</Typography>
    <Typography color="textSecondary">{screen.empty.example}</Typography>
    {canWrite ? (
      <Box sx={{ mt: 1 }}>
        <Button variant="contained" component={Link} to="create">
          {entry.words.add}
        </Button>
      </Box>
    ) : null}
  </Card>
)

/** Filters that leave nothing: names what to relax. */
export const ListNothingFound = ({ facets }: { readonly facets: readonly ScreenFacet[] }): ReactNode => {
  const { filterValues, setFilters } = useListContext()
  const active = Object.keys(filterValues)
  const labelOf = (source: string): string => {
    if (source === 'q') return `la recherche « ${filterValues.q} »`
    const label = facets.find((facet) => facet.source === source)?.label ?? 'État'
    return `le filtre « ${label} »`
  }
  return (
    <Card sx={{ p: 4, display: 'grid', gap: 1.5 }}>
      <Typography variant="h2">Aucune fiche ne correspond</Typography>
      <Typography>Essayez en retirant :</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {active.map((source) => (
          <Button
            key={source}
            variant="outlined"
            onClick={() =>
              setFilters(
                Object.fromEntries(Object.entries(filterValues).filter(([name]) => name !== source)),
                undefined,
                false,
              )
            }
          >
            {labelOf(source)}
          </Button>
        ))}
      </Box>
    </Card>
  )
}
