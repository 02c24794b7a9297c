/** @jsxImportSource hono/jsx */

import { localDateOf } from '@ancrage/kernel'
import {
  ButtonLink,
  Field,
  Form,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Panel,
  Select,
  Steps,
  SubmitButton,
  TextArea,
} from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import type { FormView } from '../../public-forms/define-form.ts'
import { FormGuard, FormProblem, type FormState, faultOf, typedText } from '../../public-forms/guard.tsx'
import type { PublicRecord, Recipient } from '../../recipients.ts'
import { askers, type Listing, subjects } from '../contract.ts'
import { closedReason, nextFreeSemester, replyRate, semestersAhead } from '../model.ts'
import { contactPath, correctionPath } from '../paths.ts'
import { semesterName } from '../words/semester.ts'
import { spaceWords } from '../words/space.ts'
import { words } from '../words.ts'

const PersonFields = ({ state }: { readonly state: FormState }): PageElement => {
  const t = useWords(words).fields
  const field = (name: string) => ({ name, value: typedText(state, name), error: faultOf(state, name) })
  return (
    <>
      <Field {...field('firstName')} label={t.firstName} autocomplete="given-name" maxLength={60} />
      <Field {...field('lastName')} label={t.lastName} autocomplete="family-name" maxLength={60} />
      <Field
        {...field('email')}
        type="email"
        label={t.email}
        hint={t.emailHint}
        autocomplete="email"
        inputmode="email"
        maxLength={254}
      />
      <Field
        {...field('phone')}
        type="tel"
        label={t.phone}
        hint={t.phoneHint}
        optional
        autocomplete="tel"
        width="medium"
      />
    </>
  )
}

const optionsOf = (table: object, labels: Readonly<Record<string, string>>) =>
  Object.keys(table).map((value) => ({ value, label: labels[value] ?? value }))

/** What the form to a holder is about. */
export interface AskedRecipient {
  readonly recipient: Recipient
  readonly bySemester: boolean
  readonly listing: Listing | undefined
}
type AskView = FormView<{ readonly id: string }, AskedRecipient>

const AskForm = ({ view }: { readonly view: AskView }): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const { state, loaded, action } = view
  const today = localDateOf(view.now, view.timeZone)
  return (
    <>
      <FormProblem state={state} labels={{ ...t.fields, asker: t.ask.asker }} />
      <Form action={action} label={t.ask.title(loaded.recipient.label)}>
        <Select
          name="asker"
          label={t.ask.asker}
          placeholder={t.fields.choose}
          options={optionsOf(askers, t.askers)}
          value={typedText(state, 'asker')}
          error={faultOf(state, 'asker')}
        />
        <PersonFields state={state} />
        {loaded.bySemester ? (
          <Select
            name="semester"
            label={t.ask.semester}
            optional
            placeholder={t.ask.noSemester}
            options={semestersAhead(today).map((code) => ({ value: code, label: semesterName(code, locale) }))}
            value={typedText(state, 'semester')}
            error={faultOf(state, 'semester')}
          />
        ) : null}
        <TextArea
          name="message"
          label={t.fields.message}
          hint={t.ask.messageHint}
          rows={7}
          maxLength={2000}
          value={typedText(state, 'message')}
          error={faultOf(state, 'message')}
        />
        <FormGuard state={state} />
        <SubmitButton>{t.ask.send}</SubmitButton>
      </Form>
    </>
  )
}

const ClosedContact = ({ reason }: { readonly reason: 'paused' | 'quota' }): PageElement => {
  const t = useWords(words).ask.closed
  return (
    <Notice tone="info" title={t[reason]}>
      <p>{t.text}</p>
      <p>
        <ButtonLink href={contactPath}>{t.action}</ButtonLink>
      </p>
    </Notice>
  )
}

const AskAside = ({ view }: { readonly view: AskView }): PageElement => {
  const t = useWords(words).ask
  const locale = useLocale()
  const { listing, recipient } = view.loaded
  const today = localDateOf(view.now, view.timeZone)
  const rate = replyRate(listing)
  const next = nextFreeSemester(listing, today)
  return (
    <Panel title={t.aside}>
      <Steps items={t.steps.map((title) => ({ title }))} />
      {rate === undefined ? null : <p>{t.rate(rate)}</p>}
      {next ? <p>{t.next(semesterName(next, locale))}</p> : null}
      <p>
        <a href={recipient.path}>{t.back}</a> · <a href={correctionPath(recipient.id)}>{t.correct}</a>
      </p>
    </Panel>
  )
}

const AskPage = ({ view }: { readonly view: AskView }): PageElement => {
  const t = useWords(words).ask
  const { recipient, listing } = view.loaded
  const reason = closedReason(listing, localDateOf(view.now, view.timeZone))
  return (
    <>
      <PageHeader title={t.title(recipient.label)} lead={t.lead} />
      <PageBody aside={<AskAside view={view} />}>
        {reason ? <ClosedContact reason={reason} /> : <AskForm view={view} />}
      </PageBody>
    </>
  )
}

/** The form to whoever holds a record, or why it is closed now and whom to write to instead. */
export const askPage = (view: AskView): PageSpec => ({
  path: view.action,
  inputs: '',
  title: words[view.locale].ask.title(view.loaded.recipient.label),
  description: words[view.locale].ask.description(view.loaded.recipient.label),
  inSitemap: false,
  breadcrumb: [{ label: view.loaded.recipient.label, path: view.loaded.recipient.path }],
  render: () => <AskPage view={view} />,
})

type TeamView = FormView<undefined, undefined>

const TeamPage = ({ view: { state, action } }: { readonly view: TeamView }): PageElement => {
  const t = useWords(words)
  return (
    <>
      <PageHeader title={t.contact.title} lead={t.contact.lead} />
      <PageBody>
        <FormProblem state={state} labels={{ ...t.fields, subject: t.contact.subject }} />
        <Form action={action} label={t.contact.title}>
          <Select
            name="subject"
            label={t.contact.subject}
            placeholder={t.fields.choose}
            options={optionsOf(subjects, t.subjects)}
            value={typedText(state, 'subject')}
            error={faultOf(state, 'subject')}
          />
          <PersonFields state={state} />
          <TextArea
            name="message"
            label={t.fields.message}
            hint={t.fields.messageHint}
            rows={7}
            maxLength={2000}
            value={typedText(state, 'message')}
            error={faultOf(state, 'message')}
          />
          <FormGuard state={state} />
          <SubmitButton>{t.contact.send}</SubmitButton>
        </Form>
      </PageBody>
    </>
  )
}

/** One form to the team for every question. */
export const teamPage = (view: TeamView): PageSpec => ({
  path: view.action,
  inputs: '',
  title: words[view.locale].contact.title,
  description: words[view.locale].contact.description,
  inSitemap: false,
  render: () => <TeamPage view={view} />,
})

type ClaimView = FormView<{ readonly id: string }, Recipient>

const ClaimPage = ({ view: { state, action, loaded } }: { readonly view: ClaimView }): PageElement => {
  const t = useWords(spaceWords).claim
  const { fields } = useWords(words)
  return (
    <>
      <PageHeader title={t.title} lead={t.lead(loaded.label)} />
      <PageBody>
        <FormProblem state={state} labels={{ ...fields, message: t.message }} />
        <p>{t.text}</p>
        <Form action={action} label={t.title}>
          <PersonFields state={state} />
          <TextArea
            name="message"
            label={t.message}
            hint={t.messageHint}
            optional
            rows={4}
            maxLength={1000}
            value={typedText(state, 'message')}
            error={faultOf(state, 'message')}
          />
          <FormGuard state={state} />
          <SubmitButton>{t.send}</SubmitButton>
        </Form>
      </PageBody>
    </>
  )
}

/** The form of whoever says that a listing is theirs: it shows nothing but what the public knows of it. */
export const claimPage = (view: ClaimView): PageSpec => ({
  path: view.action,
  inputs: '',
  title: spaceWords[view.locale].claim.title,
  description: spaceWords[view.locale].claim.description,
  inSitemap: false,
  breadcrumb: [{ label: view.loaded.label, path: view.loaded.path }],
  render: () => <ClaimPage view={view} />,
})

type CorrectionView = FormView<{ readonly id: string }, PublicRecord>

const CorrectionPage = ({ view: { state, action, loaded } }: { readonly view: CorrectionView }): PageElement => {
  const t = useWords(spaceWords).correction
  return (
    <>
      <PageHeader title={t.title} lead={t.lead(loaded.label)} />
      <PageBody>
        <FormProblem state={state} labels={{ what: t.field, proposal: t.proposal, email: t.email }} />
        <Form action={action} label={t.title}>
          <Field
            name="what"
            label={t.field}
            hint={t.fieldHint}
            maxLength={120}
            value={typedText(state, 'what')}
            error={faultOf(state, 'what')}
          />
          <TextArea
            name="proposal"
            label={t.proposal}
            rows={5}
            maxLength={1000}
            value={typedText(state, 'proposal')}
            error={faultOf(state, 'proposal')}
          />
          <Field
            name="email"
            type="email"
            label={t.email}
            hint={t.emailHint}
            optional
            autocomplete="email"
            maxLength={254}
            value={typedText(state, 'email')}
            error={faultOf(state, 'email')}
          />
          <FormGuard state={state} />
          <SubmitButton>{t.send}</SubmitButton>
        </Form>
      </PageBody>
    </>
  )
}

/** The form to propose a correction to any record, named or not. */
export const correctionPage = (view: CorrectionView): PageSpec => ({
  path: view.action,
  inputs: '',
  title: spaceWords[view.locale].correction.title,
  description: spaceWords[view.locale].correction.description,
  inSitemap: false,
  breadcrumb: [{ label: view.loaded.label, path: view.loaded.path }],
  render: () => <CorrectionPage view={view} />,
})
