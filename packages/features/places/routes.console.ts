import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import type { SliceRoute } from '../slice.ts'
import type { Place } from './contract.ts'
import { places } from './store.ts'

const placeSpec: EditorialSpec<Place> = {
  collection: places,
  path: 'places',
  tag: 'Territoire',
  noun: 'place',
  label: 'Territoire',
  nameOf: (place) => place.name,
  slugOf: (place) => place.slug,
  shape: {
    text: (place) => `${place.name} ${place.description}`,
    facets: {},
    sorts: {
      name: (place) => place.name,
      verifiedOn: (place) => place.verifiedOn,
    },
  },
}

export const consoleRoutes: readonly SliceRoute[] = editorialRoutes(placeSpec)
