import type { EditorialSpec } from '../editorial-record.ts'
import { editorialRoutes } from '../editorial-routes.ts'
import type { SliceRoute } from '../slice.ts'
import { brokenPersonas } from './contract/check-personas.ts'
import { type Aid, families, grantorKinds, outcomes } from './contract.ts'
import { aids } from './store.ts'

const aidSpec: EditorialSpec<Aid> = {
  collection: aids,
  path: 'aids',
  tag: 'Aides',
  noun: 'aid',
  label: 'Aide',
  nameOf: (aid) => aid.title,
  slugOf: (aid) => aid.slug,
  reservedSlugs: /^simulateur$/,
  shape: {
    text: (aid) =>
      [aid.code, aid.title, aid.grantor, aid.summary, families[aid.family], grantorKinds[aid.grantorKind]].join(' '),
    facets: {
      family: (aid) => [aid.family],
      status: (aid) => [aid.status],
      grantorKind: (aid) => [aid.grantorKind],
      scope: (aid) => [aid.perimeter.scope],
    },
    sorts: {
      title: (aid) => aid.title,
      code: (aid) => aid.code,
      grantor: (aid) => aid.grantor,
      family: (aid) => families[aid.family],
      amountMax: (aid) => aid.amountMax ?? aid.amountMin ?? 0,
      status: (aid) => aid.status,
      verifiedOn: (aid) => aid.verifiedOn,
      validTo: (aid) => aid.validTo ?? '9999-12-31',
    },
  },
  // Other aids and the simulator point at an aid by its code: two with one code would be taken for each other.
  check: async (aid, store, id) => [
    ...((await store.list(aids)).some((other) => other.id !== id && other.value.code === aid.code)
      ? [{ pointer: '/code', message: `Une autre aide porte déjà le code ${aid.code} : choisissez-en un autre.` }]
      : []),
    // A change of the criteria that moves someone’s verdict is meant, or it is a mistake: only a person can tell.
    ...brokenPersonas(aid).map(({ index, persona, outcome }) => ({
      pointer: `/personas/${index}/expected`,
      message: `« ${persona.name} » : le simulateur répond « ${outcomes[outcome]} ». Corrigez le critère, ou le résultat attendu.`,
    })),
  ],
}

export const consoleRoutes: readonly SliceRoute[] = editorialRoutes(aidSpec)
