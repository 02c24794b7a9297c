import type { LocalDate } from '@ancrage/kernel'
import type { DataSet } from '@ancrage/site/open-data.ts'
import { housingKinds, levels, placementKinds } from '../contract.ts'
import { type DirectoryEntry, levelsOf, placesIn, semestersToShow } from '../model.ts'

/** Placement sites as anyone may reuse them. People are not in it: how many, never who. */
export const openDataOf = (entries: readonly DirectoryEntry[], today: LocalDate): DataSet => {
  const semesters = semestersToShow(today)
  const checked = entries.map(({ placement }) => placement.verifiedOn).toSorted()
  return {
    slug: 'lieux-de-stage',
    title: 'Lieux de stage',
    description: 'Cabinets, maisons de santé, centres de santé et hôpitaux qui reçoivent des internes en médecine.',
    ...(checked.length > 0 ? { updatedOn: checked.at(-1) } : {}),
    columns: [
      { name: 'identifiant', title: 'Identifiant stable', type: 'string' },
      { name: 'nom', title: 'Nom du lieu', type: 'string' },
      { name: 'type', title: 'Type de lieu', type: 'string' },
      { name: 'adresse', title: 'Adresse', type: 'string' },
      { name: 'commune_insee', title: 'Code Insee de la commune', type: 'string' },
      { name: 'commune', title: 'Commune', type: 'string' },
      { name: 'latitude', title: 'Latitude (WGS 84)', type: 'number' },
      { name: 'longitude', title: 'Longitude (WGS 84)', type: 'number' },
      { name: 'niveaux', title: 'Niveaux de stage', type: 'string', description: 'Séparés par une barre verticale.' },
      { name: 'nombre_maitres_de_stage', title: 'Maîtres de stage qui y reçoivent', type: 'integer' },
      { name: 'exercice_coordonne', title: 'Exercice coordonné', type: 'boolean' },
      { name: 'logement', title: 'Logement', type: 'string' },
      { name: 'accessible', title: 'Accessible aux personnes à mobilité réduite', type: 'boolean' },
      ...semesters.map((semester) => ({
        name: `places_${semester.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`,
        title: `Places au semestre ${semester}`,
        type: 'integer' as const,
      })),
      { name: 'verifie_le', title: 'Date de la dernière vérification', type: 'date' },
    ],
    rows: entries
      .toSorted((a, b) => a.id.localeCompare(b.id))
      .map(({ id, placement, supervisors }) => ({
        location: placement.location,
        cells: [
          id,
          placement.name,
          placementKinds[placement.kind],
          placement.address,
          placement.commune.code,
          placement.commune.name,
          placement.location.lat,
          placement.location.lon,
          levelsOf(placement)
            .map((level) => levels[level])
            .join('|'),
          supervisors.length,
          placement.coordinatedPractice,
          housingKinds[placement.housing],
          placement.accessible,
          ...semesters.map((semester) => placesIn(placement, semester)),
          placement.verifiedOn,
        ],
      })),
  }
}
