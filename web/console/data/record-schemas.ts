import { aidSchema } from '@ancrage/features/aids/contract.ts'
import { articleSchema, testimonySchema } from '@ancrage/features/articles/contract.ts'
import { eventSchema } from '@ancrage/features/events/contract.ts'
import { dwellingSchema } from '@ancrage/features/housing/contract.ts'
import { opportunitySchema } from '@ancrage/features/opportunities/contract.ts'
import { partnerSchema } from '@ancrage/features/partners/contract.ts'
import { outingSchema, placeSchema, structureSchema } from '@ancrage/features/places/contract.ts'
import { promotionSchema } from '@ancrage/features/promotions/contract.ts'
import { placementSchema, supervisorSchema } from '@ancrage/features/supervisors/contract.ts'
import { surveySchema } from '@ancrage/features/surveys/contract.ts'
import type { RecordSchema } from './tidy.ts'

/** Schema of each editorial collection: which fields are sent, and where an empty text is meant. */
export const recordSchemas: Readonly<Record<string, RecordSchema>> = {
  dwellings: dwellingSchema,
  opportunities: opportunitySchema,
  placements: placementSchema,
  supervisors: supervisorSchema,
  aids: aidSchema,
  events: eventSchema,
  places: placeSchema,
  structures: structureSchema,
  outings: outingSchema,
  partners: partnerSchema,
  articles: articleSchema,
  testimonies: testimonySchema,
  promotions: promotionSchema,
  surveys: surveySchema,
}
