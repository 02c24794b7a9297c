import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import type { SliceRoute } from '../slice.ts'
import type { Promotion } from './contract.ts'
import { promotions } from './store.ts'

const promotionSpec: EditorialSpec<Promotion> = {
  collection: promotions,
  path: 'promotions',
  tag: 'Promotions',
  noun: 'promotion',
  label: 'Promotions',
  nameOf: (promotion) => promotion.name,
  slugOf: (promotion) => promotion.slug,
  shape: {
    text: (promotion) => `${promotion.name} ${promotion.description}`,
    facets: {},
    sorts: {
      name: (promotion) => promotion.name,
      verifiedOn: (promotion) => promotion.verifiedOn,
    },
  },
}

export const consoleRoutes: readonly SliceRoute[] = editorialRoutes(promotionSpec)
