import type { DataSet } from '@ancrage/site/open-data.ts'
import { dwellingKinds } from '../contract.ts'
import { approximatePoint, charterOf, monthlyCost, type Offer } from '../model.ts'

/** The open offers as anyone may reuse them: no owner, no address, and the public point. */
export const openDataOf = (offers: readonly Offer[]): DataSet => ({
  slug: 'logements',
  title: 'Logements',
  description: 'Logements proposés aux internes et aux remplaçants ; la position est approchée à 500 mètres.',
  updatedOn: offers
    .map(({ value }) => value.verifiedOn)
    .sort()
    .at(-1),
  columns: [
    { name: 'identifiant', title: 'Identifiant stable', type: 'string' },
    { name: 'titre', title: 'Titre', type: 'string' },
    { name: 'type', title: 'Type de logement', type: 'string' },
    { name: 'commune_insee', title: 'Code Insee de la commune', type: 'string' },
    { name: 'commune', title: 'Commune', type: 'string' },
    { name: 'cout_mensuel', title: 'Coût par mois et par place, charges comprises, en euros', type: 'integer' },
    { name: 'places', title: 'Places en tout', type: 'integer' },
    { name: 'charte_htes', title: 'Répond à toute la charte HTES', type: 'boolean' },
    { name: 'verifie_le', title: 'Vérifié le', type: 'date' },
    { name: 'valable_jusqu_au', title: 'Valable jusqu’au', type: 'date' },
  ],
  rows: offers.map(({ id, value }) => ({
    location: approximatePoint(value.location),
    cells: [
      ...[id, value.title, dwellingKinds[value.kind], value.commune.code, value.commune.name],
      ...[monthlyCost(value), value.places, charterOf(value).whole, value.verifiedOn, value.expiresOn],
    ],
  })),
})
