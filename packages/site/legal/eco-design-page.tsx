/** @jsxImportSource hono/jsx */
import { DataTable, Facts, PageBody, PageHeader } from '../components/blocks.tsx'
import { counted, formatNumber } from '../html.ts'
import { legalPaths } from '../legal-paths.ts'
import { defineWords, type Locale, localPath } from '../locale.ts'
import type { ManifestEntry } from '../manifest.ts'
import type { PageSpec, SiteChrome } from '../page.ts'
import { type PageWeight, weighPage } from '../weights.ts'

interface EcoWords {
  readonly title: string
  readonly lead: string
  readonly measured: string
  readonly measuredLead: string
  readonly caption: string
  readonly columns: readonly string[]
  readonly pages: (count: number) => string
  readonly pageCount: string
  readonly median: string
  readonly heaviest: string
  readonly thirdParties: string
  readonly none: string
  readonly kilobytes: (bytes: number) => string
  readonly choices: string
  readonly choiceList: readonly string[]
  readonly reference: string
  readonly referenceText: string
}

const words = defineWords<EcoWords>({
  fr: {
    title: 'Éco-conception',
    lead: 'Un site léger s’ouvre dans une vallée mal couverte, sur un vieux téléphone, et consomme peu.',
    measured: 'Ce que pèsent les pages',
    measuredLead:
      'Ces mesures ne sont pas écrites à la main : chaque mise en ligne pèse ce qu’elle publie, compressé comme sur le réseau.',
    caption: 'Poids d’une première visite, page par page',
    columns: ['Page', 'Texte', 'Mise en forme', 'Script', 'Police', 'Images', 'En tout'],
    pages: (count) => counted(count, 'page', 'pages'),
    pageCount: 'Pages publiées',
    median: 'Texte d’une page, valeur médiane',
    heaviest: 'Texte de la page la plus lourde',
    thirdParties: 'Appels à d’autres sites',
    none: 'Aucun',
    kilobytes: (bytes) => `${formatNumber(Math.round(bytes / 100) / 10)}\u00a0ko`,
    choices: 'Nos choix',
    choiceList: [
      'Les pages sont fabriquées une fois, à la publication, puis servies telles quelles : aucun calcul à chaque visite.',
      'Une page à lire ne charge aucun script. Les listes en chargent un seul, qui ne fait que répondre plus vite.',
      'Les paysages sont dessinés en quelques milliers de caractères ; il n’y a ni vidéo automatique, ni carte à télécharger.',
      'Une seule police, hébergée ici, réduite aux lettres utiles.',
      'Ni publicité, ni traceur, ni bouton de réseau social, ni police venue d’ailleurs.',
      'Ce qui ne change pas d’une publication à l’autre n’est pas refait.',
      'Une publication qui dépasse les limites de poids est refusée.',
      'Le site fonctionne sur des appareils anciens, sans script, et se relit hors connexion.',
    ],
    reference: 'Le référentiel',
    referenceText:
      'Nous suivons le référentiel général d’écoconception de services numériques (RGESN, version de mai 2024). Aucun audit complet n’a encore été mené : ce qui précède est notre relevé, pas une note.',
  },
  en: {
    title: 'Eco-design',
    lead: 'A light site opens in a valley with a weak network, on an old phone, and uses little energy.',
    measured: 'What the pages weigh',
    measuredLead:
      'These figures are not written by hand: each release weighs what it publishes, compressed as on the network.',
    caption: 'Weight of a first visit, page by page',
    columns: ['Page', 'Text', 'Styles', 'Script', 'Font', 'Pictures', 'In all'],
    pages: (count) => counted(count, 'page', 'pages', 'en'),
    pageCount: 'Published pages',
    median: 'Text of a page, median',
    heaviest: 'Text of the heaviest page',
    thirdParties: 'Calls to other sites',
    none: 'None',
    kilobytes: (bytes) => `${formatNumber(Math.round(bytes / 100) / 10, 'en')}\u00a0kB`,
    choices: 'Our choices',
    choiceList: [
      'Pages are made once, when they are published, and then served as they are: nothing is computed at each visit.',
      'A page to read loads no script. Lists load a single one, which only makes them answer faster.',
      'Landscapes are drawn in a few thousand characters; no video starts by itself and no map has to be downloaded.',
      'One font, hosted here, cut down to the letters in use.',
      'No advertisement, no tracker, no social button, no font from elsewhere.',
      'What does not change from one release to the next is not made again.',
      'A release beyond the limits of weight is refused.',
      'The site works on old devices, without script, and can be read offline.',
    ],
    reference: 'The reference',
    referenceText:
      'We follow the French reference for the eco-design of digital services (RGESN, May 2024). No full audit was made yet: the above is our own measure, not a mark.',
  },
})

/** One page of each kind that a site may have; those it lacks are left out. */
const sampled = [
  '/',
  '/maitres-de-stage/',
  '/aides/',
  '/aides/simulateur/',
  '/evenements/',
  '/logements/',
  '/contact/',
] as const

const isPage = (entry: ManifestEntry): boolean => entry.title !== undefined

interface Measured {
  readonly rows: readonly PageWeight[]
  readonly pageCount: number
  readonly median: number
  readonly heaviest: number
}

/** Rounded, so that a page which changes by some bytes does not make this one again. */
const roundTo = (bytes: number): number => Math.round(bytes / 500) * 500

const measure = (entries: Readonly<Record<string, ManifestEntry>>, locale: Locale): Measured => {
  const texts = Object.values(entries)
    .filter(isPage)
    .map(({ gzipBytes, sizeBytes }) => gzipBytes ?? sizeBytes)
    .toSorted((a, b) => a - b)
  const rows = sampled.flatMap((path) => {
    const weight = weighPage(entries, localPath(locale, path))
    if (!weight) return []
    const { html, css, script, font, picture, total } = weight
    return [
      {
        ...weight,
        ...{ html: roundTo(html), css: roundTo(css), script: roundTo(script), font: roundTo(font) },
        ...{ picture: roundTo(picture), total: roundTo(total) },
      },
    ]
  })
  return {
    rows,
    pageCount: texts.length,
    median: roundTo(texts[Math.floor(texts.length / 2)] ?? 0),
    heaviest: roundTo(texts.at(-1) ?? 0),
  }
}

/**
 * What the site weighs, as the release that holds this page measured it; without `entries`, only what we chose.
 * Made after all other pages of the release.
 */
export const ecoDesignPage = (
  { locale }: SiteChrome,
  entries: Readonly<Record<string, ManifestEntry>> = {},
): PageSpec => {
  const t = words[locale]
  const { rows, pageCount, median, heaviest } = measure(entries, locale)
  const cells = ({ title, html, css, script, font, picture, total }: PageWeight): readonly string[] => [
    title,
    ...[html, css, script, font, picture, total].map(t.kilobytes),
  ]
  return {
    path: legalPaths.ecoDesign,
    inputs: JSON.stringify([rows, pageCount, median, heaviest]),
    title: t.title,
    description: t.lead,
    inSitemap: true,
    render: () => (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <PageBody>
          {rows.length > 0 ? (
            <>
              <h2>{t.measured}</h2>
              <p>{t.measuredLead}</p>
              <DataTable caption={t.caption} columns={t.columns} rows={rows.map(cells)} />
              <Facts
                items={[
                  { term: t.pageCount, value: t.pages(pageCount) },
                  { term: t.median, value: t.kilobytes(median) },
                  { term: t.heaviest, value: t.kilobytes(heaviest) },
                  { term: t.thirdParties, value: t.none },
                ]}
              />
            </>
          ) : null}
          <h2>{t.choices}</h2>
          <ul>
            {t.choiceList.map((choice) => (
              <li>{choice}</li>
            ))}
          </ul>
          <h2>{t.reference}</h2>
          <p>{t.referenceText}</p>
        </PageBody>
      </>
    ),
  }
}
