import type { LocalDate } from '@ancrage/kernel'
import type { {{Type}} } from './contract.ts'

/** What a new territory finds, to be replaced by its own. */
export const starter{{Types}} = (today: LocalDate): readonly {{Type}}[] => [
  {
    name: 'Exemple à remplacer',
    slug: 'exemple-a-remplacer',
    description: 'Remplacez ce texte par le vôtre, puis publiez.',
    verifiedOn: today,
  },
]
