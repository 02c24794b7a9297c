import { aidEntries } from '@ancrage/features/aids/screens/index.ts'
import { articleEntries } from '@ancrage/features/articles/screens/index.ts'
import { eventEntries } from '@ancrage/features/events/screens/index.ts'
import { dwellingEntries } from '@ancrage/features/housing/screens/index.ts'
import { opportunityEntries } from '@ancrage/features/opportunities/screens/index.ts'
import { partnerEntries } from '@ancrage/features/partners/screens/index.ts'
import { placeEntries } from '@ancrage/features/places/screens/index.ts'
import { promotionEntries } from '@ancrage/features/promotions/screens/index.ts'
import type { ResourceEntry } from '@ancrage/features/screens.ts'
import { supervisorEntries } from '@ancrage/features/supervisors/screens/index.ts'
import { surveyEntries } from '@ancrage/features/surveys/screens/index.ts'

/** Every collection that the console edits, in the order of the menu. */
export const resources: readonly ResourceEntry[] = [
  ...supervisorEntries,
  ...aidEntries,
  ...eventEntries,
  ...dwellingEntries,
  ...opportunityEntries,
  ...placeEntries,
  ...partnerEntries,
  ...articleEntries,
  ...promotionEntries,
  ...surveyEntries,
]
