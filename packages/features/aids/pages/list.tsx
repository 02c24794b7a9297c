/** @jsxImportSource hono/jsx */
import type { LocalDate } from '@ancrage/kernel'
import { Badge, VerifiedOn } from '@ancrage/site/components/badges.tsx'
import { Actions, ButtonLink, Card, Cards, EmptyState, PageHeader, Section } from '@ancrage/site/components/blocks.tsx'
import { FacetForm, type FacetGroup } from '@ancrage/site/components/facets.tsx'
import { french } from '@ancrage/site/html.ts'
import type { PageElement } from '@ancrage/site/page.ts'
import { type Aid, audiences, families, grantorKinds } from '../contract.ts'
import { byInterest } from '../model/simulate-aids.ts'
import { standingOn } from '../model.ts'
import { formatAmount } from './amount.ts'
import { simulatorPath } from './simulator.tsx'
import { isOver, StandingBadge, standingWords, yearsText } from './standing.tsx'

/** Whom the aid is for, as facet values; an aid without such a condition is for everyone. */
export const audiencesOf = (aid: Aid): readonly string[] =>
  aid.criteria.find((criterion) => criterion.kind === 'audience')?.anyOf ?? Object.keys(audiences)

const AidCard = ({ aid, today }: { aid: Aid; today: LocalDate }): PageElement => {
  const standing = standingOn(aid, today)
  return (
    <Card
      title={french(aid.title)}
      href={`/aides/${aid.slug}/`}
      eyebrow={french(aid.grantor)}
      badges={
        <>
          <StandingBadge standing={standing} />
          {aid.commitmentYears > 0 ? <Badge>Engagement de {yearsText(aid.commitmentYears)}</Badge> : null}
        </>
      }
      footer={<VerifiedOn on={aid.verifiedOn} stale={standing === 'stale'} />}
    >
      <p>
        <strong>{formatAmount(aid)}</strong> {aid.amountNote === '' ? null : <small>{french(aid.amountNote)}</small>}
      </p>
      <p
        class="where"
        data-family={aid.family}
        data-audience={audiencesOf(aid).join(' ')}
        data-grantor={aid.grantorKind}
        data-status={standing}
      >
        {french(aid.summary)}
      </p>
    </Card>
  )
}

const groupOf = (
  name: string,
  label: string,
  table: Readonly<Record<string, string>>,
  held: readonly (readonly string[])[],
): FacetGroup => ({
  name,
  label,
  options: Object.entries(table)
    .map(([value, words]) => ({
      value,
      label: words,
      count: held.filter((values) => values.includes(value)).length,
      checked: false,
    }))
    .filter(({ count }) => count > 0),
})

const facetGroups = (aids: readonly Aid[], today: LocalDate): readonly FacetGroup[] => [
  groupOf(
    'family',
    'Famille',
    families,
    aids.map(({ family }) => [family]),
  ),
  groupOf('audience', 'Pour qui', audiences, aids.map(audiencesOf)),
  groupOf(
    'grantor',
    'Qui verse',
    grantorKinds,
    aids.map(({ grantorKind }) => [grantorKind]),
  ),
  groupOf(
    'status',
    'État',
    standingWords,
    aids.map((aid) => [standingOn(aid, today)]),
  ),
]

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

/** The whole catalogue by family, readable without script; the filters show once `island.ts` can serve them. */
export const AidList = ({ aids, today }: { aids: readonly Aid[]; today: LocalDate }): PageElement => {
  const sorted = [...aids].sort(byInterest)
  const sections = sectionsOf(sorted, today)
  return (
    <>
      <PageHeader
        title="Les aides"
        lead={french(
          'Ce qui existe pour venir en stage, remplacer ou s’installer ici : qui verse, combien, à quelles conditions, et d’où vient l’information.',
        )}
      >
        <Actions>
          <ButtonLink href={simulatorPath}>Estimer mes aides</ButtonLink>
        </Actions>
      </PageHeader>
      {sections.length === 0 ? (
        <div class="wrap body">
          <EmptyState title="Le catalogue s’écrit" action={{ label: 'Nous demander', path: '/contact/' }}>
            Aucune aide n’est encore publiée ici. En attendant, une question suffit : nous cherchons avec vous.
          </EmptyState>
        </div>
      ) : (
        <div class="wrap body" data-aids>
          <div data-filter hidden>
            <FacetForm
              action="/aides/"
              queryLabel="Chercher une aide"
              queryHint={french('Un mot du titre, de l’organisme ou du résumé : logement, transport, ARS…')}
              groups={facetGroups(sorted, today)}
              resultCount={sorted.length}
              resultWords={['aide', 'aides']}
            />
          </div>
          <nav aria-label="Familles d’aides" data-jump>
            <ul class="actions">
              {sections.map((section) => (
                <li>
                  <a href={`#${section.id}`}>{section.title}</a> <small>({section.aids.length})</small>
                </li>
              ))}
            </ul>
          </nav>
          <div data-none hidden>
            <EmptyState
              title="Aucune aide ne répond à tous ces filtres"
              action={{ label: 'Tout afficher', path: '/aides/' }}
            >
              <span data-relax>Retirez un filtre pour élargir.</span>
            </EmptyState>
          </div>
        </div>
      )}
      {sections.map((section, index) => (
        <Section
          title={section.title}
          id={section.id}
          tone={index % 2 === 0 ? 'tint' : 'plain'}
          lead={section.lead === undefined ? undefined : french(section.lead)}
        >
          <Cards>
            {section.aids.map((aid) => (
              <AidCard aid={aid} today={today} />
            ))}
          </Cards>
        </Section>
      ))}
    </>
  )
}
