import { localeOfPath, localPath } from '@ancrage/kernel'
import { formatDate } from './html.ts'
import type { PageFacts } from './page-facts.ts'
import type { Finding } from './release-report.ts'

/** Weight of one page or style sheet on the wire, compressed: a phone in a valley has a slow line. */
export const weightLimits = { htmlGzipBytes: 15 * 1024, cssGzipBytes: 12 * 1024, islandGzipBytes: 25 * 1024 } as const

/** Answered by the portal’s own service, so never part of a release. */
export const dynamicPrefixes: readonly string[] = ['/api/', '/mes-demarches/', localPath('en', '/mes-demarches/')]

type Draft = Pick<Finding, 'rule' | 'message' | 'remedy'>

const headingDrafts = (facts: PageFacts): readonly Draft[] => {
  const drafts: Draft[] = []
  const tops = facts.headings.filter((heading) => heading.level === 1).length
  if (tops !== 1) {
    drafts.push({
      rule: 'heading-main',
      message: tops === 0 ? 'La page n’a pas de titre principal.' : `La page a ${tops} titres principaux.`,
      remedy: 'Donnez-lui un titre de niveau 1, et un seul.',
    })
  }
  let previous = 0
  for (const heading of facts.headings) {
    if (heading.level > previous + 1 && previous > 0) {
      drafts.push({
        rule: 'heading-skipped',
        message: `Le titre « ${heading.text} » passe du niveau ${previous} au niveau ${heading.level}.`,
        remedy: `Mettez-le au niveau ${previous + 1}.`,
      })
    }
    if (heading.text === '') {
      drafts.push({ rule: 'heading-empty', message: 'Un titre est vide.', remedy: 'Écrivez-le ou retirez-le.' })
    }
    previous = heading.level
  }
  return drafts
}

const contentDrafts = (facts: PageFacts): readonly Draft[] => [
  ...facts.imagesWithoutAlt.map((source) => ({
    rule: 'image-alt',
    message: `L’image « ${source} » n’a pas de texte de remplacement.`,
    remedy: 'Décrivez-la en une phrase, ou indiquez qu’elle est décorative.',
  })),
  ...facts.fieldsWithoutLabel.map((name) => ({
    rule: 'field-label',
    message: `Le champ « ${name} » n’a pas d’étiquette.`,
    remedy: 'Ajoutez une étiquette reliée au champ.',
  })),
  ...facts.linksWithoutText.map((href) => ({
    rule: 'link-empty',
    message: `Le lien vers ${href} n’a pas de texte.`,
    remedy: 'Dites où il mène.',
  })),
  ...facts.inlineCode.map((where) => ({
    rule: 'inline-code',
    message: `La page contient du code en ligne (${where}), que la politique de sécurité du site refuse.`,
    remedy: 'Passez par la feuille de style ou par un script du site.',
  })),
  ...facts.repeatedIds.map((id) => ({
    rule: 'id-repeated',
    message: `L’ancre « ${id} » existe deux fois.`,
    remedy: 'Gardez-en une seule.',
  })),
  ...facts.links
    .filter((href) => href.startsWith('#') && href.length > 1 && !facts.ids.has(decodeURIComponent(href.slice(1))))
    .map((href) => ({
      rule: 'anchor-broken',
      message: `Le lien ${href} ne mène à aucun endroit de la page.`,
      remedy: 'Corrigez l’ancre ou retirez le lien.',
    })),
]

export interface PageCheckInput {
  readonly path: string
  readonly facts: PageFacts
  readonly gzipBytes: number
}

/** Faults of one page by itself: each of them stops a release. */
export const checkPage = ({ path, facts, gzipBytes }: PageCheckInput): readonly Finding[] => {
  const drafts: Draft[] = [...headingDrafts(facts), ...contentDrafts(facts)]
  if (facts.lang === '') {
    drafts.push({ rule: 'lang', message: 'La langue de la page n’est pas indiquée.', remedy: 'Ajoutez lang="fr".' })
  }
  if (facts.title === '') {
    drafts.push({ rule: 'title-empty', message: 'La page n’a pas de nom.', remedy: 'Donnez-lui un titre.' })
  }
  if (gzipBytes > weightLimits.htmlGzipBytes) {
    drafts.push({
      rule: 'page-weight',
      message: `La page pèse ${Math.ceil(gzipBytes / 1024)} ko compressée, pour 15 au plus.`,
      remedy: 'Coupez-la en plusieurs pages ou raccourcissez la liste.',
    })
  }
  return drafts.map((draft) => ({ severity: 'error', page: path, ...draft }))
}

/** Events still announced after their day; `today` is an ISO day. */
export const checkEventDays = (path: string, eventDays: readonly string[], today: string): readonly Finding[] =>
  eventDays
    .filter((day) => day.slice(0, 10) < today)
    .map((day) => ({
      severity: 'warning',
      page: path,
      rule: 'event-past',
      message: `Un événement annoncé a eu lieu le ${formatDate(day)}.`,
      remedy: 'Passez-le dans les événements passés, ou corrigez sa date.',
    }))

/** `/aides/?q=logement#haut` → `/aides/`; undefined for what stays on the page or is answered elsewhere. */
export const linkedPath = (href: string): string | undefined => {
  if (!href.startsWith('/')) return undefined
  const path = href.replace(/[?#].*$/, '')
  return dynamicPrefixes.some((prefix) => path.startsWith(prefix)) ? undefined : path
}

export interface SitePage {
  readonly path: string
  readonly title: string
  readonly links: readonly string[]
}

/**
 * What can only be said of the pages together: dead links and names used twice.
 * @param linking those whose links may be dead; all of them when left out.
 */
export const checkSite = (
  pages: readonly SitePage[],
  known: ReadonlySet<string>,
  linking: readonly SitePage[] = pages,
): readonly Finding[] => [
  ...linking.flatMap((page) =>
    page.links.filter((path) => !known.has(path)).map((path) => deadLink(page, path, known)),
  ),
  ...repeatedTitles(pages),
]

const deadLink = (page: SitePage, path: string, known: ReadonlySet<string>): Finding => ({
  severity: 'error',
  page: page.path,
  rule: 'link-broken',
  message: `Le lien vers ${path} ne mène à rien.`,
  remedy: known.has(`${path}/`)
    ? `Écrivez ${path}/, avec la barre finale.`
    : 'Publiez la page visée, ou retirez le lien.',
})

const repeatedTitles = (pages: readonly SitePage[]): readonly Finding[] => {
  const titles = new Map<string, string>()
  return pages.flatMap((page): readonly Finding[] => {
    // A text that nobody translated has the same title in both languages.
    const title = `${localeOfPath(page.path)} ${page.title}`
    const twin = titles.get(title)
    titles.set(title, page.path)
    if (twin === undefined) return []
    // Two lunches of one name are no reason to hold back everything else that the team publishes.
    const finding: Finding = {
      severity: 'warning',
      page: page.path,
      rule: 'title-repeated',
      message: `Le titre « ${page.title} » est déjà celui de ${twin}.`,
      remedy: 'Donnez à chaque page un titre qui la distingue, par exemple avec la commune ou la date.',
    }
    return [finding]
  })
}
