import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import type { SliceRoute } from '../slice.ts'
import type { Partner } from './contract.ts'
import { partners } from './store.ts'

const partnerSpec: EditorialSpec<Partner> = {
  collection: partners,
  path: 'partners',
  tag: 'Partenaires',
  noun: 'partner',
  label: 'Partenaires',
  nameOf: (partner) => partner.name,
  slugOf: (partner) => partner.slug,
  shape: {
    text: (partner) => `${partner.name} ${partner.description}`,
    facets: {},
    sorts: {
      name: (partner) => partner.name,
      verifiedOn: (partner) => partner.verifiedOn,
    },
  },
}

export const consoleRoutes: readonly SliceRoute[] = editorialRoutes(partnerSpec)
