/** @jsxImportSource react */
import {
  Alert,
  Box,
  CircularProgress,
  LinearProgress,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { type ReactNode, useEffect, useState } from 'react'
import { type DataProvider, type RaRecord, useDataProvider } from 'react-admin'
import type { Results } from '../contract.ts'
import { type ConsoleResults, consoleResultsSchema, standing } from './survey-results.ts'

interface ResultsData extends DataProvider {
  readonly call: (path: string, call?: { method: 'GET' }) => Promise<unknown>
}

const Asked = ({ asked, people }: { asked: Results['questions'][number]; people: number }): ReactNode => (
  <Box component="section">
    <Typography variant="h6" component="h2" gutterBottom>
      {asked.label}
    </Typography>
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>Réponse</TableCell>
          <TableCell align="right">Personnes</TableCell>
          <TableCell sx={{ width: '40%' }}>Part</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {asked.cells.map(({ key, label, count }) => (
          <TableRow key={key}>
            <TableCell component="th" scope="row">
              {label}
            </TableCell>
            <TableCell align="right">{count ?? 'masqué'}</TableCell>
            <TableCell>
              {count === null ? (
                '–'
              ) : (
                <LinearProgress
                  variant="determinate"
                  value={Math.round((100 * count) / people)}
                  aria-label={`${Math.round((100 * count) / people)} %`}
                />
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </Box>
)

/** What a survey found: the same as on the site, and the texts that people knew would be read. */
export const SurveyResults = ({ record }: { readonly record: RaRecord; readonly canWrite: boolean }): ReactNode => {
  const provider = useDataProvider<ResultsData>()
  const [told, setTold] = useState<ConsoleResults>()
  const [isFailed, setIsFailed] = useState(false)

  useEffect(() => {
    provider
      .call(`surveys/${record.id}/results`, { method: 'GET' })
      .then((answer) => setTold(consoleResultsSchema.parse(answer)))
      .catch(() => setIsFailed(true))
  }, [provider, record.id])

  if (isFailed) return <Alert severity="error">Les résultats n’ont pas pu être lus. Rechargez la page.</Alert>
  if (!told) return <CircularProgress aria-label="Chargement des résultats" sx={{ m: 4 }} />
  const people = told.results?.people
  return (
    <Box sx={{ display: 'grid', gap: 3, maxWidth: 820 }}>
      <Alert severity="info">{standing(told)}</Alert>
      {typeof people === 'number'
        ? told.results?.questions.map((asked) => <Asked key={asked.key} asked={asked} people={people} />)
        : null}
      {told.texts.map(({ key, label, texts }) => (
        <Box key={key} component="section">
          <Typography variant="h6" component="h2" gutterBottom>
            {label}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            Dans l’ordre de l’alphabet, pour que rien ne dise de qui.
          </Typography>
          <Box component="ul">
            {texts.map((text, at) => (
              <li key={`${at}-${text}`}>{text}</li>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
