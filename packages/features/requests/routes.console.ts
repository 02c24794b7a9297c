import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import type { SliceRoute } from '../slice.ts'
import type { Request } from './contract.ts'
import { requests } from './store.ts'

const requestSpec: EditorialSpec<Request> = {
  collection: requests,
  path: 'requests',
  tag: 'Demandes',
  noun: 'request',
  label: 'Demandes',
  nameOf: (request) => request.name,
  slugOf: (request) => request.slug,
  shape: {
    text: (request) => `${request.name} ${request.description}`,
    facets: {},
    sorts: {
      name: (request) => request.name,
      verifiedOn: (request) => request.verifiedOn,
    },
  },
}

export const consoleRoutes: readonly SliceRoute[] = editorialRoutes(requestSpec)
