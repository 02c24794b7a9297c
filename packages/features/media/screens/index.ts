import Photos from '@mui/icons-material/PhotoLibraryOutlined'
import type { BoardEntry } from '../../screens.ts'

export const mediaBoards: readonly BoardEntry[] = [
  {
    path: 'mediatheque',
    group: 'content',
    label: 'Médiathèque',
    lead: 'Les photos du territoire. Une photo paraît sur le site une fois décrite, et seulement sur les fiches qui la montrent.',
    icon: Photos,
    permission: 'content:read',
    writePermission: 'content:write',
    load: () => import('./PhotoShelf.tsx').then(({ PhotoShelf }) => PhotoShelf),
  },
]
