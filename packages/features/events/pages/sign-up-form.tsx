/** @jsxImportSource hono/jsx */
import {
  Field,
  Form,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Select,
  SubmitButton,
  TextArea,
} from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import { FormGuard, FormProblem, type FormState, type FormView, faultOf, typedText } from '../../public-forms/index.ts'
import { categories } from '../contract.ts'
import type { AgendaEntry } from '../model/agenda.ts'
import { describePlace, describeWhen } from '../operations/describe-event.ts'
import { refuseWindow } from '../operations/refuse-sign-up.ts'
import { agendaPath, eventPath, signUpPath } from '../paths.ts'
import { titleIn, words } from '../words.ts'
import { formWords } from './form-words.ts'
import { answersOfForm, noAnswersTyped, QuestionFields } from './questions.tsx'
import { pageWords } from './words.ts'

type Localised = (typeof formWords)['fr']
/** An event with the seats left of its limited answers. */
export type OpenEvent = AgendaEntry & { readonly left?: ReadonlyMap<string, number> | undefined }
type SignUpView = Pick<FormView<unknown, OpenEvent>, 'loaded' | 'action' | 'state' | 'timeZone' | 'now' | 'locale'>

const PersonFields = ({ state }: { state: FormState }): PageElement => {
  const t = useWords(formWords)
  const kept = (name: string) => ({ name, value: typedText(state, name), error: faultOf(state, name) })
  return (
    <>
      <Field {...kept('firstName')} label={t.firstName} autocomplete="given-name" maxLength={60} />
      <Field {...kept('lastName')} label={t.lastName} autocomplete="family-name" maxLength={60} />
      <Field {...kept('email')} type="email" label={t.email} hint={t.emailHint} autocomplete="email" maxLength={254} />
      <Field
        {...kept('phone')}
        type="tel"
        label={t.phone}
        hint={t.phoneHint}
        optional
        autocomplete="tel"
        width="medium"
      />
      <Select
        {...kept('category')}
        label={t.youAre}
        placeholder={t.choose}
        options={Object.keys(categories).map((value) => ({ value, label: labelIn(useWords(words).categories, value) }))}
      />
    </>
  )
}

/** The summary of a refusal names the field of each remedy. */
const signUpLabels = (t: Localised): Readonly<Record<string, string>> => ({
  firstName: t.firstName,
  lastName: t.lastName,
  phone: t.phone,
  category: t.youAre,
  guests: t.guests,
  message: t.message,
})

const labelIn = (table: Readonly<Record<string, string>>, value: string): string => table[value] ?? value

const SignUpForm = ({ loaded: { value: event, left }, action, state }: SignUpView): PageElement => {
  const t = useWords(formWords)
  return (
    <>
      <FormProblem state={state} labels={signUpLabels(t)} />
      <Form action={action} label={t.form}>
        <PersonFields state={state} />
        {event.guestsAllowed > 0 ? (
          <Field
            name="guests"
            type="number"
            label={t.guests}
            hint={t.guestsHint(event.guestsAllowed)}
            inputmode="numeric"
            min={0}
            max={event.guestsAllowed}
            width="short"
            value={typedText(state, 'guests', '0')}
            error={faultOf(state, 'guests')}
          />
        ) : null}
        <QuestionFields
          event={event}
          answers={answersOfForm(state.typed ?? noAnswersTyped)}
          errorOf={(name) => faultOf(state, name)}
          left={left}
        />
        <TextArea
          name="message"
          label={t.message}
          hint={t.messageHint}
          optional
          rows={3}
          maxLength={500}
          value={typedText(state, 'message')}
          error={faultOf(state, 'message')}
        />
        <FormGuard state={state} />
        <SubmitButton>{t.submit}</SubmitButton>
      </Form>
    </>
  )
}

const SignUpPage = (view: SignUpView): PageElement => {
  const { value: event } = view.loaded
  const locale = useLocale()
  const t = useWords(pageWords)
  const closed = refuseWindow(event, view.timeZone, view.now, locale)?.detail
  return (
    <>
      <PageHeader
        eyebrow={t.registration}
        title={titleIn(event, locale)}
        lead={describeWhen(event, view.timeZone, locale)}
      >
        <p>{describePlace(event.venue, locale)}</p>
      </PageHeader>
      <PageBody>
        {closed ? (
          <Notice title={t.notNow}>
            <p>{closed}</p>
            <p>
              <a href={eventPath(event.slug)}>{t.backToEvent}</a>
            </p>
          </Notice>
        ) : (
          <SignUpForm {...view} />
        )}
      </PageBody>
    </>
  )
}

/** The form of one event, served when it is asked for: never part of a release. */
export const signUpPage = (view: SignUpView): PageSpec => {
  const { id, value: event } = view.loaded
  const t = pageWords[view.locale]
  const title = titleIn(event, view.locale)
  return {
    path: signUpPath(id),
    inputs: '',
    title: t.signUpTo(title),
    description: t.signUpDescription,
    inSitemap: false,
    breadcrumb: [
      { label: t.events, path: agendaPath },
      { label: title, path: eventPath(event.slug) },
    ],
    render: () => <SignUpPage {...view} />,
  }
}
