/** @jsxImportSource hono/jsx */
import type { FormFields } from '@ancrage/http'
import {
  Checkbox,
  Checkboxes,
  Field,
  Form,
  type Option,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Radios,
  Select,
  SubmitButton,
  TextArea,
} from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import { FormGuard, FormProblem, type FormState, type FormView, faultOf, typedText } from '../../public-forms/index.ts'
import { sharingConsent } from '../contract.ts'
import { companionFormPath, togetherPath } from '../paths.ts'
import { words } from '../words.ts'

const optionsOf = (table: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

/** What was typed, as the schema reads it; a box that was not ticked sends nothing. */
export const readCompanion = (fields: FormFields): object => ({
  firstName: fields.text('firstName'),
  lastName: fields.text('lastName'),
  email: fields.text('email').trim(),
  phone: fields.text('phone').trim(),
  profession: fields.text('profession'),
  sector: fields.text('sector'),
  workKinds: fields.all('workKinds'),
  hours: fields.text('hours'),
  from: fields.text('from'),
  town: fields.text('town'),
  mobility: fields.text('mobility'),
  driver: fields.checked('driver'),
  childrenAges: fields.all('childrenAges'),
  message: fields.text('message'),
  shared: fields.checked('shared'),
})

/** The summary of a refusal names the field of each remedy. */
const companionLabels = ({ form: t }: (typeof words)['fr']): Readonly<Record<string, string>> => ({
  firstName: t.firstName,
  lastName: t.lastName,
  phone: t.phone,
  profession: t.profession,
  sector: t.sector,
  hours: t.hours,
  from: t.from,
  town: t.town,
  mobility: t.mobility,
  message: t.message,
})

const CompanionForm = ({ action, state }: { action: string; state: FormState }): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const text = t.form
  const typed = (
    name: string,
  ): { readonly name: string; readonly value: string; readonly error: string | undefined } => ({
    name,
    value: typedText(state, name),
    error: faultOf(state, name),
  })
  return (
    <Form action={action} label={text.title}>
      <h2>{text.you}</h2>
      <Field {...typed('firstName')} label={text.firstName} autocomplete="given-name" maxLength={60} />
      <Field {...typed('lastName')} label={text.lastName} autocomplete="family-name" maxLength={60} />
      <Field
        {...typed('email')}
        type="email"
        label={text.email}
        hint={text.emailHint}
        autocomplete="email"
        maxLength={254}
      />
      <Field
        {...typed('phone')}
        type="tel"
        label={text.phone}
        hint={text.phoneHint}
        optional
        autocomplete="tel"
        width="medium"
      />
      <h2>{text.work}</h2>
      <Field {...typed('profession')} label={text.profession} hint={text.professionHint} maxLength={120} />
      <Select {...typed('sector')} label={text.sector} placeholder={text.choose} options={optionsOf(t.sectors)} />
      <Checkboxes
        name="workKinds"
        label={text.kinds}
        optional
        options={optionsOf(text.kindLabels)}
        values={state.typed?.all('workKinds') ?? []}
        error={faultOf(state, 'workKinds')}
      />
      <Radios {...typed('hours')} label={text.hours} options={optionsOf(text.hoursLabels)} />
      <Field {...typed('from')} type="date" label={text.from} hint={text.fromHint} optional width="medium" />
      <h2>{text.life}</h2>
      <Field {...typed('town')} label={text.town} hint={text.townHint} optional maxLength={80} />
      <Radios {...typed('mobility')} label={text.mobility} options={optionsOf(text.mobilityLabels)} />
      <Checkbox name="driver" label={text.driver} optional checked={state.typed?.checked('driver') ?? false} />
      <Checkboxes
        name="childrenAges"
        label={text.children}
        hint={text.childrenHint}
        optional
        options={optionsOf(text.ageLabels)}
        values={state.typed?.all('childrenAges') ?? []}
        error={faultOf(state, 'childrenAges')}
      />
      <TextArea {...typed('message')} label={text.message} hint={text.messageHint} optional rows={4} maxLength={600} />
      <Checkbox
        name="shared"
        label={sharingConsent.text[locale]}
        optional
        checked={state.typed?.checked('shared') ?? false}
      />
      <FormGuard state={state} />
      <SubmitButton>{text.send}</SubmitButton>
    </Form>
  )
}

/** The form of whoever comes along: never part of a release, never in a search engine. */
export const companionFormPage = ({
  locale,
  action,
  state,
}: Pick<FormView<unknown, unknown>, 'locale' | 'action' | 'state'>): PageSpec => {
  const t = words[locale]
  return {
    path: companionFormPath,
    inputs: '',
    title: t.form.title,
    description: t.form.lead,
    inSitemap: false,
    breadcrumb: [{ label: t.togetherTitle, path: togetherPath }],
    render: () => (
      <>
        <PageHeader eyebrow={t.togetherTitle} title={t.form.title} lead={t.form.lead} />
        <PageBody>
          <FormProblem state={state} labels={companionLabels(t)} />
          <CompanionForm action={action} state={state} />
        </PageBody>
      </>
    ),
  }
}
