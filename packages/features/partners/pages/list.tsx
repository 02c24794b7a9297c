/** @jsxImportSource hono/jsx */
import {
  Badge,
  Card,
  Cards,
  EmptyState,
  FacetForm,
  initialsOf,
  ListingBody,
  type PageElement,
  PageHeader,
  ResultsHead,
} from '@ancrage/site'
import { inLocale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { type ListQuery, runListQuery } from '../../list-query.ts'
import { chipsOf, type FacetTables, facetGroupsOf } from '../../listing.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Partner } from '../contract.ts'
import { byRole, partnerShape } from '../model.ts'
import { listPath, partnerPath, searchPath } from '../paths.ts'
import { words } from '../words.ts'

const smallWords = /^(?:de|du|des|la|le|les|et|d|l)$/iu

/** Where a logo will stand; until there is one, the first letters of the first two words that count. */
export const Emblem = ({ name }: { name: string }): PageElement => {
  const counting = name.split(/[\s’,-]+/u).filter((word) => word !== '' && !smallWords.test(word))
  return (
    <span class="leaf" aria-hidden="true">
      <b>{initialsOf(counting.slice(0, 2).join(' '))}</b>
    </span>
  )
}

export const PartnerCard = ({ partner, level }: { partner: Partner; level: 2 | 3 }): PageElement => {
  const t = useWords(words)
  const { value, lang } = inLocale(partner, useLocale())
  return (
    <Card
      title={partner.name}
      level={level}
      href={partnerPath(partner.slug)}
      eyebrow={partner.town}
      leading={<Emblem name={partner.name} />}
      badges={partner.sectors.map((sector) => <Badge tone="info">{t.sectors[sector]}</Badge>)}
    >
      <p lang={lang}>{value.summary}</p>
    </Card>
  )
}

const paths = { list: listPath, search: searchPath }

export const PartnersPage = (props: {
  readonly partners: readonly LiveRecord<Partner>[]
  readonly query: ListQuery
}): PageElement => {
  const t = useWords(words)
  const { partners, query } = props
  const found = runListQuery(partnerShape, partners, query)
  const tables: FacetTables = {
    role: { label: t.roleFacet, options: t.roles, open: true },
    for: { label: t.forFacet, options: t.audiences },
    sector: { label: t.sectorFacet, options: t.sectors },
  }
  return (
    <>
      <PageHeader eyebrow={t.eyebrow} title={t.title} lead={t.lead} />
      <ListingBody
        filters={
          <FacetForm
            action={searchPath}
            query={query.q}
            queryLabel={t.query}
            queryHint={t.hint}
            groups={facetGroupsOf(tables, query, found.counts)}
          />
        }
      >
        <ResultsHead count={found.items.length} words={t.word} chips={chipsOf(tables, paths, query)} />
        {partners.length === 0 ? (
          <EmptyState title={t.empty} action={{ label: t.togetherTitle, path: '/contact/' }}>
            {t.emptyText}
          </EmptyState>
        ) : found.items.length === 0 ? (
          <EmptyState title={t.none} action={{ label: t.all, path: listPath }}>
            {t.noneText}
          </EmptyState>
        ) : (
          <div class="stack">
            {byRole(found.items).map(({ role, partners: group }) => (
              <section>
                <h2 id={role}>{t.roles[role]}</h2>
                <Cards>
                  {group.map(({ value }) => (
                    <PartnerCard partner={value} level={3} />
                  ))}
                </Cards>
              </section>
            ))}
          </div>
        )}
      </ListingBody>
    </>
  )
}
