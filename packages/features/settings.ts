import { location } from '@ancrage/kernel'
import { brandSchema, legalSettingsSchema, momentIds } from '@ancrage/site'
import { defineCollection } from '@ancrage/store'
import * as z from 'zod'

const contactSchema = z.object({
  name: z.string(),
  role: z.string(),
  phone: z.string(),
  email: z.string(),
  photo: z.string().optional(),
  availability: z.string().optional(),
})

/** A commune of the perimeter; `location` is its centre (GeoNames), known for most communes of 500 inhabitants and more. */
const communeOfTerritorySchema = z.object({
  code: z.string(),
  name: z.string(),
  population: z.number(),
  location: location.optional(),
  /** The group of communes (EPCI) that it belongs to; four islands of France belong to none. */
  epci: z.object({ siren: z.string(), name: z.string() }).optional(),
})
export type CommuneOfTerritory = z.infer<typeof communeOfTerritorySchema>

/** A territory’s own settings, kept with its data: what its portal says around the content. */
export const settingsSchema = z.object({
  slug: z.string(),
  name: z.string(),
  kindLabel: z.string(),
  regionCode: z.string(),
  regionName: z.string(),
  baseUrl: z.string(),
  brand: brandSchema,
  contacts: z.array(contactSchema).min(1),
  legal: legalSettingsSchema,
  modules: z.array(z.string()),
  timeZone: z.string(),
  communes: z.array(communeOfTerritorySchema),
  welcome: z.object({ title: z.string(), lead: z.string() }),
  figures: z.array(
    z.object({ value: z.string(), label: z.string(), definition: z.string(), source: z.string(), date: z.string() }),
  ),
  /** The same content in the words of each moment of life; without them the portal uses its own. */
  moments: z.array(
    z.object({
      moment: z.enum(momentIds),
      text: z.string(),
      links: z.array(z.object({ label: z.string(), href: z.string() })).min(1),
    }),
  ),
  /** A line above the footer, such as that the people of a demonstration are fictional. */
  notice: z.string(),
})
export type TerritorySettings = z.infer<typeof settingsSchema>

export const settings = defineCollection<TerritorySettings>({
  name: 'settings',
  prefix: 'ter',
  schema: settingsSchema,
  editorial: false,
})

/** There is one record of settings in a territory. */
export const settingsId = 'site'
