import Edit from '@mui/icons-material/EditNoteOutlined'
import Inbox from '@mui/icons-material/InboxOutlined'
import type { BoardEntry } from '../../screens.ts'

const access = { slice: 'requests', permission: 'people:read', writePermission: 'people:write' } as const

export const requestBoards: readonly BoardEntry[] = [
  {
    ...access,
    path: 'demandes',
    label: 'Demandes',
    lead: 'Sans réponse d’abord, de la plus ancienne à la plus récente. Une réponse d’ici part aussitôt par e-mail.',
    icon: Inbox,
    load: () => import('./RequestBoard.tsx').then(({ RequestBoard }) => RequestBoard),
  },
  {
    ...access,
    path: 'corrections',
    label: 'Corrections proposées',
    lead: 'Ce que des visiteurs changeraient dans vos fiches. Corrigez la fiche, puis dites ce que vous en avez fait.',
    icon: Edit,
    load: () => import('./CorrectionBoard.tsx').then(({ CorrectionBoard }) => CorrectionBoard),
  },
]
