import Diversity from '@mui/icons-material/Diversity3Outlined'
import WavingHand from '@mui/icons-material/WavingHandOutlined'
import type { BoardEntry, ResourceEntry } from '../../screens.ts'

export const promotionEntries: readonly ResourceEntry[] = [
  {
    name: 'promotions',
    slice: 'promotions',
    icon: Diversity,
    words: { one: 'Promotion', many: 'Promotions', add: 'Ajouter une promotion' },
    fields: {
      title: 'Titre',
      slug: 'Adresse de la page',
      semester: 'Semestre',
      startsOn: 'Premier jour',
      endsOn: 'Dernier jour',
      opensOn: 'Ouverture de la page',
      choiceOn: 'Choix de stage',
      summary: 'En une phrase',
      welcome: 'Mot d’accueil',
      signedBy: 'Signature',
      programme: 'Programme',
      'programme.on': 'Jour',
      'programme.title': 'Titre',
      'programme.text': 'Précisions',
      people: 'Personnes à appeler',
      'people.name': 'Nom',
      'people.role': 'Rôle',
      'people.phone': 'Téléphone',
      'people.email': 'E-mail',
      checklist: 'Étapes d’arrivée',
      'checklist.title': 'Étape',
      'checklist.moment': 'Moment',
      'checklist.minutes': 'Minutes',
      'checklist.link': 'Lien',
      'checklist.text': 'Précisions',
      links: 'Liens utiles',
      'links.label': 'Texte du lien',
      'links.address': 'Adresse',
      'links.note': 'Précision',
      verifiedOn: 'Vérifié le',
      en: 'Traduction anglaise',
      state: 'État',
      updatedAt: 'Modifié',
    },
    load: () => import('./PromotionScreen.tsx').then(({ promotionScreen }) => promotionScreen),
  },
]

/** People who joined a promotion and wait for a first call. */
export const promotionBoards: readonly BoardEntry[] = [
  {
    path: 'a-accueillir',
    slice: 'promotions',
    label: 'À accueillir',
    lead: 'Les personnes qui ont rejoint une promotion et que personne n’a encore appelées, les plus anciennes d’abord.',
    icon: WavingHand,
    permission: 'people:read',
    writePermission: 'people:write',
    load: () => import('./ToWelcome.tsx').then(({ ToWelcome }) => ToWelcome),
  },
]
