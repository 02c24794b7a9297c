import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import { namedAt, photoFaults } from '../media/queries.ts'
import type { SliceRoute } from '../slice.ts'
import { type Dwelling, dwellingKinds, dwellingWarnings } from './contract.ts'
import { charterOf, monthlyCost } from './model.ts'
import { dwellings } from './store.ts'

const dwellingSpec: EditorialSpec<Dwelling> = {
  collection: dwellings,
  path: 'dwellings',
  tag: 'Logements',
  noun: 'dwelling',
  label: 'Logement',
  nameOf: (dwelling) => dwelling.title,
  slugOf: (dwelling) => dwelling.slug,
  reservedSlugs: /^page-\d+$/,
  shape: {
    text: (dwelling) =>
      [
        dwelling.title,
        dwelling.commune.name,
        dwelling.address,
        dwelling.owner.name,
        dwelling.owner.email,
        dwellingKinds[dwelling.kind],
      ].join(' '),
    facets: {
      kind: (dwelling) => [dwelling.kind],
      commune: (dwelling) => [dwelling.commune.code],
      charter: (dwelling) => (charterOf(dwelling).whole ? ['whole'] : ['part']),
      paused: (dwelling) => [dwelling.paused ? 'yes' : 'no'],
    },
    sorts: {
      title: (dwelling) => dwelling.title,
      commune: (dwelling) => dwelling.commune.name,
      rent: monthlyCost,
      expiresOn: (dwelling) => dwelling.expiresOn,
      verifiedOn: (dwelling) => dwelling.verifiedOn,
    },
  },
  warnings: dwellingWarnings,
  check: (dwelling, store) => photoFaults(store, namedAt('/photoIds', dwelling.photoIds)),
}

export const consoleRoutes: readonly SliceRoute[] = editorialRoutes(dwellingSpec)
