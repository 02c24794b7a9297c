import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import type { SliceRoute } from '../slice.ts'
import type { Survey } from './contract.ts'
import { surveys } from './store.ts'

const surveySpec: EditorialSpec<Survey> = {
  collection: surveys,
  path: 'surveys',
  tag: 'Enquêtes',
  noun: 'survey',
  label: 'Enquêtes',
  nameOf: (survey) => survey.name,
  slugOf: (survey) => survey.slug,
  shape: {
    text: (survey) => `${survey.name} ${survey.description}`,
    facets: {},
    sorts: {
      name: (survey) => survey.name,
      verifiedOn: (survey) => survey.verifiedOn,
    },
  },
}

export const consoleRoutes: readonly SliceRoute[] = editorialRoutes(surveySpec)
