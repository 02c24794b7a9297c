/** @jsxImportSource hono/jsx */
import { EmptyState, PageBody, PageHeader, Panel } from '../components/blocks.tsx'
import { ContactCard } from '../components/contact.tsx'
import { telHref } from '../html.ts'
import { legalPaths } from '../legal-paths.ts'
import type { ContactPerson, Link, PageSpec, SiteChrome } from '../page.ts'

interface Branch {
  readonly page: Link
  readonly children: readonly Branch[]
}

/** Pages under the nearest page whose address begins theirs, in the order given. */
const grow = (pages: readonly PageSpec[]): readonly Branch[] => {
  const shown = pages.filter((page) => page.inSitemap && page.path !== '/')
  const parentOf = (path: string): string | undefined =>
    shown
      .map((page) => page.path)
      .filter((other) => other !== path && path.startsWith(other))
      .sort((a, b) => b.length - a.length)[0]
  const childrenOf = new Map<string | undefined, PageSpec[]>()
  for (const page of shown) {
    const parent = parentOf(page.path)
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), page])
  }
  const branches = (parent: string | undefined): readonly Branch[] =>
    (childrenOf.get(parent) ?? []).map((page) => ({
      page: { label: page.title, path: page.path },
      children: branches(page.path),
    }))
  return branches(undefined)
}

const Tree = ({ branches }: { branches: readonly Branch[] }): ReturnType<PageSpec['render']> => (
  <ul>
    {branches.map((branch) => (
      <li>
        <a href={branch.page.path}>{branch.page.label}</a>
        {branch.children.length > 0 ? <Tree branches={branch.children} /> : null}
      </li>
    ))}
  </ul>
)

/** Plan du site: every page of the sitemap, as a tree. `pages` holds all pages but this one. */
export const siteMapPage = (pages: readonly PageSpec[]): PageSpec => ({
  path: legalPaths.sitemap,
  inputs: JSON.stringify(pages.filter((page) => page.inSitemap).map((page) => [page.path, page.title])),
  title: 'Plan du site',
  description: 'Toutes les pages du site, d’un coup d’œil.',
  inSitemap: true,
  render: () => (
    <>
      <PageHeader title="Plan du site" lead="Toutes les pages, d’un coup d’œil." />
      <PageBody>
        <p>
          <a href="/">Accueil</a>
        </p>
        <Tree branches={grow(pages)} />
      </PageBody>
    </>
  ),
})

/** Contact et signalement: the people of the territory, and how to report a fault. */
export const contactPage = (chrome: SiteChrome, others: readonly ContactPerson[] = []): PageSpec => ({
  path: legalPaths.contact,
  inputs: JSON.stringify(others),
  title: 'Contact',
  description: `${chrome.contact.name}, ${chrome.contact.role} : une personne vous répond sous 48 h.`,
  inSitemap: true,
  render: () => (
    <>
      <PageHeader
        title="Parlons-en"
        eyebrow="Contact et signalement"
        lead="Une seule porte d’entrée : nous répondons sous 48 h, ou nous vous mettons en relation avec la bonne personne."
      />
      <PageBody
        aside={
          <Panel title="Par courrier">
            <p>
              {chrome.legal.publisher.name}
              <br />
              {chrome.legal.publisher.address}
            </p>
            <p>
              Accueil : <a href={telHref(chrome.legal.publisher.phone)}>{chrome.legal.publisher.phone}</a>
            </p>
          </Panel>
        }
      >
        <ContactCard contact={chrome.contact} />
        {others.map((person) => (
          <ContactCard contact={person} />
        ))}
        <h2>Signaler un problème</h2>
        <p>
          Une information fausse ou dépassée, un lien mort, une page difficile à lire ou à utiliser ? Écrivez à{' '}
          <a href={`mailto:${chrome.contact.email}`}>{chrome.contact.email}</a> en recopiant l’adresse de la page. Nous
          corrigeons, puis nous vous le disons.
        </p>
        <p>N’écrivez aucune donnée de santé dans votre message.</p>
      </PageBody>
    </>
  ),
})

/** Shown for every unknown address, whoever it belongs to. */
export const notFoundPage = (chrome: SiteChrome): PageSpec => ({
  path: '/404.html',
  inputs: 'chrome',
  title: 'Page introuvable',
  description: 'Cette page n’existe pas ou n’existe plus.',
  inSitemap: false,
  render: () => (
    <>
      <PageHeader
        title="Ce chemin ne mène nulle part"
        eyebrow="Erreur 404"
        lead="La page a pu changer d’adresse, ou l’événement est passé."
      />
      <PageBody>
        <EmptyState title="Reprenons d’ici" action={{ label: 'Revenir à l’accueil', path: '/' }}>
          <ul>
            {chrome.nav.map((link) => (
              <li>
                <a href={link.path}>{link.label}</a>
              </li>
            ))}
          </ul>
        </EmptyState>
      </PageBody>
    </>
  ),
})
