/** @jsxImportSource hono/jsx */
import type { FormFields } from '@ancrage/http'
import type { Problem } from '@ancrage/kernel'
import {
  Disclosure,
  Facts,
  Form,
  formatDate,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Panel,
  Radios,
  SubmitButton,
} from '@ancrage/site'
import { type Locale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { FormProblem, type FormState, faultOf } from '../../public-forms/index.ts'
import { consentTexts, type Newcomer, type Promotion, type Purpose, type Whereabouts } from '../contract.ts'
import { listPath, newcomerPath, promotionPath } from '../paths.ts'
import { words } from '../words.ts'
import { saidBy } from './common.tsx'
import { keptValues, NewcomerFields, newcomerLabels, type PlacementChoice, typedValues } from './newcomer-fields.tsx'

export interface ManageProps {
  readonly newcomer: Newcomer
  readonly promotion: Promotion
  readonly placements: readonly PlacementChoice[]
  readonly token: string
  readonly timeZone: string
  readonly done?: 'saved' | 'answered' | undefined
  readonly problem?: Problem | undefined
  readonly typed?: FormFields | undefined
}

const answers: readonly Whereabouts[] = [
  'intern-here',
  'intern-elsewhere',
  'replacing-here',
  'replacing-elsewhere',
  'settled-here',
  'settled-elsewhere',
  'other',
]

const Question = ({ newcomer, token }: ManageProps): PageElement | null => {
  const t = useWords(words).manage
  const asked = newcomer.followUps.at(-1)
  if (!asked) return null
  return (
    <>
      <h2>{t.question}</h2>
      <p>{t.questionLead(asked.month)}</p>
      <Form action={`${newcomerPath(token)}/reponse`} label={t.question}>
        <Radios
          name="answer"
          label={t.question}
          options={answers.map((value) => ({ value, label: t.whereabouts[value] }))}
          value={asked.answer ?? undefined}
        />
        <SubmitButton>{t.answer}</SubmitButton>
      </Form>
    </>
  )
}

const order: readonly Purpose[] = ['welcome', 'partners', 'follow-up']

const Consents = ({ newcomer, timeZone }: ManageProps): PageElement => {
  const t = useWords(words).manage
  const locale = useLocale()
  const day = (at: string): string => formatDate(at, timeZone, locale)
  return (
    <Panel title={t.consents}>
      <Facts
        items={newcomer.consents.map(({ purpose, textVersion, at, withdrawnAt }) => {
          const known = order.find((one) => consentTexts[one].purpose === purpose)
          return {
            term: known ? consentTexts[known].text[locale] : purpose,
            value: withdrawnAt ? t.withdrawn(day(withdrawnAt)) : t.given(day(at)),
            note: t.version(textVersion),
          }
        })}
      />
    </Panel>
  )
}

const Erase = ({ token }: ManageProps): PageElement => {
  const t = useWords(words).manage
  return (
    <Disclosure summary={t.erase}>
      <p>{t.eraseText}</p>
      <Form action={`${newcomerPath(token)}/effacement`} label={t.erase}>
        <SubmitButton kind="stop">{t.eraseButton}</SubmitButton>
      </Form>
    </Disclosure>
  )
}

const ManagePage = (props: ManageProps): PageElement => {
  const t = useWords(words).manage
  const locale = useLocale()
  const { newcomer, promotion, placements, token, done, problem, typed } = props
  const state: FormState = { ticket: '', bits: 0, ...(problem ? { problem } : {}), ...(typed ? { typed } : {}) }
  const values = typed ? typedValues(typed, (name) => faultOf(state, name)) : keptValues(newcomer)
  const { title } = saidBy(promotion, locale)
  return (
    <>
      <PageHeader eyebrow={title} title={t.hello(newcomer.firstName)} lead={t.lead(title)} />
      <PageBody aside={<Consents {...props} />}>
        {done && !problem ? (
          <Notice tone="ok" role="status">
            <p>{done === 'saved' ? t.saved : t.answered}</p>
          </Notice>
        ) : null}
        <Question {...props} />
        <FormProblem state={state} labels={newcomerLabels(useWords(words))} />
        <Form action={`${newcomerPath(token)}/changement`} label={t.change}>
          <NewcomerFields values={values} placements={placements} withEmail={false} />
          <SubmitButton>{t.save}</SubmitButton>
        </Form>
        <p>
          <a href={`${newcomerPath(token)}/donnees.json`}>{t.download}</a>
        </p>
        <Erase {...props} />
      </PageBody>
    </>
  )
}

/** What one person gave, with what they can do about it: never part of a release, never in a search engine. */
export const managePage = (props: ManageProps, locale: Locale): PageSpec => {
  const t = words[locale]
  const { title } = saidBy(props.promotion, locale)
  return {
    path: newcomerPath(props.token),
    inputs: '',
    title: t.manage.yours,
    description: t.manage.description,
    inSitemap: false,
    breadcrumb: [
      { label: t.title, path: listPath },
      { label: title, path: promotionPath(props.promotion.slug) },
    ],
    render: () => <ManagePage {...props} />,
  }
}

/** The answer once everything is erased: the link opens nothing any more. */
export const erasedPage = (locale: Locale): PageSpec => {
  const t = words[locale]
  return {
    path: listPath,
    inputs: '',
    title: t.manage.erasedTitle,
    description: t.manage.erasedLead,
    inSitemap: false,
    breadcrumb: [{ label: t.title, path: listPath }],
    render: () => (
      <>
        <PageHeader title={t.manage.erasedTitle} lead={t.manage.erasedLead} />
        <PageBody>
          <p>
            <a href={listPath}>{t.form.backToPromotions}</a>
          </p>
        </PageBody>
      </>
    ),
  }
}
