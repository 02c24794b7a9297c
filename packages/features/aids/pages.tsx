/** @jsxImportSource hono/jsx */
import type { Commune, LocalDate } from '@ancrage/kernel'
import { EmptyState, type Link, PageBody, PageHeader, type PageSpec } from '@ancrage/site'
import type { Locale } from '@ancrage/site/locale.ts'
import type { ListQuery } from '../list-query.ts'
import type { LiveRecord, SitePart, Snapshot } from '../slice.ts'
import type { Aid } from './contract.ts'
import { parseAnswers } from './model/parse-answers.ts'
import { planQuestions } from './model/plan-questions.ts'
import { standingOn } from './model.ts'
import { aidText, titleOf } from './pages/aid-text.tsx'
import { AidDetail, aidJsonLd, incompatibleOf } from './pages/detail.tsx'
import { AidList } from './pages/list.tsx'
import { openDataOf } from './pages/open-data.ts'
import { QuestionAside, QuestionForm } from './pages/question.tsx'
import { aidPath, cataloguePath, searchPath, simulatorPath } from './paths.ts'
import { aids } from './store.ts'
import { simulatorWords } from './words/simulator.ts'
import { words } from './words.ts'

export interface AidPagesInput {
  readonly aids: readonly LiveRecord<Aid>[]
  /** Communes of the territory: choices of the simulator, names of the perimeters. */
  readonly communes: readonly Commune[]
  /** Day of the release: it decides which aids are open, stale or over. */
  readonly today: LocalDate
  /** Language of the pages; French when left out. */
  readonly locale?: Locale
}

const catalogueLink = (locale: Locale): Link => ({ label: words[locale].nav, path: cataloguePath })
const noQuery: ListQuery = { q: '', facets: {}, sort: '' }

/** All that the page shows of one aid: its published version, and where it stands that day. */
const stamp = ({ id, version, value }: LiveRecord<Aid>, today: LocalDate): string =>
  `${id}.${version}.${standingOn(value, today)}`

const listPage = ({ aids, today, locale = 'fr' }: AidPagesInput): PageSpec => ({
  path: cataloguePath,
  inputs: aids.map((aid) => stamp(aid, today)).join(),
  title: words[locale].listTitle,
  description: words[locale].listDescription,
  inSitemap: true,
  headExtra: aids.length === 0 ? {} : { islands: ['aids'] },
  render: () => <AidList aids={aids.map(({ value }) => value)} query={noQuery} today={today} />,
})

const detailPage = (published: LiveRecord<Aid>, input: AidPagesInput): PageSpec => {
  const { aids, communes, today, locale = 'fr' } = input
  const aid = published.value
  const others = aids.map(({ value }) => value)
  const excluded = incompatibleOf(aid, others)
  return {
    path: aidPath(aid.slug),
    inputs: [
      stamp(published, today),
      ...excluded.map((other) => `${other.code} ${other.slug} ${titleOf(other, locale)}`),
    ].join(),
    title: titleOf(aid, locale),
    description: aidText(aid, 'summary', locale).text,
    inSitemap: true,
    lastModified: aid.verifiedOn,
    breadcrumb: [catalogueLink(locale)],
    headExtra: { jsonLd: [aidJsonLd({ aid, communes }, locale)] },
    render: () => <AidDetail id={published.id} aid={aid} others={excluded} communes={communes} today={today} />,
  }
}

/** Starts with the first question at once: the others depend on its answer, and the server asks them. */
const simulatorPage = ({ aids, communes, today, locale = 'fr' }: AidPagesInput): PageSpec => {
  const t = simulatorWords[locale]
  const context = { today, communes: communes.map(({ code }) => code) }
  const plan = planQuestions(
    aids.map(({ value }) => value),
    {},
    new Set(),
    context,
  )
  const [first] = plan
  return {
    path: simulatorPath,
    inputs: [...plan.map(({ fact, aidCount }) => `${fact}${aidCount}`), communes.length].join(),
    title: t.title,
    description: t.description,
    inSitemap: true,
    breadcrumb: [catalogueLink(locale)],
    headExtra: first === undefined ? {} : { islands: ['aids'] },
    render: () => (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <PageBody aside={<QuestionAside />}>
          {first === undefined ? (
            <EmptyState title={t.empty} action={catalogueLink(locale)}>
              {t.emptyText}
            </EmptyState>
          ) : (
            <QuestionForm
              fact={first.fact}
              aidCount={first.aidCount}
              left={plan.length - 1}
              answers={parseAnswers({})}
              communes={communes}
            />
          )}
        </PageBody>
      </>
    ),
  }
}

/** Public pages of the catalogue: list, one page per aid, simulator. Pure: the same input gives the same pages. */
export const aidPages = (input: AidPagesInput): readonly PageSpec[] => [
  listPage(input),
  simulatorPage(input),
  ...input.aids.map((published) => detailPage(published, input)),
]

export const site = (snapshot: Snapshot): SitePart => ({
  pages: aidPages({
    aids: snapshot.live(aids),
    communes: snapshot.communes,
    today: snapshot.today,
    locale: snapshot.chrome.locale,
  }),
  files: [],
  openData: snapshot.live(aids).length > 0 ? [openDataOf(snapshot.live(aids))] : [],
})

/** The catalogue filtered by the server: never part of a release. */
export const searchPage = (
  aids: readonly Aid[],
  query: ListQuery,
  today: LocalDate,
  locale: Locale = 'fr',
): PageSpec => ({
  path: searchPath,
  inputs: '',
  title: words[locale].listTitle,
  description: words[locale].searchDescription,
  inSitemap: false,
  render: () => <AidList aids={aids} query={query} today={today} />,
})
