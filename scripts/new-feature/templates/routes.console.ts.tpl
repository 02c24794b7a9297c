import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import type { SliceRoute } from '../slice.ts'
import type { {{Type}} } from './contract.ts'
import { {{camel}} } from './store.ts'

const {{one}}Spec: EditorialSpec<{{Type}}> = {
  collection: {{camel}},
  path: '{{slug}}',
  tag: '{{label}}',
  noun: '{{noun}}',
  label: '{{label}}',
  nameOf: ({{one}}) => {{one}}.name,
  slugOf: ({{one}}) => {{one}}.slug,
  shape: {
    text: ({{one}}) => `${{{one}}.name} ${{{one}}.description}`,
    facets: {},
    sorts: {
      name: ({{one}}) => {{one}}.name,
      verifiedOn: ({{one}}) => {{one}}.verifiedOn,
    },
  },
}

export const consoleRoutes: readonly SliceRoute[] = editorialRoutes({{one}}Spec)
