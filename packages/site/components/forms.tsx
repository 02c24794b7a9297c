/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { defineWords, useWords } from '../locale.ts'
import type { PageElement } from '../page.ts'

const words = defineWords({
  fr: {
    optional: ' (facultatif)',
    faults: (count: number) => (count === 1 ? 'Un point est à corriger' : `${count} points sont à corriger`),
    kept: 'Rien n’est perdu : ce que vous avez écrit est toujours là.',
  },
  en: {
    optional: ' (optional)',
    faults: (count: number) => (count === 1 ? 'One thing to correct' : `${count} things to correct`),
    kept: 'Nothing is lost: what you wrote is still here.',
  },
})

export interface FieldError {
  /** Name of the field, as in its `name` attribute. */
  readonly field: string
  readonly message: string
}

/** Address of a field inside the page: `ErrorSummary` links to it. */
export const fieldId = (name: string): string => `f-${name}`
const hintId = (name: string): string => `${fieldId(name)}-aide`
const errorId = (name: string): string => `${fieldId(name)}-erreur`

/** The message of one field, to hand to its `error`; undefined when it is fine. */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message

interface Common {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Fields are required unless told: only the optional ones carry a mark. */
  readonly optional?: boolean
}

const describedBy = ({ name, hint, error }: Common): string | undefined =>
  [hint ? hintId(name) : '', error ? errorId(name) : ''].filter(Boolean).join(' ') || undefined

const Hint = ({ name, hint }: Common): PageElement | null =>
  hint ? (
    <span class="hint" id={hintId(name)}>
      {hint}
    </span>
  ) : null
const Fault = ({ name, error }: Common): PageElement | null =>
  error ? (
    <span class="fault" id={errorId(name)}>
      {error}
    </span>
  ) : null
const Label = (common: Common): PageElement => (
  <>
    <label for={fieldId(common.name)}>
      {common.label}
      {common.optional ? <i>{useWords(words).optional}</i> : null}
    </label>
    <Hint {...common} />
    <Fault {...common} />
  </>
)

export interface FieldProps extends Common {
  readonly type?: 'text' | 'email' | 'tel' | 'number' | 'date' | 'search' | 'url' | 'password'
  readonly value?: string | number | undefined
  readonly autocomplete?: string
  readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'search'
  readonly maxLength?: number
  readonly min?: string | number
  readonly max?: string | number
  readonly width?: 'short' | 'medium' | 'full'
}

/** A one-line field; keeps what was typed through `value`. */
export const Field = (props: FieldProps): PageElement => (
  <div class={props.error ? 'field wrong' : 'field'}>
    <Label {...props} />
    <input
      id={fieldId(props.name)}
      name={props.name}
      type={props.type ?? 'text'}
      value={props.value === undefined ? undefined : String(props.value)}
      class={props.width && props.width !== 'full' ? props.width : undefined}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      maxlength={props.maxLength}
      min={props.min}
      max={props.max}
      required={!props.optional}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    />
  </div>
)

export interface TextAreaProps extends Common {
  readonly value?: string | undefined
  readonly rows?: number
  readonly maxLength?: number
}

export const TextArea = (props: TextAreaProps): PageElement => (
  <div class={props.error ? 'field wrong' : 'field'}>
    <Label {...props} />
    <textarea
      id={fieldId(props.name)}
      name={props.name}
      rows={props.rows ?? 5}
      maxlength={props.maxLength}
      required={!props.optional}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    >
      {props.value ?? ''}
    </textarea>
  </div>
)

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export interface SelectProps extends Common {
  readonly options: readonly Option[]
  readonly value?: string | undefined
  /** First, empty choice: « Choisissez… ». */
  readonly placeholder?: string
}

export const Select = (props: SelectProps): PageElement => (
  <div class={props.error ? 'field wrong' : 'field'}>
    <Label {...props} />
    <select
      id={fieldId(props.name)}
      name={props.name}
      required={!props.optional}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    >
      {props.placeholder ? <option value="">{props.placeholder}</option> : null}
      {props.options.map((option) => (
        <option value={option.value} selected={option.value === props.value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
)

export interface FieldsetProps {
  readonly legend: string
  readonly name?: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly optional?: boolean
  readonly children: Child
}

export const Fieldset = ({ legend, name = '', hint, error, optional, children }: FieldsetProps): PageElement => {
  const common: Common = { name, label: legend, hint, error }
  return (
    <fieldset class={error ? 'wrong' : undefined} aria-describedby={describedBy(common)}>
      <legend>
        {legend}
        {optional ? <i>{useWords(words).optional}</i> : null}
      </legend>
      <Hint {...common} />
      <Fault {...common} />
      {children}
    </fieldset>
  )
}

const Choice = (props: {
  kind: 'radio' | 'checkbox'
  id: string
  name: string
  option: Option
  checked: boolean
  required?: boolean
}): PageElement => (
  <div class="choice">
    <input
      type={props.kind}
      id={props.id}
      name={props.name}
      value={props.option.value}
      checked={props.checked}
      required={props.required}
      aria-describedby={props.option.hint ? `${props.id}-aide` : undefined}
    />
    <label for={props.id}>{props.option.label}</label>
    {props.option.hint ? (
      <span class="hint" id={`${props.id}-aide`}>
        {props.option.hint}
      </span>
    ) : null}
  </div>
)

export interface RadiosProps extends Common {
  readonly options: readonly Option[]
  readonly value?: string | undefined
}

/** One choice among a few, all visible; the first carries the id that `ErrorSummary` links to. */
export const Radios = (props: RadiosProps): PageElement => (
  <Fieldset
    legend={props.label}
    name={props.name}
    hint={props.hint}
    error={props.error}
    optional={props.optional ?? false}
  >
    {props.options.map((option, index) => (
      <Choice
        kind="radio"
        id={index === 0 ? fieldId(props.name) : `${fieldId(props.name)}-${index}`}
        name={props.name}
        option={option}
        checked={option.value === props.value}
        required={!props.optional}
      />
    ))}
  </Fieldset>
)

export interface CheckboxesProps extends Common {
  readonly options: readonly Option[]
  readonly values?: readonly string[]
}

/** Any number of choices among a few. */
export const Checkboxes = (props: CheckboxesProps): PageElement => (
  <Fieldset
    legend={props.label}
    name={props.name}
    hint={props.hint}
    error={props.error}
    optional={props.optional ?? false}
  >
    {props.options.map((option, index) => (
      <Choice
        kind="checkbox"
        id={index === 0 ? fieldId(props.name) : `${fieldId(props.name)}-${index}`}
        name={props.name}
        option={option}
        checked={props.values?.includes(option.value) ?? false}
      />
    ))}
  </Fieldset>
)

export interface CheckboxProps extends Common {
  readonly checked?: boolean
  readonly value?: string
}

/** One statement to agree to. */
export const Checkbox = (props: CheckboxProps): PageElement => (
  <div class={props.error ? 'field wrong' : 'field'}>
    <Fault {...props} />
    <div class="choice">
      <input
        type="checkbox"
        id={fieldId(props.name)}
        name={props.name}
        value={props.value ?? 'oui'}
        checked={props.checked ?? false}
        required={!props.optional}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      />
      <label for={fieldId(props.name)}>{props.label}</label>
      <Hint {...props} />
    </div>
  </div>
)

export interface ErrorSummaryProps {
  readonly errors: readonly FieldError[]
  readonly title?: string
}

/** Top of a form that came back: what to correct, each line leading to its field. Nothing when all is well. */
export const ErrorSummary = ({ errors, title }: ErrorSummaryProps): PageElement | null => {
  if (errors.length === 0) return null
  const t = useWords(words)
  return (
    <div class="notice stop" role="alert" tabindex={-1} id="erreurs">
      <p class="notice-title">{title ?? t.faults(errors.length)}</p>
      <p>{t.kept}</p>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${fieldId(error.field)}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export interface FormProps {
  readonly action: string
  readonly method?: 'get' | 'post'
  readonly children: Child
  /** Told to screen readers when a page holds several forms. */
  readonly label?: string
}

/** `novalidate`: the server answers with the summary and messages above, in French, and keeps what was typed. */
export const Form = ({ action, method = 'post', label, children }: FormProps): PageElement => (
  <form class="form" action={action} method={method} novalidate aria-label={label}>
    {children}
  </form>
)

export const SubmitButton = (props: {
  children: Child
  kind?: 'main' | 'quiet' | 'stop'
  name?: string
  value?: string
}): PageElement => (
  <button type="submit" class={`button ${props.kind ?? 'main'}`} name={props.name} value={props.value}>
    {props.children}
  </button>
)
