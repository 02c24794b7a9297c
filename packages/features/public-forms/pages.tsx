/** @jsxImportSource hono/jsx */
import { Facts, Form, PageBody, type PageElement, PageHeader, type PageSpec, SubmitButton } from '@ancrage/site'
import { type Locale, useWords } from '@ancrage/site/locale.ts'
import { words } from './words.ts'

/** A line of what is about to be sent, as its author reads it before confirming. */
export interface Said {
  readonly term: string
  readonly value: string
}

/** The end of a form: what happens now, and where to go next. */
export interface Thanks {
  readonly title: string
  readonly lead: string
  readonly next?: { readonly label: string; readonly path: string }
}

const noindex = { inputs: '', inSitemap: false } as const

const HomeLink = (): PageElement => {
  const t = useWords(words)
  return (
    <p>
      <a href="/">{t.home}</a>
    </p>
  )
}

const CheckMail = (): PageElement => {
  const t = useWords(words).checkMail
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <PageBody>
        <p>{t.what}</p>
        <p>{t.late}</p>
      </PageBody>
    </>
  )
}

/** The answer to whoever sent a form without proof: the same bytes for every address. */
export const checkMailPage = (locale: Locale, path: string): PageSpec => ({
  ...noindex,
  path,
  title: words[locale].checkMail.title,
  description: words[locale].checkMail.description,
  render: () => <CheckMail />,
})

/** The answer to whoever sent a form with proof: the same bytes for every address. */
export const thanksPage = (locale: Locale, path: string, { title, lead, next }: Thanks): PageSpec => ({
  ...noindex,
  path,
  title,
  description: words[locale].thanks.description,
  render: () => (
    <>
      <PageHeader title={title} lead={lead} />
      <PageBody>
        {next ? (
          <p>
            <a href={next.path}>{next.label}</a>
          </p>
        ) : (
          <HomeLink />
        )}
      </PageBody>
    </>
  ),
})

const Confirm = ({ path, what, said }: { path: string; what: string; said: readonly Said[] }): PageElement => {
  const t = useWords(words).confirm
  return (
    <>
      <PageHeader eyebrow={`${what.charAt(0).toUpperCase()}${what.slice(1)}`} title={t.title} lead={t.lead} />
      <PageBody>
        <Facts items={said} />
        <Form action={path} label={t.title}>
          <SubmitButton>{t.button}</SubmitButton>
        </Form>
        <p>{t.not}</p>
      </PageBody>
    </>
  )
}

/** What a confirmation link opens: it shows, and changes nothing by itself. */
export const confirmPage = (locale: Locale, path: string, what: string, said: readonly Said[]): PageSpec => ({
  ...noindex,
  path,
  title: words[locale].confirm.title,
  description: words[locale].confirm.description,
  render: () => <Confirm path={path} what={what} said={said} />,
})

/** The same link, once it has served. */
export const usedPage = (locale: Locale, path: string): PageSpec => ({
  ...noindex,
  path,
  title: words[locale].used.title,
  description: words[locale].thanks.description,
  render: () => (
    <>
      <PageHeader title={words[locale].used.title} lead={words[locale].used.lead} />
      <PageBody>
        <HomeLink />
      </PageBody>
    </>
  ),
})
