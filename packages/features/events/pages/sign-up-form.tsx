/** @jsxImportSource hono/jsx */
import type { FormFields } from '@ancrage/http'
import type { Problem } from '@ancrage/kernel'
import {
  Checkbox,
  ErrorSummary,
  errorOf,
  Field,
  type FieldError,
  Form,
  Notice,
  type PageElement,
  Select,
  SubmitButton,
  TextArea,
} from '@ancrage/site'
import { categories, consentText, type Event } from '../contract.ts'

export const signUpPath = (eventId: string): string => `/mes-demarches/inscriptions/${eventId}`

/** What a person typed, as it is shown again when something is to be corrected. */
export interface TypedSignUp {
  readonly text: (name: string) => string
  readonly checked: (name: string) => boolean
}
const nothingTyped: TypedSignUp = { text: () => '', checked: () => false }

/** The fields at fault, by the name they have in the form. */
export const faultsOf = (problem: Problem | undefined): readonly FieldError[] =>
  (problem?.errors ?? []).map(({ pointer, message }) => ({ field: pointer.slice(1), message }))

/** What went wrong, above a form: each field at fault, or the reason when no field is. */
export const FormProblem = ({ problem }: { problem: Problem | undefined }): PageElement | null => {
  const faults = faultsOf(problem)
  if (!problem) return null
  if (faults.length > 0) return <ErrorSummary errors={faults} />
  return (
    <Notice tone="stop" role="alert" title={problem.kind.title.fr}>
      <p>{problem.detail}</p>
      <p>Rien n’est perdu : ce que vous avez écrit est toujours là.</p>
    </Notice>
  )
}

export interface SignUpFormProps {
  readonly eventId: string
  readonly event: Pick<Event, 'guestsAllowed'>
  readonly typed?: FormFields
  readonly problem?: Problem
}

export const SignUpForm = ({ eventId, event, typed = undefined, problem }: SignUpFormProps): PageElement => {
  const faults = faultsOf(problem)
  const kept = typed ?? nothingTyped
  const error = (name: string): string | undefined => errorOf(faults, name)
  return (
    <>
      <FormProblem problem={problem} />
      <Form action={signUpPath(eventId)} label="Inscription">
        <Field
          name="firstName"
          label="Prénom"
          autocomplete="given-name"
          maxLength={60}
          value={kept.text('firstName')}
          error={error('firstName')}
        />
        <Field
          name="lastName"
          label="Nom"
          autocomplete="family-name"
          maxLength={60}
          value={kept.text('lastName')}
          error={error('lastName')}
        />
        <Field
          name="email"
          type="email"
          label="E-mail"
          hint="Pour recevoir la confirmation et le lien qui permet de modifier ou d’annuler."
          autocomplete="email"
          maxLength={254}
          value={kept.text('email')}
          error={error('email')}
        />
        <Field
          name="phone"
          type="tel"
          label="Téléphone"
          hint="Seulement en cas de changement de dernière minute."
          optional
          autocomplete="tel"
          width="medium"
          value={kept.text('phone')}
          error={error('phone')}
        />
        <Select
          name="category"
          label="Vous êtes"
          placeholder="Choisissez…"
          options={Object.entries(categories).map(([value, label]) => ({ value, label }))}
          value={kept.text('category')}
          error={error('category')}
        />
        {event.guestsAllowed > 0 ? (
          <Field
            name="guests"
            type="number"
            label="Nombre d’accompagnants"
            hint={`Conjoint·e, enfants, amis : ${event.guestsAllowed} au plus. 0 si vous venez seul·e.`}
            inputmode="numeric"
            min={0}
            max={event.guestsAllowed}
            width="short"
            value={kept.text('guests') || '0'}
            error={error('guests')}
          />
        ) : null}
        <Checkbox
          name="vegetarian"
          label="Un repas végétarien pour moi, si un repas est servi"
          optional
          checked={kept.checked('vegetarian')}
        />
        <TextArea
          name="message"
          label="Un mot pour l’équipe"
          hint="N’écrivez ici aucune information de santé."
          optional
          rows={3}
          maxLength={500}
          value={kept.text('message')}
          error={error('message')}
        />
        <Honeypot />
        <input type="hidden" name="consentVersion" value={consentText.version} />
        <Checkbox
          name="consent"
          label={consentText.text}
          hint="Vous pouvez retirer votre accord à tout moment : voir la page Données personnelles."
          checked={kept.checked('consent')}
          error={error('consent')}
        />
        <SubmitButton>Je m’inscris</SubmitButton>
      </Form>
    </>
  )
}

/** A field that only machines fill in: out of sight, out of the tab order, not read aloud. */
const Honeypot = (): PageElement => (
  <div class="hidden" aria-hidden="true">
    <label for="f-website">Site web</label>
    <input id="f-website" name="website" type="text" tabindex={-1} autocomplete="off" />
  </div>
)
