/** @jsxImportSource hono/jsx */
import { Cards, formatNumber, type PageElement, PageHeader, Section, VerifiedOn } from '@ancrage/site'
import { inLocale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { Paragraphs } from '../../paragraphs.tsx'
import { RecordLinks } from '../../record-links.tsx'
import type { LiveRecord } from '../../slice.ts'
import type { Outing, Place, PlaceFigure, Structure } from '../contract.ts'
import { type Group, populationOf, type TerritoryCommune } from '../model.ts'
import { communesPath, outingsPath, placePath, structuresPath } from '../paths.ts'
import { edition, type PlaceWords, words } from '../words.ts'
import { FigureTable } from './figures.tsx'
import { TerritoryMap } from './map.tsx'
import { OutingCard } from './outings.tsx'
import { StructureCard } from './structures.tsx'

export interface OverviewProps {
  readonly place: string
  readonly record: LiveRecord<Place> | undefined
  readonly communes: readonly TerritoryCommune[]
  readonly groups: readonly Group[]
  readonly slugs: ReadonlyMap<string, string>
  readonly structures: readonly LiveRecord<Structure>[]
  readonly outings: readonly LiveRecord<Outing>[]
}

const shown = 3

/** Counted by the platform itself from the reference, so that no team has to keep them. */
const countedFigures = (communes: readonly TerritoryCommune[], t: PlaceWords): readonly PlaceFigure[] => [
  {
    value: formatNumber(populationOf(communes)),
    label: t.inhabitantsLabel,
    definition: t.inhabitantsDefinition,
    source: t.inhabitantsSource,
    date: edition,
  },
  {
    value: formatNumber(communes.length),
    label: t.communesLabel,
    definition: t.communesDefinition,
    source: t.communesSource,
    date: edition,
  },
]

/** A few outings, each of another kind: the first words of a place should not all be stones. */
const oneOfEach = (outings: readonly LiveRecord<Outing>[]): readonly LiveRecord<Outing>[] =>
  [...Map.groupBy(outings, ({ value }) => value.theme).values()].flatMap((list) => list.slice(0, 1)).slice(0, shown)

export const OverviewPage = (props: OverviewProps): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const { place, record, communes, groups, slugs, structures, outings } = props
  const told = record && inLocale(record.value, locale)
  const hrefOf = ({ siren }: Group): string => placePath(slugs.get(siren) ?? '')
  return (
    <>
      <PageHeader
        eyebrow={t.eyebrow}
        title={t.title}
        lead={
          told ? (
            <span lang={told.lang}>{told.value.summary}</span>
          ) : (
            t.lead(formatNumber(communes.length), formatNumber(populationOf(communes)))
          )
        }
      />
      <div class="wrap places-map">
        <div>
          <TerritoryMap title={t.mapTitle(place)} groups={groups} hrefOf={hrefOf} />
          <p>
            <small>{t.mapNote}</small>
          </p>
          {told ? (
            <div class="prose">
              <Paragraphs text={told.value.description} lang={told.lang} />
            </div>
          ) : null}
        </div>
        <div>
          <h2>{t.groupsTitle}</h2>
          <p>{t.groupsLead}</p>
          <ul class="near">
            {groups.map((group) => (
              <li>
                <a href={hrefOf(group)}>{group.shortName}</a>{' '}
                <span>
                  {t.groupLine(
                    t.communesCount(group.communes.length, formatNumber(group.communes.length)),
                    t.inhabitants(formatNumber(group.population)),
                  )}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <a class="arrow" href={communesPath}>
              {t.allCommunes}
            </a>
          </p>
        </div>
      </div>
      {outings.length > 0 ? (
        <Section
          title={t.outingsTitle}
          lead={t.outingsLead}
          tone="tint"
          more={{ label: t.outingsMore, path: outingsPath }}
        >
          <Cards>
            {oneOfEach(outings).map(({ value }) => (
              <OutingCard outing={value} level={3} />
            ))}
          </Cards>
        </Section>
      ) : null}
      {structures.length > 0 ? (
        <Section
          title={t.structuresTitle}
          lead={t.structuresLead}
          more={{ label: t.structuresMore, path: structuresPath }}
        >
          <Cards>
            {structures.slice(0, shown).map(({ value }) => (
              <StructureCard structure={value} level={3} />
            ))}
          </Cards>
        </Section>
      ) : null}
      <Section title={t.figuresTitle} tone="tint">
        <FigureTable
          figures={[...countedFigures(communes, t), ...(record?.value.figures ?? [])]}
          frenchFrom={locale === 'fr' ? undefined : 2}
        />
        {record ? <VerifiedOn on={record.value.verifiedOn} /> : null}
        <RecordLinks id={record?.id} />
      </Section>
    </>
  )
}
