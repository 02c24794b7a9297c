import { mediaBoards } from '@ancrage/features/media/screens/index.ts'
import { partnerBoards } from '@ancrage/features/partners/screens/index.ts'
import { promotionBoards } from '@ancrage/features/promotions/screens/index.ts'
import { requestBoards } from '@ancrage/features/requests/screens/index.ts'
import type { BoardEntry } from '@ancrage/features/screens.ts'

/** Every queue that the team works through, in the order of the menu. */
export const boards: readonly BoardEntry[] = [...requestBoards, ...promotionBoards, ...partnerBoards, ...mediaBoards]

/** Whether somebody with these permissions finds it in a territory with these modules. */
export const isOpen = (
  { slice, permission }: BoardEntry,
  has: { readonly modules?: readonly string[] | undefined; readonly permissions: readonly string[] },
): boolean => (slice === undefined || (has.modules?.includes(slice) ?? true)) && has.permissions.includes(permission)
