/** @jsxImportSource hono/jsx */
import type { LocalDate } from '@ancrage/kernel'
import {
  Badge,
  Form,
  formatDate,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  Section,
  SubmitButton,
} from '@ancrage/site'
import { inLocale, type Locale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { Paragraphs } from '../../paragraphs.tsx'
import type { LiveRecord } from '../../slice.ts'
import type { Results, Survey } from '../contract.ts'
import { surveyState } from '../model.ts'
import { startPath } from '../paths.ts'
import { words } from '../words.ts'
import { ResultsView } from './results.tsx'

/** What a survey says in a language, and the language of what was not translated. */
export const saidBy = (
  survey: Survey,
  locale: Locale,
): { readonly title: string; readonly summary: string; readonly intro: string; readonly lang: 'fr' | undefined } => {
  const { value, lang } = inLocale(survey, locale)
  return { title: value.title, summary: value.summary, intro: value.intro, lang }
}

export const SurveyBadge = ({ survey, today }: { readonly survey: Survey; readonly today: LocalDate }): PageElement => {
  const t = useWords(words)
  const state = surveyState(survey, today)
  return <Badge tone={state === 'open' ? 'ok' : 'info'}>{t.states[state]}</Badge>
}

/** « Ouverte jusqu’au 6 décembre compris ». */
export const When = ({ survey, today }: { readonly survey: Survey; readonly today: LocalDate }): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const day = (on: LocalDate): string => formatDate(on, undefined, locale)
  switch (surveyState(survey, today)) {
    case 'coming':
      return <>{t.opensOn(day(survey.opensOn))}</>
    case 'open':
      return <>{t.closesOn(day(survey.closesOn))}</>
    case 'closed':
      return <>{t.closedOn(day(survey.closesOn))}</>
  }
}

const Start = ({ record: { id, value } }: { readonly record: LiveRecord<Survey> }): PageElement => {
  const t = useWords(words)
  const promises = [
    [t.anonymity, t.levels[value.anonymity]],
    [t.small, t.smallText],
    [t.pause, t.pauseText],
    [t.results, t.resultsWhen],
  ] as const
  return (
    <Section title={t.before} tone="tint">
      <ul class="prose">
        {promises.map(([term, text]) => (
          <li>
            <b>{term}.</b> {text}
          </li>
        ))}
      </ul>
      <Form action={startPath(id)} label={t.start}>
        <div class="hidden" aria-hidden="true">
          <label for="f-website">{t.honeypot}</label>
          <input id="f-website" name="website" type="text" tabindex={-1} autocomplete="off" />
        </div>
        <SubmitButton>{t.start}</SubmitButton>
      </Form>
    </Section>
  )
}

export interface SurveyPageProps {
  readonly record: LiveRecord<Survey>
  readonly results: Results | undefined
  readonly today: LocalDate
}

/** A survey while it asks, and what it found once it is closed. */
export const SurveyPage = ({ record, results, today }: SurveyPageProps): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const { value } = record
  const said = saidBy(value, locale)
  const state = surveyState(value, today)
  return (
    <>
      <PageHeader title={said.title} lead={<span lang={said.lang}>{said.summary}</span>}>
        <p class="badges">
          <SurveyBadge survey={value} today={today} />
        </p>
        <p>
          <When survey={value} today={today} />
          {state === 'closed' ? null : <> · {t.length(value.questions.length)}</>}
        </p>
      </PageHeader>
      <PageBody>
        <Paragraphs text={said.intro} lang={said.lang} />
      </PageBody>
      {state === 'open' ? <Start record={record} /> : null}
      {state === 'closed' ? (
        results ? (
          <ResultsView survey={value} results={results} />
        ) : (
          <PageBody>
            <Notice>
              <p>{t.counting}</p>
            </Notice>
          </PageBody>
        )
      ) : null}
    </>
  )
}
