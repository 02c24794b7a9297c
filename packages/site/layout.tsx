/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html'
import { ContactCard } from './components/contact.tsx'
import { Breadcrumb } from './components/navigation.tsx'
import { Logo } from './components/symbols.tsx'
import { explainTerms } from './explain-terms.ts'
import { frenchMarkup, telHref } from './html.ts'
import { lateScripts, lateStart } from './late-start.ts'
import { layoutWords } from './layout-words.ts'
import { legalPaths } from './legal-paths.ts'
import { type Locale, LocaleProvider, localPath, useWords } from './locale.ts'
import { momentIds, momentPaths, momentWords } from './moments-words.ts'
import type { HeadExtra, Link, PageElement, PageSpec, SiteChrome } from './page.ts'
import type { Piece, Shared } from './page-facts.ts'
import { isShared, ShareBox } from './share.tsx'

const isInside = (link: Link, path: string): boolean =>
  link.path === path || (link.path !== '/' && path.startsWith(link.path))

const NavLinks = ({ nav, path }: { nav: readonly Link[]; path: string }): PageElement => (
  <ul>
    {nav.map((link) => (
      <li>
        <a href={link.path} aria-current={link.path === path ? 'page' : isInside(link, path) ? 'true' : undefined}>
          {link.label}
        </a>
      </li>
    ))}
  </ul>
)

/** Under the mark: what its text does not already say. */
const secondLine = ({ brand, territory }: SiteChrome): string =>
  territory.name.includes(brand.logo.text) ? territory.regionName : territory.name

/** Stands for the address of this page in the other language: one header serves all pages under a menu entry. */
const switchMark = '/*other-language*'

const LanguageSwitch = ({ locale }: { locale: Locale }): PageElement => {
  const t = useWords(layoutWords)
  const other: Locale = locale === 'fr' ? 'en' : 'fr'
  return (
    <a class="language" hreflang={other} lang={other} href={switchMark}>
      <span class="language-name">{t.otherLanguage}</span>
      <span class="language-code" aria-hidden="true">
        {other.toUpperCase()}
      </span>
    </a>
  )
}

/** Entries that stand in the open on a wide screen; the rest is one touch away, in the same panel as on a phone. */
const MENU_ENTRIES = 6

const linksOf = (chrome: SiteChrome): Readonly<Record<'menu' | 'moments' | 'more', readonly Link[]>> => ({
  menu: chrome.nav.slice(0, MENU_ENTRIES),
  moments: momentIds.map((id) => ({ label: momentWords[chrome.locale][id].title, path: momentPaths[id] })),
  more: [
    ...chrome.nav.slice(MENU_ENTRIES),
    ...chrome.footerLinks,
    { label: layoutWords[chrome.locale].contactEntry, path: legalPaths.contact },
  ],
})

const Header = ({ chrome, path }: { chrome: SiteChrome; path: string }): PageElement => {
  const t = useWords(layoutWords)
  const links = linksOf(chrome)
  return (
    <header class="top">
      <div class="wrap top-line">
        <Logo brand={chrome.brand} second={secondLine(chrome)} />
        <nav class="nav-wide" aria-label={t.mainMenu}>
          <NavLinks nav={links.menu} path={path} />
        </nav>
        <LanguageSwitch locale={chrome.locale} />
        <a class="call" href={telHref(chrome.contact.phone)}>
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d="M6.6 2.8 9.4 3l1.5 4.6-2 1.7a13 13 0 0 0 5.8 5.8l1.7-2 4.6 1.5.2 2.8c0 1.9-1.5 3.5-3.4 3.6C10.2 21 3 13.8 3 6.2c.1-1.9 1.7-3.4 3.6-3.4z" />
          </svg>
          <span>
            <small>{t.call(chrome.contact.name.split(' ')[0] ?? '')}</small> {chrome.contact.phone}
          </span>
        </a>
        <details class="menu">
          <summary>
            <span class="menu-all">{t.menu}</span>
            <span class="menu-more">{t.more}</span>
          </summary>
          <nav aria-label={t.menu}>
            <div class="menu-all">
              <NavLinks nav={links.menu} path={path} />
            </div>
            <div>
              <p>{t.moments}</p>
              <NavLinks nav={links.moments} path={path} />
            </div>
            <div>
              <p>{t.also}</p>
              <NavLinks nav={links.more} path={path} />
            </div>
          </nav>
        </details>
      </div>
    </header>
  )
}

const legalLinks = ({ legal, locale }: SiteChrome): readonly Link[] => {
  const t = layoutWords[locale]
  return [
    { label: t.accessibility(legal.accessibility.status), path: legalPaths.accessibility },
    { label: t.notice, path: legalPaths.notice },
    { label: t.privacy, path: legalPaths.privacy },
    { label: t.cookies, path: legalPaths.cookies },
    { label: t.rules, path: legalPaths.rules },
    { label: t.openData, path: legalPaths.openData },
    { label: t.ecoDesign, path: legalPaths.ecoDesign },
    { label: t.glossary, path: legalPaths.glossary },
    { label: t.siteMap, path: legalPaths.sitemap },
    { label: t.contact, path: legalPaths.contact },
  ]
}

const Footer = ({ chrome }: { chrome: SiteChrome }): PageElement => {
  const t = useWords(layoutWords)
  return (
    <footer class="foot">
      <div class="wrap foot-grid">
        <div>
          <p class="foot-name">{chrome.territory.name}</p>
          <p>
            {chrome.territory.kindLabel}, {t.region(chrome.territory.regionName)}
          </p>
          {chrome.brand.hashtag ? <p class="foot-tag">{chrome.brand.hashtag}</p> : null}
        </div>
        <nav class="foot-sections" aria-label={t.sections}>
          <ul>
            {[...chrome.nav, ...chrome.footerLinks].map((link) => (
              <li>
                <a href={link.path}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label={t.legal}>
          <ul>
            {legalLinks(chrome).map((link) => (
              <li>
                <a href={link.path}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {chrome.notice ? <p class="wrap foot-notice">{chrome.notice}</p> : null}
    </footer>
  )
}

const escapeScript = (json: string): string => json.replace(/</g, '\\u003c')

const HeadExtras = ({ extra }: { extra: HeadExtra }): PageElement => (
  <>
    {extra.feeds?.map((feed) => (
      <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
    ))}
    {extra.jsonLd?.map((data) => (
      <script type="application/ld+json">
        {raw(escapeScript(JSON.stringify({ '@context': 'https://schema.org', ...data })))}
      </script>
    ))}
  </>
)

/**
 * A page without script stays so; the home page puts the site aside for when there is no network. The scripts of the
 * others do so too, in the same file.
 */
const scriptsOf = ({ assets }: SiteChrome, { path, headExtra }: PageSpec): readonly string[] => {
  const own = headExtra?.islands ?? []
  return (own.length === 0 && path === '/' ? ['offline'] : own).flatMap((name) => assets.islands[name] ?? [])
}

/** On a slow line requests share its width: what the first view does not need is asked for after it. */
const Scripts = ({ chrome, spec }: { chrome: SiteChrome; spec: PageSpec }): PageElement => {
  const scripts = scriptsOf(chrome, spec).map((path) => <script type="module" src={path} />)
  if (!spec.headExtra?.startsLate || scripts.length === 0) return <>{scripts}</>
  return (
    <>
      <template id={lateScripts}>{scripts}</template>
      <script type="module">{raw(lateStart)}</script>
    </>
  )
}

/** The picture of the page, else that of the nearest section. */
const pictureOf = ({ pictures = {} }: SiteChrome, spec: PageSpec): string | undefined =>
  spec.headExtra?.picture ??
  Object.entries(pictures)
    .filter(([start]) => spec.path.startsWith(start))
    .toSorted(([a], [b]) => b.length - a.length)[0]?.[1]

const SharePicture = ({ chrome, spec }: { chrome: SiteChrome; spec: PageSpec }): PageElement | null => {
  const picture = pictureOf(chrome, spec)
  return picture ? (
    <>
      <meta property="og:image" content={chrome.baseUrl + picture} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={spec.title} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  ) : null
}

/** The lightest sheet with the styles of all that the page shows, and of what its scripts may add. */
const sheetOf = ({ assets }: SiteChrome, { headExtra }: PageSpec, html: string): string => {
  const { styles = [], sheets = [], css } = assets
  if (sheets.length === 0) return css
  const used = new Set(Array.from(html.matchAll(/\sclass="([^"]*)"/g), ([, names]) => names?.split(' ') ?? []).flat())
  const needed = styles
    .filter(({ name, marks }) => headExtra?.islands?.includes(name) || marks.some((mark) => used.has(mark)))
    .map(({ name }) => name)
  const fit = sheets.find(({ parts }) => needed.every((name) => parts.includes(name))) ?? sheets.at(-1)
  return fit?.path ?? css
}

interface HeadProps {
  readonly chrome: SiteChrome
  readonly spec: PageSpec
  readonly sheet: string
}

const Head = ({ chrome, spec, sheet }: HeadProps): PageElement => {
  const t = layoutWords[chrome.locale]
  const siteName = t.siteName(chrome.brand.hashtag ?? chrome.territory.name)
  const title = spec.path === '/' ? spec.title : `${spec.title} · ${chrome.territory.name}`
  const addressIn = (locale: Locale): string => `${chrome.baseUrl}${localPath(locale, spec.path)}`
  const address = addressIn(chrome.locale)
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={spec.description} />
      {spec.inSitemap ? <link rel="canonical" href={address} /> : <meta name="robots" content="noindex" />}
      {spec.inSitemap ? (
        <>
          <link rel="alternate" hreflang="fr" href={addressIn('fr')} />
          <link rel="alternate" hreflang="en" href={addressIn('en')} />
          <link rel="alternate" hreflang="x-default" href={addressIn('fr')} />
        </>
      ) : null}
      <link rel="preload" href={chrome.assets.font} as="font" type="font/woff2" crossorigin="" />
      <link rel="stylesheet" href={sheet} />
      <link rel="icon" href={chrome.assets.icon} type="image/svg+xml" />
      <meta property="og:type" content="website" />
      <meta property="og:locale" content={t.ogLocale} />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:title" content={spec.title} />
      <meta property="og:description" content={spec.description} />
      <meta property="og:url" content={address} />
      <SharePicture chrome={chrome} spec={spec} />
      {spec.headExtra ? <HeadExtras extra={spec.headExtra} /> : null}
      <Scripts chrome={chrome} spec={spec} />
    </head>
  )
}

const inOneLanguage = /<(?:a|form|button|area)\b[^>]*>/g
const ownAddress = /\b(href|action|formaction)="(\/[^"?#]*\/|\/mes-demarches\/[^"?#]*)(?=[?#"])/

/** Pages lead to pages of the same language; files, data and the other language are where they are. */
const staysInLanguage = (html: string, locale: Locale): string =>
  locale === 'fr'
    ? html
    : html.replace(inOneLanguage, (tag) =>
        tag.includes(' hreflang=')
          ? tag
          : tag.replace(ownAddress, (_, name, path) => `${name}="${localPath(locale, path)}`),
      )

/** An element as the page holds it: in the language of the page, its addresses and its spaces included. */
const written = ({ locale }: SiteChrome, element: PageElement): string => {
  const html = (<LocaleProvider value={locale}>{element}</LocaleProvider>).toString()
  if (typeof html !== 'string') throw new TypeError('asynchronous component')
  return staysInLanguage(locale === 'fr' ? frenchMarkup(html) : html, locale)
}

/** A part of a page by itself, such as one that a script puts in its place later. */
export const renderFragment = (chrome: SiteChrome, element: PageElement): string => written(chrome, element)

interface Furniture {
  readonly end: Shared
  readonly headers: Map<string, Shared>
}

// The same chrome wraps a thousand pages of a release: its parts are rendered once.
const furnished = new WeakMap<SiteChrome, Furniture>()
const furnitureOf = (chrome: SiteChrome): Furniture => {
  const known = furnished.get(chrome)
  if (known) return known
  const t = layoutWords[chrome.locale]
  const contact = written(
    chrome,
    <section class="call-band" aria-label={t.person}>
      <div class="wrap">
        <ContactCard contact={chrome.contact} heading={t.question} />
      </div>
    </section>,
  )
  const made: Furniture = {
    end: { html: contact + written(chrome, <Footer chrome={chrome} />) },
    headers: new Map(),
  }
  furnished.set(chrome, made)
  return made
}

/** The header only changes with the menu entry the page is under. */
const headerOf = (chrome: SiteChrome, furniture: Furniture, path: string): Shared => {
  const { menu, moments, more } = linksOf(chrome)
  const entry = [...menu, ...moments, ...more].find((link) => isInside(link, path))
  const key = entry ? (entry.path === path ? path : `${entry.path}*`) : ''
  const known = furniture.headers.get(key)
  if (known !== undefined) return known
  const made = { html: written(chrome, <Header chrome={chrome} path={path} />) }
  furniture.headers.set(key, made)
  return made
}

/**
 * The whole HTML document of a page, in pieces: same bytes for the same chrome and spec, no inline script or style, no
 * third party. `askedAt` is where the server answers with a page for one query: the other language is asked for the same.
 * @throws TypeError when the page uses an asynchronous component.
 */
export const renderPieces = (chrome: SiteChrome, spec: PageSpec, askedAt?: string): readonly Piece[] => {
  const furniture = furnitureOf(chrome)
  const { locale } = chrome
  const t = layoutWords[locale]
  const home = spec.path === '/'
  const Main = (): PageElement => (
    <>
      {spec.render()}
      {isShared(spec) ? <ShareBox chrome={chrome} spec={spec} /> : null}
    </>
  )
  const trail = home ? '' : written(chrome, <Breadcrumb trail={spec.breadcrumb ?? []} current={spec.title} />)
  const switched = askedAt?.replaceAll('&', '&amp;') ?? (spec.path === '/404.html' ? '/' : spec.path)
  const header = headerOf(chrome, furniture, spec.path)
  const ownHeader = header.html.replace(switchMark, () => localPath(locale === 'fr' ? 'en' : 'fr', switched))
  const main = explainTerms(written(chrome, <Main />), locale)
  const head = String(<Head chrome={chrome} spec={spec} sheet={sheetOf(chrome, spec, main)} />)
  const start =
    `<!doctype html><html lang="${locale}">${head}<body class="${home ? 'home' : 'inner'}">` +
    `<a class="skip" href="#contenu">${t.skip}</a>`
  const from = `<p class="print-only print-from">${chrome.baseUrl}${localPath(locale, spec.path)}</p></body></html>`
  return [
    { html: start },
    { html: ownHeader, like: header },
    { html: `${trail}<main id="contenu">${main}</main>` },
    { html: furniture.end.html, like: furniture.end },
    { html: from },
  ]
}

/** The whole document as one text: see `renderPieces`. Serves releases and dynamic pages alike. */
export const renderPage = (chrome: SiteChrome, spec: PageSpec, askedAt?: string): string =>
  renderPieces(chrome, spec, askedAt)
    .map(({ html }) => html)
    .join('')
