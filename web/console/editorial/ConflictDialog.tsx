/** @jsxImportSource react */
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { type Difference, differencesOf, isResolved, merged, proposedChoices, type Side } from '../data/conflict.ts'
import { momentText } from '../i18n/dates.ts'
import type { EditorialPageProps } from './page-props.ts'
import type { Conflict } from './use-saving.ts'
import { valueText } from './value-text.ts'

interface Props extends EditorialPageProps {
  readonly conflict: Conflict | undefined
  readonly onKeep: (values: Record<string, unknown>) => Promise<void>
  readonly onClose: () => void
}

/** Two people saved the same record: field by field, side by side, nobody is overwritten. */
export const ConflictDialog = ({ entry, screen, conflict, onKeep, onClose }: Props): ReactNode => {
  const { reset } = useFormContext()
  const fields = useMemo(() => Object.keys(screen.schema.shape), [screen])
  const differences = useMemo(
    () => (conflict ? differencesOf(fields, conflict.base, conflict.mine, conflict.theirs) : []),
    [conflict, fields],
  )
  const [choices, setChoices] = useState<Record<string, Side>>({})
  useEffect(() => setChoices(proposedChoices(differences)), [differences])
  if (!conflict) return null

  const { theirs } = conflict
  const author = conflict.author === undefined ? 'entre-temps ' : `par ${conflict.author} `
  const savedAt = typeof theirs.updatedAt === 'string' ? momentText(theirs.updatedAt) : ''
  const keep = async (): Promise<void> => {
    const values = merged(theirs, differences, choices)
    reset(values, { keepDefaultValues: true })
    await onKeep(values)
  }
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">Cette fiche a changé pendant que vous la modifiiez</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          Une version a été enregistrée {author}
          {savedAt}. Rien n’est écrasé : choisissez, champ par champ, ce qu’il faut garder.
        </DialogContentText>
        {differences.length === 0 ? (
          <Typography>Les deux versions disent la même chose : il n’y a rien à choisir.</Typography>
        ) : null}
        {differences.map((difference) => (
          <DifferenceChoice
            key={difference.field}
            label={entry.fields[difference.field] ?? difference.field}
            difference={difference}
            theirsLabel={`Version enregistrée ${author}${savedAt}`}
            text={(value) => valueText(value, screen.describe?.[difference.field])}
            choice={choices[difference.field]}
            onChoose={(side) => setChoices({ ...choices, [difference.field]: side })}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Revenir à ma saisie</Button>
        <Button variant="contained" disabled={!isResolved(differences, choices)} onClick={() => void keep()}>
          Enregistrer ces choix
        </Button>
      </DialogActions>
    </Dialog>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly difference: Difference
  readonly theirsLabel: string
  readonly text: (value: unknown) => string
  readonly choice: Side | undefined
  readonly onChoose: (side: Side) => void
}

const DifferenceChoice = ({ label, difference, theirsLabel, text, choice, onChoose }: ChoiceProps): ReactNode => (
  <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, mb: 2, p: 2, minWidth: 0 }}>
    <Typography component="legend" sx={{ fontWeight: 650, px: 0.5 }}>
      {label}
      {difference.changedBy === 'both' ? ' — modifié des deux côtés' : ''}
    </Typography>
    <RadioGroup
      value={choice ?? ''}
      onChange={(_event, side) => onChoose(side === 'mine' ? 'mine' : 'theirs')}
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
    >
      <SideText value="mine" label="Votre version" text={text(difference.mine)} />
      <SideText value="theirs" label={theirsLabel} text={text(difference.theirs)} />
    </RadioGroup>
  </Box>
)

const SideText = ({
  value,
  label,
  text,
}: {
  readonly value: Side
  readonly label: string
  readonly text: string
}): ReactNode => (
  <FormControlLabel
    value={value}
    control={<Radio sx={{ alignSelf: 'flex-start', pt: 0 }} />}
    sx={{ alignItems: 'flex-start', mr: 0, p: 1 }}
    label={
      <>
        <Typography variant="subtitle2" component="span" sx={{ display: 'block' }}>
          {label}
        </Typography>
        <Typography component="span" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Typography>
      </>
    }
  />
)
