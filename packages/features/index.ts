import { slice as aids } from './aids/index.ts'
import { slice as events } from './events/index.ts'
import type { Slice } from './slice.ts'
import { slice as supervisors } from './supervisors/index.ts'

/** Every feature of the platform, in the order of the portal’s menu. `pnpm new:feature` adds a line here. */
export const slices: readonly Slice[] = [supervisors, aids, events]
