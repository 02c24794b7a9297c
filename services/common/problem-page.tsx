/** @jsxImportSource hono/jsx */
import { tellProblem } from '@ancrage/features/tell-problem.ts'
import type { Problem } from '@ancrage/kernel'
import { Actions, ButtonLink, PageBody, PageHeader, renderPage, type SiteChrome } from '@ancrage/site'
import { defineWords } from '@ancrage/site/locale.ts'

const words = defineWords({
  fr: {
    call: 'Si cela continue, appelez la personne ci-dessous et donnez-lui ce numéro :',
    home: 'Revenir à l’accueil',
  },
  en: { call: 'If this goes on, call the person below and give them this number:', home: 'Back to the home page' },
})

/** A problem as a page: what happened, what to do, and a number to give when calling. */
export const problemPage = (met: Problem, requestId: string, chrome: SiteChrome | undefined): string => {
  const locale = chrome?.locale ?? 'fr'
  const { kind, detail, errors } = tellProblem(met, locale)
  const title = kind.title[locale]
  if (!chrome) {
    return String(
      <html lang="fr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>{title}</title>
        </head>
        <body>
          <main>
            <h1>{title}</h1>
            <p>{detail}</p>
          </main>
        </body>
      </html>,
    )
  }
  const t = words[locale]
  return renderPage(chrome, {
    path: '/404.html',
    inputs: '',
    title,
    description: detail,
    inSitemap: false,
    render: () => (
      <>
        <PageHeader title={title} lead={detail} />
        <PageBody>
          {errors && errors.length > 0 ? (
            <ul>
              {errors.map(({ message }) => (
                <li>{message}</li>
              ))}
            </ul>
          ) : null}
          <p>
            {t.call} <code>{requestId}</code>.
          </p>
          <Actions>
            <ButtonLink href="/">{t.home}</ButtonLink>
          </Actions>
        </PageBody>
      </>
    ),
  })
}
