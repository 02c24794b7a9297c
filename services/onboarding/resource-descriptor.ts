import * as z from 'zod'
import { type ResolvedTerritory, resolvedTerritorySchema } from './descriptor.ts'
import { type RegionDescriptor, regionDescriptorSchema } from './region-descriptor.ts'

const inJson = <T extends z.ZodType>(
  schema: T,
): z.ZodPipe<z.ZodString, z.ZodPipe<z.ZodTransform<unknown, string>, T>> =>
  z.string().pipe(
    z
      .transform((text: string, context): unknown => {
        try {
          return JSON.parse(text)
        } catch {
          context.issues.push({ code: 'custom', input: text, message: 'not JSON' })
          return z.NEVER
        }
      })
      .pipe(schema),
  )

/**
 * Properties of the custom resource that sets a territory up. CloudFormation turns every number and boolean into
 * text, so what has types travels as JSON.
 */
export const resourcePropertiesSchema = z.object({
  Territory: inJson(resolvedTerritorySchema),
  Region: inJson(regionDescriptorSchema),
  PlatformDomain: z.string().min(1),
})

/** The same properties, on the way to CloudFormation. */
export const toResourceProperties = (
  territory: ResolvedTerritory,
  region: RegionDescriptor,
  platformDomain: string,
): z.input<typeof resourcePropertiesSchema> => ({
  Territory: JSON.stringify(territory),
  Region: JSON.stringify(region),
  PlatformDomain: platformDomain,
})
