/** @jsxImportSource hono/jsx */
import type { FormFields } from '@ancrage/http'
import type { Problem } from '@ancrage/kernel'
import {
  ErrorSummary,
  errorOf,
  Field,
  Form,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  SubmitButton,
} from '@ancrage/site'
import { type Locale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { faultsOf } from '../../public-forms/guard.tsx'
import { spaceDoorPath } from '../paths.ts'
import { spaceWords } from '../words/space.ts'
import { words } from '../words.ts'

export interface DoorProps {
  readonly typed?: FormFields
  readonly problem?: Problem
}

const DoorPage = ({ typed, problem }: DoorProps): PageElement => {
  const t = useWords(spaceWords).door
  const fields = useWords(words).fields
  const locale = useLocale()
  const faults = faultsOf(problem)
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <PageBody>
        {faults.length > 0 ? <ErrorSummary errors={faults} /> : null}
        {problem && faults.length === 0 ? (
          <Notice tone="stop" role="alert" title={problem.kind.title[locale]}>
            <p>{problem.detail}</p>
          </Notice>
        ) : null}
        <p>{t.text}</p>
        <Form action={spaceDoorPath} label={t.title}>
          <Field
            name="email"
            type="email"
            label={fields.email}
            autocomplete="email"
            inputmode="email"
            maxLength={254}
            value={typed?.text('email')}
            error={errorOf(faults, 'email')}
          />
          <div class="hidden" aria-hidden="true">
            <label for="f-website">Site web</label>
            <input id="f-website" name="website" type="text" tabindex={-1} autocomplete="off" />
          </div>
          <SubmitButton>{t.send}</SubmitButton>
        </Form>
      </PageBody>
    </>
  )
}

/** Where a holder asks for a fresh link. */
export const doorPage = (locale: Locale, props: DoorProps = {}): PageSpec => ({
  path: spaceDoorPath,
  inputs: '',
  title: spaceWords[locale].door.title,
  description: spaceWords[locale].door.description,
  inSitemap: false,
  render: () => <DoorPage {...props} />,
})

const Plain = ({ title, lead, text }: { title: string; lead: string; text?: string }): PageElement => (
  <>
    <PageHeader title={title} lead={lead} />
    <PageBody>{text ? <p>{text}</p> : null}</PageBody>
  </>
)

/** The answer to whoever asked for a link: the same bytes for every address. */
export const linkSentPage = (locale: Locale, path: string): PageSpec => {
  const t = spaceWords[locale].door
  return {
    path,
    inputs: '',
    title: t.sentTitle,
    description: t.sentLead,
    inSitemap: false,
    render: () => <Plain title={t.sentTitle} lead={t.sentLead} text={t.sentText} />,
  }
}

/** What a holder reads once nothing is left of them. */
export const erasedPage = (locale: Locale, path: string): PageSpec => {
  const t = spaceWords[locale].space
  return {
    path,
    inputs: '',
    title: t.erasedTitle,
    description: t.erasedLead,
    inSitemap: false,
    render: () => <Plain title={t.erasedTitle} lead={t.erasedLead} />,
  }
}
