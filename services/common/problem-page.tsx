/** @jsxImportSource hono/jsx */
import type { Problem } from '@ancrage/kernel'
import { Actions, ButtonLink, PageBody, PageHeader, renderPage, type SiteChrome } from '@ancrage/site'

/** A problem as a page: what happened, what to do, and a number to give when calling. */
export const problemPage = (problem: Problem, requestId: string, chrome: SiteChrome | undefined): string => {
  if (!chrome) {
    const title = problem.kind.title.fr
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
            <p>{problem.detail}</p>
          </main>
        </body>
      </html>,
    )
  }
  return renderPage(chrome, {
    path: '/404.html',
    inputs: '',
    title: problem.kind.title.fr,
    description: problem.detail,
    inSitemap: false,
    render: () => (
      <>
        <PageHeader title={problem.kind.title.fr} lead={problem.detail} />
        <PageBody>
          {problem.errors && problem.errors.length > 0 ? (
            <ul>
              {problem.errors.map((error) => (
                <li>{error.message}</li>
              ))}
            </ul>
          ) : null}
          <p>
            Si cela continue, appelez la personne ci-dessous et donnez-lui ce numéro : <code>{requestId}</code>.
          </p>
          <Actions>
            <ButtonLink href="/">Revenir à l’accueil</ButtonLink>
          </Actions>
        </PageBody>
      </>
    ),
  })
}
