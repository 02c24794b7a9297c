import { fileURLToPath } from 'node:url'
import { territoryDescriptorSchema } from '@ancrage/services/onboarding/descriptor.ts'
import { regionsFileSchema } from '@ancrage/services/onboarding/region-descriptor.ts'
import * as z from 'zod'

export interface PublishedSchema {
  readonly file: string
  readonly text: string
}

const publish = (path: string, title: string, schema: z.ZodType): PublishedSchema => ({
  file: fileURLToPath(new URL(path, import.meta.url)),
  // Draft 7 is the newest that common editors complete from.
  text: `${JSON.stringify({ title, ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) }, undefined, 2)}\n`,
})

/** The JSON Schemas that editors read; `node infra/write-schemas.ts` writes them, a test says when they are stale. */
export const publishedSchemas = (): readonly PublishedSchema[] => [
  publish('territories/territory.schema.json', 'Territoire', territoryDescriptorSchema),
  publish('regions.schema.json', 'Régions', regionsFileSchema),
]
