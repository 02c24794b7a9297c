/** @jsxImportSource hono/jsx */
import type { LocalDate } from '@ancrage/kernel'
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
import { type ListQuery, runListQuery } from '../../list-query.ts'
import { chipsOf, type FacetTables, facetGroupsOf, type ListPaths } from '../../listing.ts'
import { type Aid, audiences, families, grantorKinds } from '../contract.ts'
import { audiencesOf, catalogueShape, isOver, standings } from '../model/catalogue.ts'
import { yearsText } from '../model/evaluate-criterion.ts'
import { byInterest } from '../model/simulate-aids.ts'
import { standingOn } from '../model.ts'
import { cataloguePath, searchPath, simulatorPath } from '../paths.ts'
import { formatAmount } from './amount.ts'
import { StandingBadge } from './standing.tsx'

export interface AidListProps {
  readonly aids: readonly Aid[]
  readonly query: ListQuery
  readonly today: LocalDate
}

const AidCard = ({ aid, today, level }: { aid: Aid; today: LocalDate; level: 2 | 3 }): PageElement => {
  const standing = standingOn(aid, today)
  return (
    <Card
      title={aid.title}
      level={level}
      href={`${cataloguePath}${aid.slug}/`}
      eyebrow={aid.grantor}
      badges={
        <>
          <StandingBadge standing={standing} />
          {aid.commitmentYears > 0 ? <Badge>Engagement de {yearsText(aid.commitmentYears)}</Badge> : null}
        </>
      }
      footer={<VerifiedOn on={aid.verifiedOn} stale={standing === 'stale'} />}
    >
      <p>
        <strong>{formatAmount(aid)}</strong> {aid.amountNote === '' ? null : <small>{aid.amountNote}</small>}
      </p>
      <p
        class="where"
        data-code={aid.code}
        data-family={aid.family}
        data-audience={audiencesOf(aid).join(' ')}
        data-grantor={aid.grantorKind}
        data-status={standing}
      >
        {aid.summary}
      </p>
    </Card>
  )
}

const facetTables: FacetTables = {
  family: { label: 'Famille', options: families },
  audience: { label: 'Pour qui', options: audiences },
  grantor: { label: 'Qui verse', options: grantorKinds },
  status: { label: 'État', options: standings },
}

const paths: ListPaths = { list: cataloguePath, search: searchPath }

interface ListSection {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly aids: readonly Aid[]
}

const sectionsOf = (aids: readonly Aid[], today: LocalDate): readonly ListSection[] => {
  const over = (aid: Aid): boolean => isOver(standingOn(aid, today))
  const sections: ListSection[] = Object.entries(families).map(([family, title]) => ({
    id: family,
    title,
    aids: aids.filter((aid) => aid.family === family && !over(aid)),
  }))
  sections.push({
    id: 'terminees',
    title: 'Fermées ou terminées',
    lead: 'On en parle encore : mieux vaut savoir qu’elles ne s’ouvrent plus.',
    aids: aids.filter(over),
  })
  return sections.filter((section) => section.aids.length > 0)
}

const Jump = ({ sections }: { sections: readonly ListSection[] }): PageElement => (
  <nav aria-label="Familles d’aides" data-jump>
    <ul class="jump">
      {sections.map((section) => (
        <li>
          <a href={`#${section.id}`}>{section.title}</a> <small>({section.aids.length})</small>
        </li>
      ))}
    </ul>
  </nav>
)

const NoMatch = (): PageElement => (
  <EmptyState
    title="Aucune aide ne répond à tous ces filtres"
    action={{ label: 'Toutes les aides', path: cataloguePath }}
  >
    Retirez un filtre, ou appelez-nous : une aide locale n’est pas toujours écrite quelque part.
  </EmptyState>
)

const Catalogue = ({ aids, today }: { aids: readonly Aid[]; today: LocalDate }): PageElement => {
  const sections = sectionsOf(aids, today)
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
  const shape = catalogueShape(today)
  const found = runListQuery(shape, aids, query)
  const items = [...found.items].sort(byInterest)
  const searched = query.q !== '' || Object.keys(query.facets).length > 0
  return (
    <>
      <PageHeader
        title="Les aides"
        lead={
          'Ce qui existe pour venir en stage, remplacer ou s’installer ici : qui verse, combien, à quelles conditions, et d’où vient l’information.'
        }
      >
        <Actions>
          <ButtonLink href={simulatorPath}>Estimer mes aides</ButtonLink>
        </Actions>
      </PageHeader>
      <div class="wrap listing" data-aids>
        <FacetForm
          action={searchPath}
          query={query.q}
          queryLabel="Chercher une aide"
          queryHint={'Un mot du titre, de l’organisme ou du résumé : logement, transport, ARS…'}
          groups={facetGroupsOf(facetTables, query, found.counts)}
        />
        <div>
          <ResultsHead count={items.length} words={['aide', 'aides']} chips={chipsOf(facetTables, paths, query)} />
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
