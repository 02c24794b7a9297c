/** @jsxImportSource react */
import { Box, Checkbox, FormControlLabel, FormGroup, TextField } from '@mui/material'
import type { ReactNode } from 'react'
import { audiences, medicalZones, professions, sectors } from '../contract.ts'
import type { CriterionDraft } from './criterion-kinds.ts'

interface Props {
  readonly draft: CriterionDraft
  readonly onChange: (draft: CriterionDraft) => void
}

const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  profession: professions,
  audience: audiences,
  zone: medicalZones,
  sector: sectors,
}

export const CriterionFields = ({ draft, onChange }: Props): ReactNode => {
  const table = tables[draft.kind]
  if (table) return <AnyOf table={table} draft={draft} onChange={onChange} />
  switch (draft.kind) {
    case 'semesters':
      return (
        <Box sx={{ display: 'flex', gap: 1.5 }}>
          <NumberOf name="min" label="De (semestres)" draft={draft} onChange={onChange} />
          <NumberOf name="max" label="À (12 = sans limite)" draft={draft} onChange={onChange} />
        </Box>
      )
    case 'activity':
      return (
        <NumberOf
          name="minDaysPerWeek"
          label="Jours par semaine, au moins"
          step={0.5}
          draft={draft}
          onChange={onChange}
        />
      )
    case 'placement-distance':
      return <NumberOf name="minKm" label="Kilomètres, plus de" draft={draft} onChange={onChange} />
    default:
      return null
  }
}

const AnyOf = ({ table, draft, onChange }: Props & { readonly table: Readonly<Record<string, string>> }): ReactNode => {
  const chosen: readonly unknown[] = Array.isArray(draft.anyOf) ? draft.anyOf : []
  return (
    <FormGroup row sx={{ columnGap: 1 }}>
      {Object.entries(table).map(([key, label]) => (
        <FormControlLabel
          key={key}
          label={label}
          control={
            <Checkbox
              size="small"
              checked={chosen.includes(key)}
              onChange={(_event, checked) =>
                onChange({ ...draft, anyOf: checked ? [...chosen, key] : chosen.filter((one) => one !== key) })
              }
            />
          }
        />
      ))}
    </FormGroup>
  )
}

interface NumberProps extends Props {
  readonly name: string
  readonly label: string
  readonly step?: number
}

const NumberOf = ({ name, label, step = 1, draft, onChange }: NumberProps): ReactNode => (
  <TextField
    type="number"
    label={label}
    value={typeof draft[name] === 'number' ? draft[name] : ''}
    slotProps={{ htmlInput: { step, min: 0 } }}
    onChange={(event) =>
      onChange({ ...draft, [name]: event.target.value === '' ? undefined : Number(event.target.value) })
    }
  />
)
