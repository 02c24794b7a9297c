/** @jsxImportSource hono/jsx */
import { ButtonLink, EmptyState, PageBody, PageHeader, Panel } from '../components/blocks.tsx'
import { ContactCard } from '../components/contact.tsx'
import { telHref } from '../html.ts'
import { legalPaths } from '../legal-paths.ts'
import { defineWords, type Locale } from '../locale.ts'
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

interface GuideWords {
  readonly home: string
  readonly siteMap: string
  readonly siteMapLead: string
  readonly contact: string
  readonly contactText: (name: string, role: string) => string
  readonly talk: string
  readonly talkEyebrow: string
  readonly talkLead: string
  readonly write: string
  readonly writeText: string
  readonly post: string
  readonly reception: string
  readonly report: string
  readonly reportBefore: string
  readonly reportAfter: string
  readonly noHealth: string
  readonly missing: string
  readonly missingText: string
  readonly missingTitle: string
  readonly missingEyebrow: string
  readonly missingLead: string
  readonly restart: string
  readonly backHome: string
}

const words = defineWords<GuideWords>({
  fr: {
    home: 'Accueil',
    siteMap: 'Plan du site',
    siteMapLead:
      'Les pages du site, rubrique par rubrique. Une rubrique très fournie mène elle-même à toutes les siennes.',
    contact: 'Contact',
    contactText: (name, role) => `${name}, ${role} : une personne vous répond sous 48 h.`,
    talk: 'Parlons-en',
    talkEyebrow: 'Contact et signalement',
    talkLead:
      'Une seule porte d’entrée : nous répondons sous 48 h, ou nous vous mettons en relation avec la bonne personne.',
    write: 'Écrire à l’équipe',
    writeText: 'Un formulaire pour toutes vos questions, et un lien pour suivre la réponse.',
    post: 'Par courrier',
    reception: 'Accueil : ',
    report: 'Signaler un problème',
    reportBefore:
      'Une information fausse ou dépassée, un lien mort, une page difficile à lire ou à utiliser ? Écrivez à ',
    reportAfter: ' en recopiant l’adresse de la page. Nous corrigeons, puis nous vous le disons.',
    noHealth: 'N’écrivez aucune donnée de santé dans votre message.',
    missing: 'Page introuvable',
    missingText: 'Cette page n’existe pas ou n’existe plus.',
    missingTitle: 'Ce chemin ne mène nulle part',
    missingEyebrow: 'Erreur 404',
    missingLead: 'La page a pu changer d’adresse, ou l’événement est passé.',
    restart: 'Reprenons d’ici',
    backHome: 'Revenir à l’accueil',
  },
  en: {
    home: 'Home',
    siteMap: 'Site map',
    siteMapLead: 'The pages of the site, section by section. A very long section leads to all of its own pages itself.',
    contact: 'Contact',
    contactText: (name) => `${name}: a person answers you within 48 hours.`,
    talk: 'Let us talk',
    talkEyebrow: 'Contact and reports',
    talkLead: 'One door to knock at: we answer within 48 hours, or put you in touch with the right person.',
    write: 'Write to the team',
    writeText: 'One form for all your questions, and a link to follow the answer.',
    post: 'By post',
    reception: 'Reception: ',
    report: 'Report a problem',
    reportBefore: 'Something wrong or out of date, a dead link, a page that is hard to read or to use? Write to ',
    reportAfter: ' with the address of the page. We correct it, then we tell you.',
    noHealth: 'Do not write any health data in your message.',
    missing: 'Page not found',
    missingText: 'This page does not exist, or no longer exists.',
    missingTitle: 'This path leads nowhere',
    missingEyebrow: 'Error 404',
    missingLead: 'The page may have moved, or the event is over.',
    restart: 'Let us start again from here',
    backHome: 'Back to the home page',
  },
})

/** More pages of one section than anybody reads through; their section lists and searches them. */
const mostOfASection = 60

const parentOf = (path: string): string => path.split('/').slice(0, -2).join('/')

/** A map of hundreds of communes or placements would weigh more than any page may, and stop every release. */
const readable = (pages: readonly PageSpec[]): readonly PageSpec[] =>
  [...Map.groupBy(pages, ({ path }) => parentOf(path)).values()].flatMap((section) =>
    section.length > mostOfASection ? section.slice(0, mostOfASection) : section,
  )

/**
 * Plan du site: the pages of the sitemap as a tree, the first of each section when it is very long. `pages` holds all
 * pages but this one.
 */
export const siteMapPage = (pages: readonly PageSpec[], locale: Locale): PageSpec => {
  const t = words[locale]
  const shown = readable(pages)
  return {
    path: legalPaths.sitemap,
    inputs: JSON.stringify(shown.filter((page) => page.inSitemap).map((page) => [page.path, page.title])),
    title: t.siteMap,
    description: t.siteMapLead,
    inSitemap: true,
    render: () => (
      <>
        <PageHeader title={t.siteMap} lead={t.siteMapLead} />
        <PageBody>
          <p>
            <a href="/">{t.home}</a>
          </p>
          <Tree branches={grow(shown)} />
        </PageBody>
      </>
    ),
  }
}

/** Where one form takes every question; the territories that have it say so in their menus. */
const messagePath = '/mes-demarches/contact'
const takesMessages = ({ nav, footerLinks }: SiteChrome): boolean =>
  [...nav, ...footerLinks].some(({ path }) => path === '/demandes/')

/** Contact et signalement: the people of the territory, and how to report a fault. */
export const contactPage = (chrome: SiteChrome, others: readonly ContactPerson[] = []): PageSpec => {
  const t = words[chrome.locale]
  return {
    path: legalPaths.contact,
    inputs: JSON.stringify(others),
    title: t.contact,
    description: t.contactText(chrome.contact.name, chrome.contact.role),
    inSitemap: true,
    render: () => (
      <>
        <PageHeader title={t.talk} eyebrow={t.talkEyebrow} lead={t.talkLead} />
        <PageBody
          aside={
            <Panel title={t.post}>
              <p>
                {chrome.legal.publisher.name}
                <br />
                {chrome.legal.publisher.address}
              </p>
              <p>
                {t.reception}
                <a href={telHref(chrome.legal.publisher.phone)}>{chrome.legal.publisher.phone}</a>
              </p>
            </Panel>
          }
        >
          <ContactCard contact={chrome.contact} />
          {others.map((person) => (
            <ContactCard contact={person} />
          ))}
          {takesMessages(chrome) ? (
            <>
              <p>{t.writeText}</p>
              <p>
                <ButtonLink href={messagePath}>{t.write}</ButtonLink>
              </p>
            </>
          ) : null}
          <h2>{t.report}</h2>
          <p>
            {t.reportBefore}
            <a href={`mailto:${chrome.contact.email}`}>{chrome.contact.email}</a>
            {t.reportAfter}
          </p>
          <p>{t.noHealth}</p>
        </PageBody>
      </>
    ),
  }
}

/** Shown for every unknown address, whoever it belongs to. */
export const notFoundPage = (chrome: SiteChrome): PageSpec => {
  const t = words[chrome.locale]
  return {
    path: '/404.html',
    inputs: 'chrome',
    title: t.missing,
    description: t.missingText,
    inSitemap: false,
    render: () => (
      <>
        <PageHeader title={t.missingTitle} eyebrow={t.missingEyebrow} lead={t.missingLead} />
        <PageBody>
          <EmptyState title={t.restart} action={{ label: t.backHome, path: '/' }}>
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
  }
}
