import DirectionsWalk from '@mui/icons-material/DirectionsWalkOutlined'
import LocalHospital from '@mui/icons-material/LocalHospitalOutlined'
import MapIcon from '@mui/icons-material/MapOutlined'
import type { ResourceEntry } from '../../screens.ts'

const common = {
  name: 'Nom',
  slug: 'Adresse de la page',
  summary: 'En une phrase',
  description: 'Présentation',
  verifiedOn: 'Vérifié le',
  photoIds: 'Photos',
  en: 'Traduction anglaise',
  'en.name': 'Nom en anglais',
  'en.summary': 'Phrase en anglais',
  'en.description': 'Présentation en anglais',
  state: 'État',
  updatedAt: 'Modifié',
} as const

const placed = { commune: 'Commune', location: 'Position sur la carte' } as const

export const placeEntries: readonly ResourceEntry[] = [
  {
    name: 'places',
    slice: 'places',
    icon: MapIcon,
    words: { one: 'Page du territoire', many: 'Pages du territoire', add: 'Ajouter une page du territoire' },
    fields: {
      ...common,
      kind: 'De quoi parle-t-on',
      code: 'Code INSEE ou SIREN',
      figures: 'Chiffres',
      'figures.value': 'Valeur',
      'figures.label': 'Ce que c’est',
      'figures.definition': 'Définition',
      'figures.source': 'Source',
      'figures.date': 'Date',
      links: 'Liens',
      'links.label': 'Texte du lien',
      'links.url': 'Adresse web',
    },
    load: () => import('./PlaceScreen.tsx').then(({ placeScreen }) => placeScreen),
  },
  {
    name: 'structures',
    slice: 'places',
    icon: LocalHospital,
    words: { one: 'Structure de santé', many: 'Structures de santé', add: 'Ajouter une structure de santé' },
    fields: {
      ...common,
      ...placed,
      kind: 'Type de structure',
      address: 'Adresse postale',
      services: 'Ce qu’on y trouve',
      phone: 'Téléphone public',
      website: 'Site',
      source: 'Source',
      'source.label': 'Où cela a été lu',
      'source.url': 'Adresse de la source',
    },
    load: () => import('./StructureScreen.tsx').then(({ structureScreen }) => structureScreen),
  },
  {
    name: 'outings',
    slice: 'places',
    icon: DirectionsWalk,
    words: { one: 'Sortie', many: 'Sorties', add: 'Ajouter une sortie' },
    fields: {
      ...common,
      ...placed,
      theme: 'Envie',
      minutes: 'Durée en minutes',
      seasons: 'Saisons',
      withChildren: 'Avec des enfants',
      free: 'Gratuit',
      link: 'Pour préparer',
      'link.label': 'Texte du lien',
      'link.url': 'Adresse web',
    },
    load: () => import('./OutingScreen.tsx').then(({ outingScreen }) => outingScreen),
  },
]
