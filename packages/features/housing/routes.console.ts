import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import type { SliceRoute } from '../slice.ts'
import type { Dwelling } from './contract.ts'
import { housing } from './store.ts'

const dwellingSpec: EditorialSpec<Dwelling> = {
  collection: housing,
  path: 'housing',
  tag: 'Logements',
  noun: 'dwelling',
  label: 'Logements',
  nameOf: (dwelling) => dwelling.name,
  slugOf: (dwelling) => dwelling.slug,
  shape: {
    text: (dwelling) => `${dwelling.name} ${dwelling.description}`,
    facets: {},
    sorts: {
      name: (dwelling) => dwelling.name,
      verifiedOn: (dwelling) => dwelling.verifiedOn,
    },
  },
}

export const consoleRoutes: readonly SliceRoute[] = editorialRoutes(dwellingSpec)
