/** @jsxImportSource hono/jsx */
import type { SitePart } from '@ancrage/features/slice.ts'
import { Actions, ButtonLink, PageBody, PageHeader, type PageSpec, type SiteChrome } from '@ancrage/site'

const notFound: PageSpec = {
  path: '/404.html',
  inputs: '1',
  title: 'Cette page n’existe pas, ou plus',
  description: 'Page introuvable.',
  inSitemap: false,
  render: () => (
    <>
      <PageHeader title="Cette page n’existe pas, ou plus" />
      <PageBody>
        <p>L’adresse a pu changer, ou la fiche a été retirée.</p>
        <Actions>
          <ButtonLink href="/">Revenir à l’accueil</ButtonLink>
        </Actions>
      </PageBody>
    </>
  ),
}

/** What every portal has, whatever its modules. */
export const commonPart = (_chrome: SiteChrome, _pages: readonly PageSpec[]): SitePart => ({
  pages: [notFound],
  files: [],
})
