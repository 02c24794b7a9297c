import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import type { SliceRoute } from '../slice.ts'
import type { Alert } from './contract.ts'
import { alerts } from './store.ts'

const alertSpec: EditorialSpec<Alert> = {
  collection: alerts,
  path: 'alerts',
  tag: 'Alertes',
  noun: 'alert',
  label: 'Alertes',
  nameOf: (alert) => alert.name,
  slugOf: (alert) => alert.slug,
  shape: {
    text: (alert) => `${alert.name} ${alert.description}`,
    facets: {},
    sorts: {
      name: (alert) => alert.name,
      verifiedOn: (alert) => alert.verifiedOn,
    },
  },
}

export const consoleRoutes: readonly SliceRoute[] = editorialRoutes(alertSpec)
