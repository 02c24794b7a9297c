import Handshake from '@mui/icons-material/HandshakeOutlined'
import Groups from '@mui/icons-material/PeopleOutlineOutlined'
import type { BoardEntry, ResourceEntry } from '../../screens.ts'

export const partnerEntries: readonly ResourceEntry[] = [
  {
    name: 'partners',
    slice: 'partners',
    icon: Handshake,
    words: { one: 'Partenaire', many: 'Partenaires', add: 'Ajouter un partenaire' },
    fields: {
      name: 'Nom',
      slug: 'Adresse de la page',
      role: 'Rôle',
      town: 'Où',
      summary: 'En une phrase',
      forInterns: 'Pour un interne',
      forDoctors: 'Pour un médecin',
      forPartners: 'Pour qui accompagne',
      sectors: 'Secteurs d’emploi',
      phone: 'Téléphone public',
      email: 'E-mail public',
      website: 'Site',
      photoId: 'Logo',
      verifiedOn: 'Vérifié le',
      en: 'Traduction anglaise',
      'en.summary': 'Phrase en anglais',
      'en.forInterns': 'Pour un interne, en anglais',
      'en.forDoctors': 'Pour un médecin, en anglais',
      'en.forPartners': 'Pour qui accompagne, en anglais',
      state: 'État',
      updatedAt: 'Modifié',
    },
    load: () => import('./PartnerScreen.tsx').then(({ partnerScreen }) => partnerScreen),
  },
]

/** People who filled in « À deux », to be called. */
export const partnerBoards: readonly BoardEntry[] = [
  {
    path: 'a-deux',
    slice: 'partners',
    label: 'À deux',
    lead: 'Les personnes qui accompagnent un interne ou un médecin : elles ont rempli le formulaire elles-mêmes et s’attendent à un appel sous deux jours ouvrés.',
    icon: Groups,
    permission: 'people:read',
    writePermission: 'people:write',
    load: () => import('./Companions.tsx').then(({ Companions }) => Companions),
  },
]
