/** @jsxImportSource hono/jsx */
import { Facts, formatNumber, PageBody, type PageElement, PageHeader, Panel, VerifiedOn } from '@ancrage/site'
import { inLocale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { Paragraphs } from '../../paragraphs.tsx'
import { RecordLinks } from '../../record-links.tsx'
import type { LiveRecord } from '../../slice.ts'
import type { Place } from '../contract.ts'
import type { Nearby } from '../model/near.ts'
import type { Group, TerritoryCommune } from '../model.ts'
import { placePath } from '../paths.ts'
import { words } from '../words.ts'
import { Around } from './around.tsx'
import { FigureTable } from './figures.tsx'
import { TerritoryMap } from './map.tsx'

/** What a team wrote of a place, each paragraph apart, in its own language when it has no translation. */
const Story = ({ record }: { record: Place }): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const { value, lang } = inLocale(record, locale)
  return (
    <>
      <Paragraphs text={value.description} lang={lang} />
      {record.links.length > 0 ? (
        <>
          <h2>{t.goodToKnow}</h2>
          <ul lang={locale === 'fr' ? undefined : 'fr'}>
            {record.links.map(({ label, url }) => (
              <li>
                <a href={url}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

const Figures = ({ record }: { record: Place | undefined }): PageElement | null => {
  const t = useWords(words)
  const locale = useLocale()
  if (!record || record.figures.length === 0) return null
  return (
    <>
      <h2>{t.figuresTitle}</h2>
      <FigureTable figures={record.figures} frenchFrom={locale === 'fr' ? undefined : 0} />
    </>
  )
}

export interface CommunePageProps {
  readonly commune: TerritoryCommune
  readonly group: Group | undefined
  readonly groupPath: string | undefined
  readonly record: LiveRecord<Place> | undefined
  /** From the commune itself, or from the largest of its group when its own place is not known. */
  readonly nearby: { readonly from: string; readonly list: Nearby } | undefined
}

export const CommunePage = ({ commune, group, groupPath, record, nearby }: CommunePageProps): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const told = record && inLocale(record.value, locale)
  return (
    <>
      <PageHeader
        eyebrow={group?.shortName ?? t.communeEyebrow}
        title={commune.name}
        lead={
          told ? (
            <span lang={told.lang}>{told.value.summary}</span>
          ) : (
            t.communeLead(formatNumber(commune.population), group?.name ?? '')
          )
        }
      >
        {record ? <VerifiedOn on={record.value.verifiedOn} /> : null}
      </PageHeader>
      <PageBody
        aside={
          <Panel title={t.communeEyebrow}>
            {group ? (
              <TerritoryMap title={t.mapTitle(group.name)} groups={[group]} here={commune.code} compact />
            ) : null}
            <Facts
              items={[
                { term: t.population, value: formatNumber(commune.population), note: t.populationNote },
                ...(group && groupPath ? [{ term: t.epciEyebrow, value: <a href={groupPath}>{group.name}</a> }] : []),
              ]}
            />
          </Panel>
        }
      >
        {record ? <Story record={record.value} /> : null}
        {nearby ? <Around nearby={nearby.list} from={nearby.from} /> : null}
        <Figures record={record?.value} />
        <RecordLinks id={record?.id} />
      </PageBody>
    </>
  )
}

export interface GroupPageProps {
  readonly group: Group
  readonly record: LiveRecord<Place> | undefined
  readonly slugs: ReadonlyMap<string, string>
  /** From its largest commune. */
  readonly nearby: { readonly from: string; readonly list: Nearby } | undefined
}

export const GroupPage = ({ group, record, slugs, nearby }: GroupPageProps): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const told = record && inLocale(record.value, locale)
  const count = t.communesCount(group.communes.length, formatNumber(group.communes.length))
  const people = t.inhabitants(formatNumber(group.population))
  return (
    <>
      <PageHeader
        eyebrow={t.epciEyebrow}
        title={group.name}
        lead={told ? <span lang={told.lang}>{told.value.summary}</span> : t.epciLead(count, people)}
      >
        {record ? <VerifiedOn on={record.value.verifiedOn} /> : null}
      </PageHeader>
      <PageBody
        aside={
          <Panel title={group.shortName}>
            <TerritoryMap title={t.mapTitle(group.name)} groups={[group]} compact />
            <Facts
              items={[
                { term: t.population, value: people, note: t.populationNote },
                { term: t.communesLabel, value: count },
              ]}
            />
          </Panel>
        }
      >
        {record ? <Story record={record.value} /> : null}
        <h2>{t.epciCommunes}</h2>
        <ul class="near columns">
          {group.communes.map((commune) => (
            <li>
              <a href={placePath(slugs.get(commune.code) ?? '')}>{commune.name}</a>{' '}
              <span>{formatNumber(commune.population)}</span>
            </li>
          ))}
        </ul>
        {nearby ? <Around nearby={nearby.list} from={nearby.from} /> : null}
        <Figures record={record?.value} />
        <RecordLinks id={record?.id} />
      </PageBody>
    </>
  )
}

const letterOf = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').charAt(0).toUpperCase()

/** All the communes of the territory by their first letter. */
export const CommunesPage = (props: {
  readonly communes: readonly TerritoryCommune[]
  readonly slugs: ReadonlyMap<string, string>
}): PageElement => {
  const t = useWords(words)
  const letters = Map.groupBy(
    props.communes.toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
    ({ name }) => letterOf(name),
  )
  const keys = [...letters.keys()].sort()
  return (
    <>
      <PageHeader eyebrow={t.title} title={t.communesTitle} lead={t.populationNote} />
      <div class="wrap stack">
        <nav aria-label={t.communesLetters}>
          <ul class="jump">
            {keys.map((letter) => (
              <li>
                <a href={`#${letter.toLowerCase()}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
        {keys.map((letter) => (
          <section>
            <h2 id={letter.toLowerCase()}>{letter}</h2>
            <ul class="near columns">
              {letters.get(letter)?.map((commune) => (
                <li>
                  <a href={placePath(props.slugs.get(commune.code) ?? '')}>{commune.name}</a>{' '}
                  <span>{formatNumber(commune.population)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
