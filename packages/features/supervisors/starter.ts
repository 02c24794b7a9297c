import type { Commune, LocalDate } from '@ancrage/kernel'
import type * as z from 'zod'
import { type StarterContext, type StarterRecord, starterRecords } from '../slice.ts'
import type { placementSchema, supervisorSchema } from './contract.ts'
import { placements, supervisors } from './store.ts'

/** The middle of mainland France: a place that nobody mistakes for a real address. */
const somewhere = { lat: 46.54, lon: 2.43 }

/**
 * First drafts of a new territory, to be rewritten: each says so in the fields that a reader sees first. Kept as
 * drafts, so that none of them reaches the portal before somebody publishes it.
 */
export const starter = (territory: {
  readonly commune: Commune
  readonly today: LocalDate
}): {
  readonly placements: readonly z.input<typeof placementSchema>[]
  readonly supervisors: readonly z.input<typeof supervisorSchema>[]
} => ({
  placements: [
    {
      name: 'À remplacer : votre premier terrain de stage',
      slug: 'a-remplacer-terrain-de-stage',
      kind: 'msp',
      address: 'À remplacer : adresse complète',
      commune: { ...territory.commune },
      location: { ...somewhere },
      coordinatedPractice: true,
      interests: [],
      room: 'own',
      housing: 'nearby',
      housingNote: 'À remplacer : où dort l’interne, à quelle distance, à quel prix.',
      mobilityAid: false,
      accessible: false,
      secretariat: false,
      software: '',
      description:
        'À remplacer : décrivez les lieux et l’équipe comme vous le feriez au téléphone. Combien de bureaux, quels professionnels, quelle patientèle, combien de visites ? À combien de minutes est la faculté, par la route et par le train ?',
      offers: [],
      verifiedOn: territory.today,
    },
  ],
  supervisors: [
    {
      firstName: 'À remplacer',
      lastName: 'Maître de stage',
      slug: 'a-remplacer-maitre-de-stage',
      profession: 'general-practitioner',
      rpps: '',
      placementIds: [],
      levels: ['n1'],
      interests: [],
      presentation:
        'À remplacer : quelques phrases écrites par le maître de stage lui-même. Comment accueille-t-il un interne, que lui apprend-il volontiers, comment se passent les retours ?',
      contactMode: 'team',
      phone: '',
      email: '',
      verifiedOn: territory.today,
    },
  ],
})

export const starterContent = (context: StarterContext): readonly StarterRecord[] => {
  const first = starter(context)
  return [...starterRecords(placements, first.placements), ...starterRecords(supervisors, first.supervisors)]
}
