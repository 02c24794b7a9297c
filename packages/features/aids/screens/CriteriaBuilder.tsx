/** @jsxImportSource react */
import Add from '@mui/icons-material/Add'
import Delete from '@mui/icons-material/DeleteOutlined'
import { Alert, Box, Button, Card, IconButton, MenuItem, TextField, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useInput } from 'react-admin'
import { wide } from '../../screens.ts'
import { CriterionFields } from './CriterionFields.tsx'
import { criteriaSentence, criterionSentence } from './criteria-sentence.ts'
import {
  type CriterionDraft,
  completeCriterion,
  criterionKinds,
  kindOf,
  newCriterion,
  readDrafts,
} from './criterion-kinds.ts'

const most = 12

/** Typed list of criteria, each with the sentence that the simulator will say. */
export const CriteriaBuilder = (): ReactNode => {
  const { field } = useInput({ source: 'criteria', defaultValue: [] })
  const drafts = readDrafts(field.value)
  const complete = drafts.map(completeCriterion)
  const replace = (at: number, draft: CriterionDraft): void =>
    field.onChange(drafts.map((one, index) => (index === at ? draft : one)))

  return (
    <Box sx={{ ...wide, display: 'grid', gap: 2 }}>
      {drafts.map((draft, at) => (
        <CriterionCard
          key={at}
          number={at + 1}
          draft={draft}
          onChange={(next) => replace(at, next)}
          onRemove={() => field.onChange(drafts.filter((_one, index) => index !== at))}
        />
      ))}
      <Box>
        <Button
          variant="outlined"
          startIcon={<Add />}
          disabled={drafts.length >= most}
          onClick={() => field.onChange([...drafts, newCriterion('audience')])}
        >
          Ajouter un critère
        </Button>
      </Box>
      <Alert severity="info" icon={false} aria-live="polite">
        <Typography variant="subtitle2" component="p">
          Ce que dira le simulateur
        </Typography>
        {criteriaSentence(complete.filter((criterion) => criterion !== undefined))}
      </Alert>
    </Box>
  )
}

interface CriterionCardProps {
  readonly number: number
  readonly draft: CriterionDraft
  readonly onChange: (draft: CriterionDraft) => void
  readonly onRemove: () => void
}

const CriterionCard = ({ number, draft, onChange, onRemove }: CriterionCardProps): ReactNode => {
  const complete = completeCriterion(draft)
  return (
    <Card component="fieldset" sx={{ m: 0, p: 2, minWidth: 0, display: 'grid', gap: 1.5 }}>
      <Box
        component="legend"
        sx={{ position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' }}
      >
        Critère {number}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr auto', md: '240px 1fr auto' },
          gap: 1.5,
          alignItems: 'start',
        }}
      >
        <TextField
          select
          label={`Critère ${number}`}
          value={draft.kind}
          onChange={(event) => {
            const kind = kindOf(event.target.value)
            if (kind) onChange(newCriterion(kind))
          }}
        >
          {Object.entries(criterionKinds).map(([kind, label]) => (
            <MenuItem key={kind} value={kind}>
              {label}
            </MenuItem>
          ))}
        </TextField>
        <Box sx={{ gridColumn: { xs: '1 / -1', md: '2' }, gridRow: { xs: 2, md: 1 } }}>
          <CriterionFields draft={draft} onChange={onChange} />
        </Box>
        <IconButton onClick={onRemove} aria-label={`Retirer le critère ${number}`} sx={{ gridRow: 1, gridColumn: -2 }}>
          <Delete />
        </IconButton>
      </Box>
      <Typography variant="body2" color={complete ? 'textSecondary' : 'error'}>
        {complete ? `Il faut ${criterionSentence(complete)}.` : 'À compléter : choisissez au moins une valeur.'}
      </Typography>
    </Card>
  )
}
