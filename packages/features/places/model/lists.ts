import type { ListShape } from '../../list-query.ts'
import type { LiveRecord } from '../../slice.ts'
import { type Outing, outingThemes, type Structure, seasons, structureKinds, structureServices } from '../contract.ts'
import { lengthOf } from '../model.ts'

/** How people search and filter the structures; `kind` and `service` are the facets. */
export const structureShape: ListShape<LiveRecord<Structure>> = {
  text: ({ value }) =>
    [
      value.name,
      value.commune.name,
      structureKinds[value.kind],
      value.summary,
      ...value.services.map((service) => structureServices[service]),
    ].join(' '),
  facets: { kind: ({ value }) => [value.kind], service: ({ value }) => value.services },
  sorts: { name: ({ value }) => value.name, commune: ({ value }) => value.commune.name },
}

export const outingShape: ListShape<LiveRecord<Outing>> = {
  text: ({ value }) =>
    [
      value.name,
      value.commune.name,
      outingThemes[value.theme],
      value.summary,
      ...value.seasons.map((season) => seasons[season]),
    ].join(' '),
  facets: {
    theme: ({ value }) => [value.theme],
    season: ({ value }) => value.seasons,
    length: ({ value }) => [lengthOf(value)],
    detail: ({ value }) => [...(value.withChildren ? ['children'] : []), ...(value.free ? ['free'] : [])],
  },
  sorts: { name: ({ value }) => value.name, minutes: ({ value }) => value.minutes },
}
