import type { TerritoryId } from '@ancrage/kernel'
import type { Pointer } from '@ancrage/store/registry.ts'

/** Which release a territory’s hosts show. Moving it is what makes a release live, and what takes it back. */
export interface PointerPort {
  readonly read: (territoryId: TerritoryId) => Promise<Pointer | undefined>
  readonly move: (territoryId: TerritoryId, pointer: Pointer) => Promise<void>
}
