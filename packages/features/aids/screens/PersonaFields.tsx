/** @jsxImportSource react */
import Add from '@mui/icons-material/Add'
import Delete from '@mui/icons-material/DeleteOutlined'
import { Alert, Box, Button, Card, IconButton, MenuItem, TextField } from '@mui/material'
import type { ReactNode } from 'react'
import { useInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { choicesOf, wide } from '../../screens.ts'
import { questionWords } from '../contract/question-words.ts'
import type { Fact } from '../contract/verdicts.ts'
import { outcomes } from '../contract.ts'
import { choicesOfFact, factsOfAid, outcomeOfDraft, type PersonaDraft, readPersonas } from './persona-facts.ts'

const most = 10

/** Invented people with the result they must keep, judged as one types by the rules of the simulator itself. */
export const PersonaFields = (): ReactNode => {
  const { field } = useInput({ source: 'personas', defaultValue: [] })
  const aid: unknown = useWatch()
  const personas = readPersonas(field.value)
  const replace = (at: number, persona: PersonaDraft): void =>
    field.onChange(personas.map((one, index) => (index === at ? persona : one)))
  return (
    <Box sx={{ ...wide, display: 'grid', gap: 2 }}>
      {personas.map((persona, at) => (
        <PersonaCard
          key={at}
          number={at + 1}
          persona={persona}
          aid={aid}
          onChange={(next) => replace(at, next)}
          onRemove={() => field.onChange(personas.filter((_one, index) => index !== at))}
        />
      ))}
      <Box>
        <Button
          variant="outlined"
          startIcon={<Add />}
          disabled={personas.length >= most}
          onClick={() => field.onChange([...personas, { name: '', profile: {}, expected: 'likely' }])}
        >
          Ajouter une personne témoin
        </Button>
      </Box>
    </Box>
  )
}

interface PersonaCardProps {
  readonly number: number
  readonly persona: PersonaDraft
  readonly aid: unknown
  readonly onChange: (persona: PersonaDraft) => void
  readonly onRemove: () => void
}

const PersonaCard = ({ number, persona, aid, onChange, onRemove }: PersonaCardProps): ReactNode => {
  const outcome = outcomeOfDraft(aid, persona)
  const kept = outcome === persona.expected
  return (
    <Card component="fieldset" sx={{ m: 0, p: 2, minWidth: 0, display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr auto', md: '1fr 240px auto' }, gap: 1.5 }}>
        <TextField
          label={`Personne témoin ${number}`}
          value={persona.name}
          onChange={(event) => onChange({ ...persona, name: event.target.value })}
          helperText="Une situation, jamais un nom : « Interne à 22 km »."
        />
        <TextField
          select
          label="Résultat attendu"
          value={persona.expected}
          onChange={(event) => onChange({ ...persona, expected: event.target.value })}
          sx={{ gridColumn: { xs: '1 / -1', md: '2' }, gridRow: { xs: 2, md: 1 } }}
        >
          {choicesOf(outcomes).map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <IconButton
          onClick={onRemove}
          aria-label={`Retirer la personne témoin ${number}`}
          sx={{ gridRow: 1, gridColumn: -2, alignSelf: 'start' }}
        >
          <Delete />
        </IconButton>
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))', gap: 1.5 }}>
        {factsOfAid(aid).map((fact) => (
          <FactField
            key={fact}
            fact={fact}
            value={persona.profile[fact]}
            onChange={(value) => {
              const { [fact]: _before, ...others } = persona.profile
              onChange({ ...persona, profile: value === undefined ? others : { ...others, [fact]: value } })
            }}
          />
        ))}
      </Box>
      {outcome === undefined ? null : (
        <Alert severity={kept ? 'success' : 'warning'} aria-live="polite">
          {kept
            ? `Le simulateur répond bien « ${outcomes[outcome]} ».`
            : `Le simulateur répond « ${outcomes[outcome]} » : corrigez un critère, ou le résultat attendu.`}
        </Alert>
      )}
    </Card>
  )
}

interface FactFieldProps {
  readonly fact: Fact
  readonly value: unknown
  readonly onChange: (value: string | number | boolean | undefined) => void
}

const FactField = ({ fact, value, onChange }: FactFieldProps): ReactNode => {
  const choices = choicesOfFact(fact)
  const { short } = questionWords.fr[fact]
  if (choices.length === 0)
    return (
      <TextField
        label={fact === 'commune' ? `${short} (code INSEE)` : `${short} (km)`}
        value={value === undefined ? '' : String(value)}
        onChange={(event) => {
          const text = event.target.value.trim()
          if (text === '') onChange(undefined)
          else onChange(fact === 'commune' ? text : Number(text))
        }}
      />
    )
  const chosen = choices.findIndex((choice) => choice.value === value)
  return (
    <TextField
      select
      label={short}
      value={chosen === -1 ? '' : String(chosen)}
      onChange={(event) => onChange(choices[event.target.value === '' ? -1 : Number(event.target.value)]?.value)}
    >
      <MenuItem value="">Ne sait pas</MenuItem>
      {choices.map((choice, rank) => (
        <MenuItem key={String(choice.value)} value={String(rank)}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  )
}
