import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import type { SliceRoute } from '../slice.ts'
import type { Medium } from './contract.ts'
import { media } from './store.ts'

const mediumSpec: EditorialSpec<Medium> = {
  collection: media,
  path: 'media',
  tag: 'Médias',
  noun: 'medium',
  label: 'Médias',
  nameOf: (medium) => medium.name,
  slugOf: (medium) => medium.slug,
  shape: {
    text: (medium) => `${medium.name} ${medium.description}`,
    facets: {},
    sorts: {
      name: (medium) => medium.name,
      verifiedOn: (medium) => medium.verifiedOn,
    },
  },
}

export const consoleRoutes: readonly SliceRoute[] = editorialRoutes(mediumSpec)
