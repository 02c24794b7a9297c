/** @jsxImportSource hono/jsx */
import {
  Badge,
  Badges,
  Card,
  Cards,
  EmptyState,
  FacetForm,
  Facts,
  ListingBody,
  PageBody,
  type PageElement,
  PageHeader,
  Panel,
  ResultsHead,
  telHref,
  VerifiedOn,
} from '@ancrage/site'
import { PhotoStrip, type Picture } from '@ancrage/site/components/photo.tsx'
import { inLocale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { type ListQuery, runListQuery } from '../../list-query.ts'
import { chipsOf, type FacetTables, facetGroupsOf } from '../../listing.ts'
import { Paragraphs } from '../../paragraphs.tsx'
import { RecordLinks } from '../../record-links.tsx'
import type { LiveRecord } from '../../slice.ts'
import type { Structure } from '../contract.ts'
import { structureShape } from '../model/lists.ts'
import type { Nearby } from '../model/near.ts'
import { structurePath, structureSearchPath, structuresPath } from '../paths.ts'
import { words } from '../words.ts'
import { Around } from './around.tsx'
import { StructureDrawing } from './drawings.tsx'

export const StructureCard = ({ structure, level }: { structure: Structure; level: 2 | 3 }): PageElement => {
  const t = useWords(words)
  const { value, lang } = inLocale(structure, useLocale())
  return (
    <Card
      title={structure.name}
      level={level}
      href={structurePath(structure.slug)}
      eyebrow={`${structure.commune.name} · ${t.structureKinds[structure.kind]}`}
      leading={<StructureDrawing kind={structure.kind} />}
      footer={<VerifiedOn on={structure.verifiedOn} />}
    >
      <p lang={lang}>{value.summary}</p>
    </Card>
  )
}

const paths = { list: structuresPath, search: structureSearchPath }

export const StructuresPage = (props: {
  readonly structures: readonly LiveRecord<Structure>[]
  readonly query: ListQuery
}): PageElement => {
  const t = useWords(words)
  const { structures, query } = props
  const found = runListQuery(structureShape, structures, query)
  const tables: FacetTables = {
    kind: { label: t.kindFacet, options: t.structureKinds, open: true },
    service: { label: t.serviceFacet, options: t.structureServices },
  }
  return (
    <>
      <PageHeader eyebrow={t.title} title={t.structuresTitle} lead={t.structuresLead} />
      <ListingBody
        filters={
          <FacetForm
            action={structureSearchPath}
            query={query.q}
            queryLabel={t.structureQuery}
            queryHint={t.structureHint}
            groups={facetGroupsOf(tables, query, found.counts)}
          />
        }
      >
        <ResultsHead count={found.items.length} words={t.structureWord} chips={chipsOf(tables, paths, query)} />
        {structures.length === 0 ? (
          <EmptyState title={t.empty}>{t.emptyText}</EmptyState>
        ) : found.items.length === 0 ? (
          <EmptyState title={t.structureNone} action={{ label: t.structureAll, path: structuresPath }}>
            {t.structureNoneText}
          </EmptyState>
        ) : (
          <Cards>
            {found.items.map(({ value }) => (
              <StructureCard structure={value} level={2} />
            ))}
          </Cards>
        )}
      </ListingBody>
    </>
  )
}

export const StructurePage = (props: {
  readonly record: LiveRecord<Structure>
  readonly communePath: string | undefined
  readonly nearby: Nearby
  readonly pictures: readonly Picture[]
}): PageElement => {
  const t = useWords(words)
  const { record, communePath } = props
  const structure = record.value
  const { value, lang } = inLocale(structure, useLocale())
  return (
    <>
      <PageHeader
        eyebrow={t.structureKinds[structure.kind]}
        title={structure.name}
        lead={<span lang={lang}>{value.summary}</span>}
      >
        <Badges>
          {structure.services.map((service) => (
            <Badge tone="info">{t.structureServices[service]}</Badge>
          ))}
        </Badges>
        <VerifiedOn on={structure.verifiedOn} />
      </PageHeader>
      <PageBody
        aside={
          <Panel title={t.where}>
            <Facts
              items={[
                {
                  term: t.communeEyebrow,
                  value: communePath ? <a href={communePath}>{structure.commune.name}</a> : structure.commune.name,
                  ...(structure.address ? { note: structure.address } : {}),
                },
                ...(structure.phone
                  ? [{ term: t.phone, value: <a href={telHref(structure.phone)}>{structure.phone}</a> }]
                  : []),
                ...(structure.website
                  ? [{ term: t.website, value: <a href={structure.website}>{new URL(structure.website).hostname}</a> }]
                  : []),
                { term: t.readIn, value: <a href={structure.source.url}>{structure.source.label}</a> },
              ]}
            />
          </Panel>
        }
      >
        <PhotoStrip pictures={props.pictures} />
        <Paragraphs text={value.description} lang={lang} />
        <Around nearby={props.nearby} from={structure.commune.name} />
        <RecordLinks id={record.id} />
      </PageBody>
    </>
  )
}
