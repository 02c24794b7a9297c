import { slice as aids } from './aids/index.ts'
import { slice as alerts } from './alerts/index.ts'
import { slice as articles } from './articles/index.ts'
import { slice as events } from './events/index.ts'
import { slice as housing } from './housing/index.ts'
import { slice as media } from './media/index.ts'
import { slice as opportunities } from './opportunities/index.ts'
import { slice as partners } from './partners/index.ts'
import { slice as places } from './places/index.ts'
import { slice as promotions } from './promotions/index.ts'
import { slice as requests } from './requests/index.ts'
import type { Slice } from './slice.ts'
import { slice as supervisors } from './supervisors/index.ts'
import { slice as surveys } from './surveys/index.ts'

/** Every feature of the platform, in the order of the portal’s menu. `pnpm new:feature` adds a line here. */
export const slices: readonly Slice[] = [
  supervisors,
  aids,
  events,
  housing,
  opportunities,
  promotions,
  surveys,
  requests,
  partners,
  places,
  articles,
  alerts,
  media,
]
