/** @jsxImportSource hono/jsx */
import type { FormFields } from '@ancrage/http'
import { Checkbox, Checkboxes, Field, type PageElement, Radios, Select, TextArea } from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import { consentTexts, type Need, type Newcomer, type Phase, type Regime } from '../contract.ts'
import { agreesTo } from '../model.ts'
import { words } from '../words.ts'

/** A placement that can be chosen. */
export interface PlacementChoice {
  readonly id: string
  readonly name: string
  readonly town: string
}

/** What stands in the fields: what was just typed, or what is kept. */
export interface FieldValues {
  readonly text: (name: string) => string
  readonly chosen: (name: string) => readonly string[]
  readonly checked: (name: string) => boolean
  readonly fault: (name: string) => string | undefined
}

/** The fields as somebody typed them, to be corrected. */
export const typedValues = (typed: FormFields | undefined, fault: FieldValues['fault']): FieldValues => ({
  text: (name) => typed?.text(name) ?? '',
  chosen: (name) => typed?.all(name) ?? [],
  checked: (name) => typed?.checked(name) ?? false,
  fault,
})

/** The fields as they are kept. */
export const keptValues = (newcomer: Newcomer): FieldValues => {
  const texts = new Map<string, string>([
    ['firstName', newcomer.firstName],
    ['lastName', newcomer.lastName],
    ['faculty', newcomer.faculty],
    ['regime', newcomer.regime],
    ['phase', newcomer.phase],
    ['placementId', newcomer.placementId],
    ['placementText', newcomer.placementText],
    ['needsNote', newcomer.needsNote],
    ['personalEmail', newcomer.personalEmail],
  ])
  return {
    text: (name) => texts.get(name) ?? '',
    chosen: (name) => (name === 'needs' ? newcomer.needs : []),
    checked: (name) => agreesTo(newcomer.consents, name === 'partners' ? 'partners' : 'follow-up'),
    fault: () => undefined,
  }
}

const regimes: readonly Regime[] = ['four-years', 'three-years', 'other-specialty']
const phases: readonly Phase[] = ['base', 'deepening', 'consolidation']
const needs: readonly Need[] = ['housing', 'mobility', 'partner-job']

/** The summary of a refusal names the field of each remedy. */
export const newcomerLabels = ({ form: t }: (typeof words)['fr']): Readonly<Record<string, string>> => ({
  firstName: t.firstName,
  lastName: t.lastName,
  faculty: t.faculty,
  regime: t.regime,
  phase: t.phase,
  placementId: t.placement,
  placementText: t.placementText,
  needsNote: t.needsNote,
  personalEmail: t.personalEmail,
})

/** What the joining form and the person’s own page both ask. `withEmail` for the first time only. */
export const NewcomerFields = (props: {
  readonly values: FieldValues
  readonly placements: readonly PlacementChoice[]
  readonly withEmail: boolean
}): PageElement => {
  const t = useWords(words).form
  const locale = useLocale()
  const { values, placements } = props
  const { text, fault } = values
  return (
    <>
      <h2>{t.you}</h2>
      <Field
        name="firstName"
        label={t.firstName}
        autocomplete="given-name"
        maxLength={60}
        value={text('firstName')}
        error={fault('firstName')}
      />
      <Field
        name="lastName"
        label={t.lastName}
        autocomplete="family-name"
        maxLength={60}
        value={text('lastName')}
        error={fault('lastName')}
      />
      {props.withEmail ? (
        <Field
          name="email"
          type="email"
          label={t.email}
          hint={t.emailHint}
          autocomplete="email"
          maxLength={254}
          value={text('email')}
          error={fault('email')}
        />
      ) : null}
      <Field
        name="faculty"
        label={t.faculty}
        hint={t.facultyHint}
        maxLength={100}
        value={text('faculty')}
        error={fault('faculty')}
      />
      <Radios
        name="regime"
        label={t.regime}
        options={regimes.map((value) => ({ value, label: t.regimes[value] }))}
        value={text('regime')}
        error={fault('regime')}
      />
      <Radios
        name="phase"
        label={t.phase}
        options={phases.map((value) => ({ value, label: t.phases[value] }))}
        value={text('phase')}
        error={fault('phase')}
      />
      {placements.length > 0 ? (
        <Select
          name="placementId"
          label={t.placement}
          hint={t.placementHint}
          optional
          placeholder={t.placementNone}
          options={placements.map(({ id, name, town }) => ({ value: id, label: `${town} – ${name}` }))}
          value={text('placementId')}
          error={fault('placementId')}
        />
      ) : null}
      <Field
        name="placementText"
        label={t.placementText}
        optional
        maxLength={160}
        value={text('placementText')}
        error={fault('placementText')}
      />
      <Checkboxes
        name="needs"
        label={t.needs}
        hint={t.needsHint}
        optional
        options={needs.map((value) => ({ value, label: t.needLabels[value] }))}
        values={values.chosen('needs')}
        error={fault('needs')}
      />
      <TextArea
        name="needsNote"
        label={t.needsNote}
        hint={t.needsNoteHint}
        optional
        rows={3}
        maxLength={500}
        value={text('needsNote')}
        error={fault('needsNote')}
      />
      <h2>{t.after}</h2>
      <Field
        name="personalEmail"
        type="email"
        label={t.personalEmail}
        hint={t.personalEmailHint}
        optional
        maxLength={254}
        value={text('personalEmail')}
        error={fault('personalEmail')}
      />
      <h2>{t.agreements}</h2>
      <p>{t.agreementsHint}</p>
      <Checkbox
        name="partners"
        label={consentTexts.partners.text[locale]}
        optional
        checked={values.checked('partners')}
        error={fault('partners')}
      />
      <Checkbox
        name="followUp"
        label={consentTexts['follow-up'].text[locale]}
        optional
        checked={values.checked('followUp')}
        error={fault('followUp')}
      />
    </>
  )
}

/** Reads the same fields back from a sent form. */
export const readFields = (fields: FormFields) => ({
  firstName: fields.text('firstName'),
  lastName: fields.text('lastName'),
  faculty: fields.text('faculty'),
  regime: fields.text('regime'),
  phase: fields.text('phase'),
  placementId: fields.text('placementId'),
  placementText: fields.text('placementText'),
  needs: fields.all('needs'),
  needsNote: fields.text('needsNote'),
  personalEmail: fields.text('personalEmail').trim(),
  partners: fields.checked('partners'),
  followUp: fields.checked('followUp'),
})
