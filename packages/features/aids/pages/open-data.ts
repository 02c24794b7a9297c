import type { DataSet } from '@ancrage/site/open-data.ts'
import type { LiveRecord } from '../../slice.ts'
import { type Aid, aidStatuses, amountUnits, families, grantorKinds, scopesOfPerimeter } from '../contract.ts'

/** The catalogue of aids as anyone may reuse it, each with its source and the day it was checked. */
export const openDataOf = (aids: readonly LiveRecord<Aid>[]): DataSet => {
  const checked = aids.map(({ value }) => value.verifiedOn).toSorted()
  return {
    slug: 'aides',
    title: 'Aides aux stages, aux remplacements et à l’installation',
    description: 'Montants, financeurs, périmètres, conditions et sources, en vigueur ou closes.',
    ...(checked.length > 0 ? { updatedOn: checked.at(-1) } : {}),
    columns: [
      { name: 'code', title: 'Code de l’aide', type: 'string' },
      { name: 'titre', title: 'Titre', type: 'string' },
      { name: 'resume', title: 'Résumé', type: 'string' },
      { name: 'famille', title: 'Famille', type: 'string' },
      { name: 'type_financeur', title: 'Type de financeur', type: 'string' },
      { name: 'financeur', title: 'Financeur', type: 'string' },
      { name: 'perimetre', title: 'Étendue du périmètre', type: 'string' },
      { name: 'perimetre_codes', title: 'Codes Insee du périmètre', type: 'string', description: 'Séparés par |.' },
      { name: 'montant_min', title: 'Montant minimal', type: 'number' },
      { name: 'montant_max', title: 'Montant maximal', type: 'number' },
      { name: 'unite', title: 'Unité du montant', type: 'string' },
      { name: 'duree_versement_mois', title: 'Durée du versement, en mois', type: 'number' },
      {
        name: 'groupe_cumul',
        title: 'Groupe de cumul',
        type: 'string',
        description: 'Les aides d’un même groupe ne s’additionnent pas.',
      },
      {
        name: 'incompatible_avec',
        title: 'Codes des aides incompatibles',
        type: 'string',
        description: 'Séparés par |.',
      },
      { name: 'engagement_annees', title: 'Durée d’engagement, en années', type: 'number' },
      { name: 'reference_legale', title: 'Référence légale', type: 'string' },
      { name: 'statut', title: 'Statut', type: 'string' },
      { name: 'date_limite', title: 'Prochaine date limite de demande', type: 'date' },
      { name: 'valide_du', title: 'Début de validité', type: 'date' },
      { name: 'valide_au', title: 'Fin de validité', type: 'date' },
      { name: 'source', title: 'Source', type: 'string' },
      { name: 'source_url', title: 'Adresse de la source', type: 'string' },
      { name: 'verifie_le', title: 'Date de la dernière vérification', type: 'date' },
    ],
    rows: aids
      .toSorted((a, b) => a.value.code.localeCompare(b.value.code))
      .map(({ value: aid }) => ({
        cells: [
          ...[aid.code, aid.title, aid.summary],
          ...[families[aid.family], grantorKinds[aid.grantorKind], aid.grantor],
          ...[scopesOfPerimeter[aid.perimeter.scope], aid.perimeter.codes.join('|')],
          ...[aid.amountMin, aid.amountMax, amountUnits[aid.unit], aid.durationMonths],
          ...[aid.cumulGroup === 'none' ? '' : aid.cumulGroup, aid.incompatibleWith.join('|'), aid.commitmentYears],
          ...[aid.legalRef, aidStatuses[aid.status], aid.deadlineOn, aid.validFrom, aid.validTo],
          ...[aid.sourceLabel, aid.sourceUrl, aid.verifiedOn],
        ],
      })),
  }
}
