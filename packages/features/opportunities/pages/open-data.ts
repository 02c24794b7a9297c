import type { DataSet } from '@ancrage/site/open-data.ts'
import { professions } from '../../supervisors/contract.ts'
import { forms, opportunityKinds } from '../contract.ts'
import type { Offer } from '../model.ts'

/** The open offers as anyone may reuse them: without the contact of who offers. */
export const openDataOf = (offers: readonly Offer[]): DataSet => ({
  slug: 'opportunites',
  title: 'Opportunités',
  description: 'Remplacements, collaborations, installations, postes salariés et locaux proposés.',
  updatedOn: offers
    .map(({ value }) => value.verifiedOn)
    .sort()
    .at(-1),
  columns: [
    { name: 'identifiant', title: 'Identifiant stable', type: 'string' },
    { name: 'titre', title: 'Titre', type: 'string' },
    { name: 'type', title: 'Type d’annonce', type: 'string' },
    { name: 'forme', title: 'Forme', type: 'string' },
    { name: 'profession', title: 'Profession', type: 'string' },
    { name: 'structure', title: 'Qui propose', type: 'string' },
    { name: 'commune_insee', title: 'Code Insee de la commune', type: 'string' },
    { name: 'commune', title: 'Commune', type: 'string' },
    { name: 'debut', title: 'Début', type: 'date' },
    { name: 'fin', title: 'Fin', type: 'date' },
    { name: 'demi_journees', title: 'Demi-journées par semaine', type: 'integer' },
    { name: 'publiee_le', title: 'Publiée le', type: 'date' },
    { name: 'valable_jusqu_au', title: 'Valable jusqu’au', type: 'date' },
  ],
  rows: offers.map(({ id, value }) => ({
    location: value.location,
    cells: [
      ...[id, value.title, opportunityKinds[value.kind], forms[value.form], professions[value.profession]],
      ...[value.structure, value.commune.code, value.commune.name],
      ...[value.startsOn || null, value.endsOn || null, value.halfDays || null, value.postedOn, value.expiresOn],
    ],
  })),
})
