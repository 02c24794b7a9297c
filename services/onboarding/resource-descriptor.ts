import { gunzipSync, gzipSync } from 'node:zlib'
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

/** Far more than the communes of the largest département; less than what would fill the function’s memory. */
const unpackedLimitBytes = 5_000_000

const packed = <T extends z.ZodType>(
  schema: T,
): z.ZodPipe<z.ZodString, z.ZodPipe<z.ZodTransform<string, string>, ReturnType<typeof inJson<T>>>> =>
  z.string().pipe(
    z
      .transform((text: string, context): string => {
        try {
          return gunzipSync(Buffer.from(text, 'base64'), { maxOutputLength: unpackedLimitBytes }).toString('utf8')
        } catch {
          context.issues.push({ code: 'custom', input: text, message: 'not packed text' })
          return z.NEVER
        }
      })
      .pipe(inJson(schema)),
  )

/**
 * Properties of the custom resource that sets a territory up. CloudFormation turns every number and boolean into
 * text, so what has types travels as JSON; hundreds of communes travel packed (gzip, base64), since an update carries
 * them twice in an event of 256 kB at most.
 */
export const resourcePropertiesSchema = z.object({
  Territory: packed(resolvedTerritorySchema),
  Region: inJson(regionDescriptorSchema),
  PlatformDomain: z.string().min(1),
})

/** The same properties, on the way to CloudFormation. */
export const toResourceProperties = (
  territory: ResolvedTerritory,
  region: RegionDescriptor,
  platformDomain: string,
): z.input<typeof resourcePropertiesSchema> => ({
  Territory: gzipSync(JSON.stringify(territory), { level: 9 }).toString('base64'),
  Region: JSON.stringify(region),
  PlatformDomain: platformDomain,
})
