import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import { namedAt, photoFaults } from '../media/queries.ts'
import type { SliceRoute } from '../slice.ts'
import { type Outing, type Place, placeKinds, type Structure } from './contract.ts'
import { outingShape, structureShape } from './model/lists.ts'
import { reservedSlugs } from './paths.ts'
import { outings, places, structures } from './store.ts'

/** A public list reads published records; the console’s, working copies: the same words and facets for both. */
const live = <T>(value: T): { readonly id: string; readonly version: number; readonly value: T } => ({
  id: '',
  version: 0,
  value,
})

const placeSpec: EditorialSpec<Place> = {
  collection: places,
  path: 'places',
  tag: 'Communes et intercommunalités',
  noun: 'place',
  label: 'Page du territoire',
  nameOf: (place) => place.name,
  slugOf: (place) => place.slug,
  reservedSlugs,
  shape: {
    text: (place) => `${place.name} ${placeKinds[place.kind]} ${place.code} ${place.summary} ${place.description}`,
    facets: { kind: (place) => [place.kind] },
    sorts: { name: (place) => place.name, verifiedOn: (place) => place.verifiedOn },
  },
}

const structureSpec: EditorialSpec<Structure> = {
  collection: structures,
  path: 'structures',
  tag: 'Structures de santé',
  noun: 'structure',
  label: 'Structure de santé',
  nameOf: (structure) => structure.name,
  slugOf: (structure) => structure.slug,
  check: ({ photoIds }, store) => photoFaults(store, namedAt('/photoIds', photoIds)),
  shape: {
    text: (structure) => structureShape.text(live(structure)),
    facets: { kind: (structure) => [structure.kind], service: (structure) => structure.services },
    sorts: {
      name: (structure) => structure.name,
      commune: (structure) => structure.commune.name,
      verifiedOn: (structure) => structure.verifiedOn,
    },
  },
}

const outingSpec: EditorialSpec<Outing> = {
  collection: outings,
  path: 'outings',
  tag: 'Sorties',
  noun: 'outing',
  label: 'Sortie',
  nameOf: (outing) => outing.name,
  slugOf: (outing) => outing.slug,
  check: ({ photoIds }, store) => photoFaults(store, namedAt('/photoIds', photoIds)),
  shape: {
    text: (outing) => outingShape.text(live(outing)),
    facets: { theme: (outing) => [outing.theme], season: (outing) => outing.seasons },
    sorts: {
      name: (outing) => outing.name,
      commune: (outing) => outing.commune.name,
      minutes: (outing) => outing.minutes,
      verifiedOn: (outing) => outing.verifiedOn,
    },
  },
}

export const consoleRoutes: readonly SliceRoute[] = [
  ...editorialRoutes(placeSpec),
  ...editorialRoutes(structureSpec),
  ...editorialRoutes(outingSpec),
]
