/** @jsxImportSource react */
import { MenuItem, TextField } from '@mui/material'
import type { ReactNode } from 'react'
import type { Question } from '../contract.ts'
import { type SignUpDraft, withAnswer } from './sign-up-draft.ts'

interface Props {
  readonly questions: readonly Question[]
  readonly draft: SignUpDraft
  readonly onChange: (draft: SignUpDraft) => void
}

const labelFor = ({ label, perPerson }: Question, index: number): string => {
  if (!perPerson) return label
  return index === 0 ? `${label} (la personne)` : `${label} (accompagnant ${index})`
}

/** The event’s own questions, asked on the phone. */
export const AnswerInputs = ({ questions, draft, onChange }: Props): ReactNode =>
  questions.flatMap((question) => {
    const { key, kind, options, required, perPerson } = question
    const given = draft.answers[key] ?? []
    if (kind === 'choices')
      return (
        <TextField
          key={key}
          select
          label={question.label}
          required={required}
          value={given}
          onChange={(event) => {
            const chosen: unknown = event.target.value
            if (Array.isArray(chosen)) onChange({ ...draft, answers: { ...draft.answers, [key]: chosen.map(String) } })
          }}
          slotProps={{ select: { multiple: true } }}
          sx={{ mt: '0 !important' }}
        >
          {options.map((option) => (
            <MenuItem key={option.key} value={option.key}>
              {option.label}
            </MenuItem>
          ))}
        </TextField>
      )
    return Array.from({ length: perPerson ? 1 + draft.guests : 1 }, (_, index) => (
      <TextField
        key={`${key}-${labelFor(question, index)}`}
        select={kind === 'choice'}
        label={labelFor(question, index)}
        required={required}
        value={given[index] ?? ''}
        onChange={(event) => onChange(withAnswer(draft, key, index, event.target.value))}
        sx={{ mt: '0 !important' }}
      >
        {kind === 'choice'
          ? options.map((option) => (
              <MenuItem key={option.key} value={option.key}>
                {option.label}
              </MenuItem>
            ))
          : undefined}
      </TextField>
    ))
  })
