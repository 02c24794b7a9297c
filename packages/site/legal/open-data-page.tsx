/** @jsxImportSource hono/jsx */
import { Card, Cards, Disclosure, EmptyState, PageBody, PageHeader } from '../components/blocks.tsx'
import { counted, formatDate } from '../html.ts'
import { legalPaths } from '../legal-paths.ts'
import { defineWords } from '../locale.ts'
import { type DataSet, dataJsonLd, dataPath, hasPlaces, licence } from '../open-data.ts'
import type { PageElement, PageSpec, SiteChrome } from '../page.ts'

interface OpenDataWords {
  readonly title: string
  readonly lead: string
  readonly licence: string
  readonly cite: (name: string) => string
  readonly rows: (count: number) => string
  readonly upTo: string
  readonly columns: string
  readonly schema: string
  readonly none: string
  readonly noneText: string
  readonly people: string
  readonly peopleText: string
}

const words = defineWords<OpenDataWords>({
  fr: {
    title: 'Données ouvertes',
    lead: 'Ce que ce site publie, vous pouvez le reprendre : dans un tableur, une carte ou une application.',
    licence: 'Ces fichiers sont publiés sous ',
    cite: (name) => `Citez leur source (${name}) et leur date.`,
    rows: (count) => counted(count, 'ligne', 'lignes'),
    upTo: 'à jour du ',
    columns: 'Les colonnes',
    schema: 'Schéma de données (Table Schema)',
    none: 'Rien à télécharger pour l’instant',
    noneText: 'Les fichiers apparaissent ici dès que le territoire publie ses premiers lieux, aides ou événements.',
    people: 'Et les personnes ?',
    peopleText:
      'Aucun de ces fichiers ne contient de nom, de téléphone ni d’adresse électronique d’une personne. Les fichiers sont refaits à chaque mise en ligne, à la même adresse.',
  },
  en: {
    title: 'Open data',
    lead: 'What this site publishes is yours to reuse: in a spreadsheet, a map or an application.',
    licence: 'These files are published under ',
    cite: (name) => `Name their source (${name}) and their date.`,
    rows: (count) => counted(count, 'row', 'rows', 'en'),
    upTo: 'up to date on ',
    columns: 'Columns',
    schema: 'Data schema (Table Schema)',
    none: 'Nothing to download yet',
    noneText: 'Files appear here as soon as the territory publishes its first places, grants or events.',
    people: 'What about people?',
    peopleText:
      'None of these files holds a name, phone number or e-mail address of a person. They are made again with each release, at the same address.',
  },
})

const kinds = [
  { kind: 'csv', label: 'CSV' },
  { kind: 'json', label: 'JSON' },
  { kind: 'geojson', label: 'GeoJSON' },
] as const

const SetCard = ({ set, locale }: { set: DataSet; locale: SiteChrome['locale'] }): PageElement => {
  const t = words[locale]
  const files = kinds.filter(({ kind }) => kind !== 'geojson' || hasPlaces(set))
  return (
    <Card
      level={2}
      title={set.title}
      lang={locale === 'fr' ? undefined : 'fr'}
      eyebrow={`${t.rows(set.rows.length)}${set.updatedOn ? `, ${t.upTo}${formatDate(set.updatedOn, undefined, locale)}` : ''}`}
    >
      <p lang={locale === 'fr' ? undefined : 'fr'}>{set.description}</p>
      <p class="actions">
        {files.map(({ kind, label }) => (
          <a class="button quiet" href={dataPath(set.slug, kind)} download="">
            {label}
            <span class="hidden">, {set.title}</span>
          </a>
        ))}
      </p>
      <Disclosure summary={t.columns}>
        <ul lang={locale === 'fr' ? undefined : 'fr'}>
          {set.columns.map(({ name, title, description }) => (
            <li>
              <code>{name}</code> : {title}
              {description ? `. ${description}` : ''}
            </li>
          ))}
        </ul>
        <p>
          <a href={dataPath(set.slug, 'schema.json')}>{t.schema}</a>
        </p>
      </Disclosure>
    </Card>
  )
}

/** Données ouvertes: what can be taken away, in which format, under which licence (CRPA, art. L. 312-1-1). */
export const openDataPage = (chrome: SiteChrome, sets: readonly DataSet[]): PageSpec => {
  const { locale, legal, baseUrl } = chrome
  const t = words[locale]
  return {
    path: legalPaths.openData,
    inputs: JSON.stringify(
      sets.map(({ rows, ...set }) => [set, rows.length, rows.some((row) => row.location !== undefined)]),
    ),
    title: t.title,
    description: t.lead,
    inSitemap: true,
    headExtra: { jsonLd: [...dataJsonLd(sets, { name: legal.publisher.name, baseUrl })] },
    render: () => (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <PageBody>
          <p>
            {t.licence}
            <a href={licence.url}>{licence.name}</a>. {t.cite(legal.publisher.name)}
          </p>
          {sets.length === 0 ? (
            <EmptyState title={t.none}>{t.noneText}</EmptyState>
          ) : (
            <Cards>
              {sets.map((set) => (
                <SetCard set={set} locale={locale} />
              ))}
            </Cards>
          )}
          <h2>{t.people}</h2>
          <p>{t.peopleText}</p>
        </PageBody>
      </>
    ),
  }
}
