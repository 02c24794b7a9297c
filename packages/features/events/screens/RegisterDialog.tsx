/** @jsxImportSource react */
import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  MenuItem,
  TextField,
} from '@mui/material'
import { type FormEvent, type ReactNode, useState } from 'react'
import { categories, consentText, type Question } from '../contract.ts'
import { AnswerInputs } from './AnswerInputs.tsx'
import { blankSignUp, fieldProblems, type SignUpDraft, textFields } from './sign-up-draft.ts'

interface Props {
  readonly open: boolean
  readonly guestsAllowed: number
  readonly questions: readonly Question[]
  readonly onClose: () => void
  /** @throws the problem of the API. */
  readonly onRegister: (draft: SignUpDraft) => Promise<void>
}

/** Someone called or wrote: the team signs them up, by the same rules as the portal. */
export const RegisterDialog = ({ open, guestsAllowed, questions, onClose, onRegister }: Props): ReactNode => {
  const [draft, setDraft] = useState<SignUpDraft>(blankSignUp)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [refusal, setRefusal] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const change = (part: Partial<SignUpDraft>): void => setDraft({ ...draft, ...part })

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const found = fieldProblems(draft)
    setProblems(found)
    setRefusal('')
    if (Object.keys(found).length > 0) return
    setIsBusy(true)
    try {
      await onRegister(draft)
      setDraft(blankSignUp)
      onClose()
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : 'Inscription impossible pour le moment.')
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Dialog open={open} onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="register-title">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogTitle id="register-title">Inscrire une personne</DialogTitle>
        <DialogContent
          sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' }, '& > :first-of-type': { mt: 1 } }}
        >
          {refusal === '' ? null : (
            <Alert severity="error" role="alert" sx={{ gridColumn: '1 / -1' }}>
              {refusal}
            </Alert>
          )}
          {textFields.map(({ name, label, type, required }) => (
            <TextField
              key={name}
              label={label}
              type={type}
              required={required}
              value={draft[name]}
              onChange={(event) => change({ [name]: event.target.value })}
              error={problems[name] !== undefined}
              helperText={problems[name]}
              sx={{ mt: '0 !important' }}
            />
          ))}
          <TextField
            select
            label="Catégorie"
            value={draft.category}
            onChange={(event) => change({ category: event.target.value })}
          >
            {Object.entries(categories).map(([value, label]) => (
              <MenuItem key={value} value={value}>
                {label}
              </MenuItem>
            ))}
          </TextField>
          {guestsAllowed > 0 ? (
            <TextField
              select
              label="Accompagnants"
              value={draft.guests}
              onChange={(event) => change({ guests: Number(event.target.value) })}
            >
              {Array.from({ length: guestsAllowed + 1 }, (_, count) => (
                <MenuItem key={count} value={count}>
                  {count}
                </MenuItem>
              ))}
            </TextField>
          ) : null}
          <AnswerInputs questions={questions} draft={draft} onChange={setDraft} />
          <TextField
            label="Message"
            multiline
            value={draft.message}
            onChange={(event) => change({ message: event.target.value })}
            sx={{ gridColumn: '1 / -1' }}
          />
          <FormControlLabel
            sx={{ gridColumn: '1 / -1', alignItems: 'flex-start', color: problems.consent ? 'error.main' : undefined }}
            label={`La personne a entendu et accepte : « ${consentText.text.fr} »`}
            control={
              <Checkbox
                sx={{ pt: 0 }}
                checked={draft.consent}
                onChange={(_event, checked) => change({ consent: checked })}
              />
            }
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Fermer</Button>
          <Button type="submit" variant="contained" disabled={isBusy}>
            Inscrire
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
