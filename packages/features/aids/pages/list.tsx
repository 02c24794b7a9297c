/** @jsxImportSource hono/jsx */
import { keysOf, type LocalDate } from '@ancrage/kernel'
import {
  Actions,
  Badge,
  ButtonLink,
  Card,
  Cards,
  EmptyState,
  FacetForm,
  type PageElement,
  PageHeader,
  ResultsHead,
  VerifiedOn,
} from '@ancrage/site'
import { type Locale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { alertPathFor } from '../../alerts/paths.ts'
import { type ListQuery, runListQuery } from '../../list-query.ts'
import { chipsOf, type FacetTables, facetGroupsOf, type ListPaths, searchAddress } from '../../listing.ts'
import { labelsIn } from '../contract/labels.ts'
import { type Aid, families } from '../contract.ts'
import { audiencesOf, catalogueShape, isOver } from '../model/catalogue.ts'
import { sentencesIn } from '../model/sentences.ts'
import { byInterest } from '../model/simulate-aids.ts'
import { standingOn } from '../model.ts'
import { cataloguePath, searchPath, simulatorPath } from '../paths.ts'
import { words } from '../words.ts'
import { AidText, aidText } from './aid-text.tsx'
import { formatAmount } from './amount.ts'
import { StandingBadge } from './standing.tsx'

export interface AidListProps {
  readonly aids: readonly Aid[]
  readonly query: ListQuery
  readonly today: LocalDate
}

const AidCard = ({ aid, today, level }: { aid: Aid; today: LocalDate; level: 2 | 3 }): PageElement => {
  const locale = useLocale()
  const standing = standingOn(aid, today)
  const title = aidText(aid, 'title', locale)
  return (
    <Card
      title={title.text}
      lang={title.lang}
      level={level}
      href={`${cataloguePath}${aid.slug}/`}
      eyebrow={aid.grantor}
      badges={
        <>
          <StandingBadge standing={standing} />
          {aid.commitmentYears > 0 ? (
            <Badge>{words[locale].commitmentOf(sentencesIn[locale].years(aid.commitmentYears))}</Badge>
          ) : null}
        </>
      }
      footer={<VerifiedOn on={aid.verifiedOn} stale={standing === 'stale'} />}
    >
      <p>
        <strong>{formatAmount(aid, locale)}</strong>{' '}
        {aid.amountNote === '' ? null : (
          <small>
            <AidText aid={aid} field="amountNote" />
          </small>
        )}
      </p>
      <p
        class="where"
        data-code={aid.code}
        data-family={aid.family}
        data-audience={audiencesOf(aid).join(' ')}
        data-grantor={aid.grantorKind}
        data-status={standing}
      >
        <AidText aid={aid} field="summary" />
      </p>
    </Card>
  )
}

export const facetTables = (locale: Locale): FacetTables => {
  const labels = labelsIn[locale]
  const t = words[locale].facets
  return {
    family: { label: t.family, options: labels.families },
    audience: { label: t.audience, options: labels.audiences },
    grantor: { label: t.grantor, options: labels.grantorKinds },
    status: { label: t.status, options: labels.standings },
  }
}

const paths: ListPaths = { list: cataloguePath, search: searchPath }

interface ListSection {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly aids: readonly Aid[]
}

const sectionsOf = (aids: readonly Aid[], today: LocalDate, locale: Locale): readonly ListSection[] => {
  const over = (aid: Aid): boolean => isOver(standingOn(aid, today))
  const sections: ListSection[] = keysOf(families).map((family) => ({
    id: family,
    title: labelsIn[locale].families[family],
    aids: aids.filter((aid) => aid.family === family && !over(aid)),
  }))
  sections.push({
    id: 'terminees',
    title: words[locale].over,
    lead: words[locale].overLead,
    aids: aids.filter(over),
  })
  return sections.filter((section) => section.aids.length > 0)
}

const Jump = ({ sections }: { sections: readonly ListSection[] }): PageElement => (
  <nav aria-label={useWords(words).families} data-jump>
    <ul class="jump">
      {sections.map((section) => (
        <li>
          <a href={`#${section.id}`}>{section.title}</a> <small>({section.aids.length})</small>
        </li>
      ))}
    </ul>
  </nav>
)

const NoMatch = (): PageElement => {
  const t = useWords(words)
  return (
    <EmptyState title={t.noMatch} action={{ label: t.all, path: cataloguePath }}>
      {t.noMatchText}
    </EmptyState>
  )
}

const Catalogue = ({ aids, today }: { aids: readonly Aid[]; today: LocalDate }): PageElement => {
  const sections = sectionsOf(aids, today, useLocale())
  return (
    <>
      <Jump sections={sections} />
      {sections.map((section) => (
        <section id={section.id} data-section>
          <h2>{section.title}</h2>
          {section.lead === undefined ? null : <p class="lead">{section.lead}</p>}
          <Cards>
            {section.aids.map((aid) => (
              <AidCard aid={aid} today={today} level={3} />
            ))}
          </Cards>
        </section>
      ))}
    </>
  )
}

/** The whole catalogue by family, or what a search leaves of it; `island.ts` filters the former without the server. */
export const AidList = ({ aids, query, today }: AidListProps): PageElement => {
  const locale = useLocale()
  const t = words[locale]
  const tables = facetTables(locale)
  const shape = catalogueShape(today)
  const found = runListQuery(shape, aids, query)
  const items = [...found.items].sort(byInterest)
  const searched = query.q !== '' || Object.keys(query.facets).length > 0
  return (
    <>
      <PageHeader title={t.listTitle} lead={t.listLead}>
        <Actions>
          <ButtonLink href={simulatorPath}>{t.estimate}</ButtonLink>
        </Actions>
      </PageHeader>
      <div class="wrap listing" data-aids>
        <FacetForm
          action={searchPath}
          query={query.q}
          queryLabel={t.search}
          queryHint={t.searchHint}
          groups={facetGroupsOf(tables, query, found.counts)}
        />
        <div>
          <ResultsHead
            count={items.length}
            words={t.counted}
            chips={chipsOf(tables, paths, query)}
            alertPath={alertPathFor('aids', searchAddress(paths, query))}
          />
          <div class="stack">
            {searched && items.length > 0 ? (
              <Cards>
                {items.map((aid) => (
                  <AidCard aid={aid} today={today} level={2} />
                ))}
              </Cards>
            ) : null}
            {searched ? null : <Catalogue aids={items} today={today} />}
            <div data-none hidden={items.length > 0}>
              <NoMatch />
            </div>
          </div>
        </div>
      </div>
    </>
  )
}
