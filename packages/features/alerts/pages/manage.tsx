/** @jsxImportSource hono/jsx */
import {
  Facts,
  Form,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Panel,
  Radios,
  SubmitButton,
} from '@ancrage/site'
import { type Locale, useWords } from '@ancrage/site/locale.ts'
import { type Alert, keysOfRhythms } from '../contract.ts'
import { listPath, managePath, stopPath } from '../paths.ts'
import { words } from '../words.ts'
import type { SearchInWords } from './create.tsx'

export interface ManageProps {
  readonly alert: Pick<Alert, 'rhythm' | 'endsOn' | 'lastSentOn'>
  readonly search: SearchInWords
  readonly token: string
  readonly saved: boolean
}

const ManagePage = ({ alert, search, token, saved }: ManageProps): PageElement => {
  const t = useWords(words)
  return (
    <>
      <PageHeader eyebrow={t.title} title={t.manageTitle} lead={search.label} />
      <PageBody
        aside={
          <Panel title={t.stopTitle}>
            <p>{t.stopLead}</p>
            <Form action={stopPath(token)} label={t.stopTitle}>
              <SubmitButton kind="stop">{t.stop}</SubmitButton>
            </Form>
          </Panel>
        }
      >
        {saved ? (
          <Notice tone="ok" role="status">
            <p>{t.saved}</p>
          </Notice>
        ) : null}
        <Facts
          items={[
            { term: t.filters, value: search.said.length > 0 ? search.said.join(', ') : t.noFilter },
            { term: t.ends, value: t.onDay(alert.endsOn) },
            { term: t.lastSent, value: alert.lastSentOn ? t.onDay(alert.lastSentOn) : t.none },
          ]}
        />
        <p>
          <a class="arrow" href={search.address}>
            {t.seeSearch}
          </a>
        </p>
        <h2>{t.changeTitle}</h2>
        <Form action={managePath(token)} label={t.changeTitle}>
          <Radios
            name="rhythm"
            label={t.rhythm}
            hint={t.changeText}
            options={keysOfRhythms.map((value) => ({ value, label: t.rhythms[value] }))}
            value={alert.rhythm}
          />
          <SubmitButton>{t.save}</SubmitButton>
        </Form>
      </PageBody>
    </>
  )
}

const noindex = { inputs: '', inSitemap: false, breadcrumb: [] } as const

/** The page of one alert, by its signed link. */
export const managePage = (locale: Locale, props: ManageProps): PageSpec => ({
  ...noindex,
  path: managePath(props.token),
  title: words[locale].manageTitle,
  description: words[locale].manageDescription,
  render: () => <ManagePage {...props} />,
})

const StoppedPage = (): PageElement => {
  const t = useWords(words)
  return (
    <>
      <PageHeader title={t.stoppedTitle} lead={t.stoppedLead} />
      <PageBody>
        <p>
          <a href={listPath}>{t.title}</a>
        </p>
      </PageBody>
    </>
  )
}

/** What the link of a stopped alert shows, however it was stopped and however often. */
export const stoppedPage = (locale: Locale, token: string): PageSpec => ({
  ...noindex,
  path: managePath(token),
  title: words[locale].stoppedTitle,
  description: words[locale].manageDescription,
  render: () => <StoppedPage />,
})
