/** @jsxImportSource hono/jsx */
import type { Commune, LocalDate } from '@ancrage/kernel'
import { type Link, PageHeader, type PageSpec } from '@ancrage/site'
import type { ListQuery } from '../list-query.ts'
import type { LiveRecord, SitePart, Snapshot } from '../slice.ts'
import type { Aid } from './contract.ts'
import { standingOn } from './model.ts'
import { AidDetail, aidJsonLd, incompatibleOf } from './pages/detail.tsx'
import { AidList } from './pages/list.tsx'
import { SimulatorBody } from './pages/simulator.tsx'
import { aidPath, cataloguePath, searchPath, simulatorPath } from './paths.ts'
import { aids } from './store.ts'

export interface AidPagesInput {
  readonly aids: readonly LiveRecord<Aid>[]
  /** Communes of the territory: choices of the simulator, names of the perimeters. */
  readonly communes: readonly Commune[]
  /** Day of the release: it decides which aids are open, stale or over. */
  readonly today: LocalDate
}

const catalogue: Link = { label: 'Aides', path: cataloguePath }
const noQuery: ListQuery = { q: '', facets: {}, sort: '' }

/** All that the page shows of one aid: its published version, and where it stands that day. */
const stamp = ({ id, version, value }: LiveRecord<Aid>, today: LocalDate): string =>
  `${id}.${version}.${standingOn(value, today)}`

const listPage = ({ aids, today }: AidPagesInput): PageSpec => ({
  path: catalogue.path,
  inputs: aids.map((aid) => stamp(aid, today)).join(),
  title: 'Les aides',
  description:
    'Aides aux stages, aux remplacements et à l’installation : montants, conditions, périmètre, démarches et sources vérifiées.',
  inSitemap: true,
  headExtra: aids.length === 0 ? {} : { islands: ['aids'] },
  render: () => <AidList aids={aids.map(({ value }) => value)} query={noQuery} today={today} />,
})

const detailPage = (published: LiveRecord<Aid>, { aids, communes, today }: AidPagesInput): PageSpec => {
  const aid = published.value
  const others = aids.map(({ value }) => value)
  const excluded = incompatibleOf(aid, others)
  return {
    path: aidPath(aid.slug),
    inputs: [stamp(published, today), ...excluded.map(({ code, slug, title }) => `${code} ${slug} ${title}`)].join(),
    title: aid.title,
    description: aid.summary,
    inSitemap: true,
    lastModified: aid.verifiedOn,
    breadcrumb: [catalogue],
    headExtra: { jsonLd: [aidJsonLd({ aid, communes })] },
    render: () => <AidDetail aid={aid} others={excluded} communes={communes} today={today} />,
  }
}

const simulatorPage = ({ communes }: AidPagesInput): PageSpec => ({
  path: simulatorPath,
  inputs: communes.map(({ code }) => code).join(),
  title: 'Estimer mes aides',
  description:
    'Quelques questions, aucune obligatoire : les aides probables, à confirmer ou hors de portée, avec leurs raisons.',
  inSitemap: true,
  breadcrumb: [catalogue],
  render: () => (
    <>
      <PageHeader
        title="Estimer mes aides"
        lead={
          'Répondez à ce que vous savez, laissez le reste. Vous verrez les aides probables, celles à confirmer et celles qui ne sont pas pour vous, avec les raisons : une estimation, jamais une promesse.'
        }
      />
      <SimulatorBody communes={communes} />
    </>
  ),
})

/** Public pages of the catalogue: list, one page per aid, simulator. Pure: the same input gives the same pages. */
export const aidPages = (input: AidPagesInput): readonly PageSpec[] => [
  listPage(input),
  simulatorPage(input),
  ...input.aids.map((published) => detailPage(published, input)),
]

export const site = (snapshot: Snapshot): SitePart => ({
  pages: aidPages({ aids: snapshot.live(aids), communes: snapshot.communes, today: snapshot.today }),
  files: [],
})

/** The catalogue filtered by the server: never part of a release. */
export const searchPage = (aids: readonly Aid[], query: ListQuery, today: LocalDate): PageSpec => ({
  path: searchPath,
  inputs: '',
  title: 'Les aides',
  description: 'Recherche dans le catalogue des aides.',
  inSitemap: false,
  render: () => <AidList aids={aids} query={query} today={today} />,
})
