import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import type { SliceRoute } from '../slice.ts'
import type { Opportunity } from './contract.ts'
import { opportunities } from './store.ts'

const opportunitySpec: EditorialSpec<Opportunity> = {
  collection: opportunities,
  path: 'opportunities',
  tag: 'Opportunités',
  noun: 'opportunity',
  label: 'Opportunités',
  nameOf: (opportunity) => opportunity.name,
  slugOf: (opportunity) => opportunity.slug,
  shape: {
    text: (opportunity) => `${opportunity.name} ${opportunity.description}`,
    facets: {},
    sorts: {
      name: (opportunity) => opportunity.name,
      verifiedOn: (opportunity) => opportunity.verifiedOn,
    },
  },
}

export const consoleRoutes: readonly SliceRoute[] = editorialRoutes(opportunitySpec)
