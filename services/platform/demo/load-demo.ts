import { readFileSync } from 'node:fs'
import {
  type Placement,
  placementSchema,
  type Supervisor,
  supervisorSchema,
} from '@ancrage/features/supervisors/contract.ts'
import type { Id, IdPrefix } from '@ancrage/kernel'
import * as z from 'zod'
import { type DemoIds, demoIdsOf } from './demo-ids.ts'

/** Territories that have a folder of demo records. */
export const demoSlugs = ['gers', 'pays-vallee-de-la-dore'] as const
export type DemoSlug = (typeof demoSlugs)[number]

export interface DemoRecord<P extends IdPrefix, T> {
  /** Name of the record in the JSON files. */
  readonly key: string
  readonly id: Id<P>
  readonly value: T
}

export interface Demo {
  readonly placements: readonly DemoRecord<'pla', Placement>[]
  readonly supervisors: readonly DemoRecord<'sup', Supervisor>[]
}

const key = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const keyed = z.looseObject({ key })
const keyedPlacement = z.looseObject({ key, offers: z.array(z.looseObject({ supervisorIds: z.array(key) })) })
const keyedSupervisor = z.looseObject({ key, placementIds: z.array(key) })

const readList = <T extends z.infer<typeof keyed>>(slug: DemoSlug, file: string, schema: z.ZodType<T>): T[] => {
  const list = z
    .array(schema)
    .parse(JSON.parse(readFileSync(new URL(`./${slug}/${file}.json`, import.meta.url), 'utf8')))
  const repeated = list.find((item, index) => list.findIndex((other) => other.key === item.key) !== index)
  if (repeated !== undefined) throw new Error(`${slug}/${file}.json: key ${repeated.key} is used twice`)
  return list
}

/** What turns the keys of one file into ids, and stops on a key that names nothing. */
const resolver =
  <P extends IdPrefix>(slug: DemoSlug, ids: DemoIds, prefix: P, known: readonly { readonly key: string }[]) =>
  (wanted: string): Id<P> => {
    if (known.some((item) => item.key === wanted)) return ids(prefix, wanted)
    throw new Error(`${slug}: unknown ${prefix} key ${wanted}`)
  }

/**
 * The demo records of a territory, parsed by the schemas of the slices, with references turned into ids.
 *
 * @throws Error when a key is unknown or used twice; ZodError when a value does not fit its schema.
 */
export const loadDemo = (slug: DemoSlug, ids: DemoIds = demoIdsOf(slug)): Demo => {
  const rawPlacements = readList(slug, 'placements', keyedPlacement)
  const rawSupervisors = readList(slug, 'supervisors', keyedSupervisor)
  const placementId = resolver(slug, ids, 'pla', rawPlacements)
  const supervisorId = resolver(slug, ids, 'sup', rawSupervisors)
  return {
    placements: rawPlacements.map(({ key, offers, ...rest }) => ({
      key,
      id: placementId(key),
      value: placementSchema.parse({
        ...rest,
        offers: offers.map((offer) => ({ ...offer, supervisorIds: offer.supervisorIds.map(supervisorId) })),
      }),
    })),
    supervisors: rawSupervisors.map(({ key, placementIds, ...rest }) => ({
      key,
      id: supervisorId(key),
      value: supervisorSchema.parse({ ...rest, placementIds: placementIds.map(placementId) }),
    })),
  }
}
