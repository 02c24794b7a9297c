/** @jsxImportSource hono/jsx */
import type { FormFields } from '@ancrage/http'
import type { Problem } from '@ancrage/kernel'
import { Checkbox, ErrorSummary, errorOf, type FieldError, Notice, type PageElement } from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import type { ConsentText } from './contract.ts'
import { words } from './words.ts'

/** What a form was given to show: a fresh ticket, and after a refusal what was typed and why. */
export interface FormState {
  readonly ticket: string
  readonly bits: number
  readonly typed?: FormFields
  readonly problem?: Problem
  readonly consent?: ConsentText
}

/** What was typed in a field, kept after a refusal. */
export const typedText = ({ typed }: FormState, name: string, first = ''): string => typed?.text(name) ?? first

/** The fields at fault, by the name they have in the form. */
export const faultsOf = (problem: Problem | undefined): readonly FieldError[] =>
  (problem?.errors ?? []).map(({ pointer, message }) => ({ field: pointer.replace(/^\/(?:fields\/)?/, ''), message }))

/** The message of one field; undefined when it is fine. */
export const faultOf = ({ problem }: FormState, name: string): string | undefined => errorOf(faultsOf(problem), name)

export interface FormProblemProps {
  readonly state: FormState
  /** Labels of the fields, by name: the summary then says which field each remedy is for. */
  readonly labels?: Readonly<Record<string, string>>
}

/** What went wrong, above a form: each field at fault, or the reason when no field is. */
export const FormProblem = ({ state: { problem }, labels = {} }: FormProblemProps): PageElement | null => {
  const t = useWords(words)
  const locale = useLocale()
  const faults = faultsOf(problem).map(({ field, message }) => {
    const label = labels[field]
    const colon = locale === 'fr' ? ' : ' : ': '
    return { field, message: label ? label + colon + message : message }
  })
  if (!problem) return null
  if (faults.length > 0) return <ErrorSummary errors={faults} />
  return (
    <Notice tone="stop" role="alert" title={problem.kind.title[locale]}>
      <p>{problem.detail}</p>
      <p>{t.kept}</p>
    </Notice>
  )
}

/**
 * The end of every public form, just before its button: a field that only machines fill in, the ticket, and what the
 * person agrees to.
 */
export const FormGuard = ({ state }: { readonly state: FormState }): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const { consent, typed } = state
  return (
    <>
      <div class="hidden" aria-hidden="true">
        <label for="f-website">{t.honeypot}</label>
        <input id="f-website" name="website" type="text" tabindex={-1} autocomplete="off" />
      </div>
      <input type="hidden" name="ticket" value={state.ticket} data-bits={state.bits} />
      <input type="hidden" name="proof" value="" />
      {consent ? (
        <Checkbox
          name="consent"
          label={consent.text[locale]}
          hint={t.withdraw}
          checked={typed?.checked('consent') ?? false}
          error={faultOf(state, 'consent')}
        />
      ) : null}
    </>
  )
}
