import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import type { SliceRoute } from '../slice.ts'
import { forms, type Opportunity, opportunityKinds } from './contract.ts'
import { opportunities } from './store.ts'

const opportunitySpec: EditorialSpec<Opportunity> = {
  collection: opportunities,
  path: 'opportunities',
  tag: 'Opportunités',
  noun: 'opportunity',
  label: 'Opportunité',
  nameOf: (one) => one.title,
  slugOf: (one) => one.slug,
  reservedSlugs: /^page-\d+$/,
  shape: {
    text: (one) =>
      [
        one.title,
        one.structure,
        one.commune.name,
        one.holder.name,
        one.holder.email,
        opportunityKinds[one.kind],
        forms[one.form],
      ].join(' '),
    facets: {
      kind: (one) => [one.kind],
      profession: (one) => [one.profession],
      commune: (one) => [one.commune.code],
      filled: (one) => [one.filled ? 'yes' : 'no'],
    },
    sorts: {
      title: (one) => one.title,
      commune: (one) => one.commune.name,
      startsOn: (one) => one.startsOn,
      expiresOn: (one) => one.expiresOn,
      postedOn: (one) => one.postedOn,
      verifiedOn: (one) => one.verifiedOn,
    },
  },
}

export const consoleRoutes: readonly SliceRoute[] = editorialRoutes(opportunitySpec)
