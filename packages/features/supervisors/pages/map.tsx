/** @jsxImportSource hono/jsx */
import { counted, type PageElement, PageHeader } from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import type { ListQuery } from '../../list-query.ts'
import { type ListPaths, searchAddress } from '../../listing.ts'
import { byCommune, type CommuneGroup, type KnownCommune } from '../model/geography.ts'
import { drawMap, placeNames } from '../model/map.ts'
import type { DirectoryEntry } from '../model.ts'
import { directoryPath, placementPath } from '../paths.ts'
import { words } from '../words.ts'
import { listPathsFor } from './facets.ts'

/** A commune whose placements would not fit is named with their number, which leads to the list. */
const mostNamed = 120

/** More would hide the dots. */
const mostNames = 9

export interface MapCommune extends KnownCommune {
  readonly population: number
}

export interface DirectoryMapProps {
  readonly communes: readonly MapCommune[]
  readonly entries: readonly DirectoryEntry[]
}

export const anchorOf = (code: string): string => `c-${code}`

/** A drawing, no tile of anybody: the dots are links to the list, with or without script. */
export const DirectoryMap = ({ communes, entries }: DirectoryMapProps): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const groups = byCommune(entries)
  const placed = communes.flatMap(({ name, population, location }) =>
    location ? [{ name, population, location }] : [],
  )
  const drawing = drawMap([...placed.map(({ location }) => location), ...groups.map(({ position }) => position)])
  const dots = groups.map((group) => ({ ...group, ...drawing.project(group.position) }))
  const here = new Set(groups.map(({ name }) => name))
  const wellKnown = placed
    .toSorted((a, b) => b.population - a.population)
    .map(({ name, location }) => ({ name, ...drawing.project(location) }))
  const names = placeNames(
    wellKnown.filter(({ name }) => here.has(name)),
    dots,
    drawing.width,
    mostNames,
  )
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`}>
        <title>{t.map.title}</title>
        <path class="land" d={`M${drawing.outline.map(({ x, y }) => `${x} ${y}`).join('L')}Z`} />
        {wellKnown.map(({ x, y }) => (
          <circle class="town" cx={x} cy={y} r="2.5" />
        ))}
        {names.map(({ name, x, y }) => (
          <text x={x} y={y}>
            {name}
          </text>
        ))}
        {dots.map(({ code, name, entries: here, x, y }) => (
          <a
            href={`#${anchorOf(code)}`}
            data-commune={code}
            aria-label={t.map.label(name, counted(here.length, ...t.place, locale))}
          >
            <circle class="reach" cx={x} cy={y} r="24" />
            <circle class="dot" cx={x} cy={y} r={here.length > 1 ? 17 : 12} />
            {here.length > 1 ? (
              <text class="many" x={x} y={y}>
                {here.length}
              </text>
            ) : null}
          </a>
        ))}
      </svg>
      <figcaption>{t.map.outline}</figcaption>
    </figure>
  )
}

const Commune = (props: { group: CommuneGroup; named: boolean; query: ListQuery; paths: ListPaths }): PageElement => {
  const { group, named, query, paths } = props
  const t = useWords(words)
  const locale = useLocale()
  return (
    <li id={anchorOf(group.code)} tabindex={-1}>
      {named ? (
        <>
          <h3>{group.name}</h3>
          <ul>
            {group.entries.map(({ placement }) => (
              <li>
                <a href={placementPath(placement.slug)}>{placement.name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <a href={searchAddress(paths, { ...query, facets: { ...query.facets, commune: [group.code] } })}>
          {t.map.placesAt(counted(group.entries.length, ...t.place, locale), group.name)}
        </a>
      )}
    </li>
  )
}

/** What the dots lead to. */
export const CommuneList = (props: {
  entries: readonly DirectoryEntry[]
  query: ListQuery
  paths: ListPaths
}): PageElement => {
  const t = useWords(words)
  const named = props.entries.length <= mostNamed
  return (
    <div class="by-commune">
      <h2>{t.map.list}</h2>
      <ul>
        {byCommune(props.entries).map((group) => (
          <Commune group={group} named={named} query={props.query} paths={props.paths} />
        ))}
      </ul>
    </div>
  )
}

/** The whole directory as a map: the page that the list leads to, and where its script finds the drawing. */
export const MapPage = ({ communes, entries }: DirectoryMapProps): PageElement => {
  const t = useWords(words)
  return (
    <>
      <PageHeader eyebrow={t.eyebrow} title={t.map.title} lead={t.map.lead} />
      <section class="band plain">
        <div class="wrap map-view">
          <div>
            <p class="view">
              <a href={directoryPath}>{t.seeList}</a>
            </p>
            <CommuneList entries={entries} query={{ q: '', facets: {}, sort: '' }} paths={listPathsFor([])} />
          </div>
          <DirectoryMap communes={communes} entries={entries} />
        </div>
      </section>
    </>
  )
}
