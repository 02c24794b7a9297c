import { slices } from '@ancrage/features/index.ts'
import { partsOf } from '@ancrage/features/slice.ts'
import { claimSlug } from '@ancrage/features/slug-claims.ts'
import type { Instant, TerritoryId } from '@ancrage/kernel'
import { systemScope } from '@ancrage/runtime/system-scope.ts'
import { type AuditNote, type Collection, create, openStore, publish, type StoreEngine } from '@ancrage/store'
import * as z from 'zod'
import { type Demo, type DemoSlug, loadDemo } from './demo/load-demo.ts'
import type { PaintedPhoto } from './demo/paint-photos.ts'
import { shiftEvent } from './demo/shift-events.ts'
import { shiftDwelling, shiftOpportunity } from './demo/shift-offers.ts'

const perTransaction = 25
/** Not every record has an address of its own. */
const slugged = z.looseObject({ slug: z.string().optional() })

const note = (verb: string, collection: string, subject: string, count: number): AuditNote => ({
  action: `demo.${verb}`,
  collection,
  subject,
  summary: `Contenu de démonstration : ${count} fiches`,
})

/** Adds and publishes the demo records of one collection; those already there stay as the team left them. */
const seedCollection = async <T>(
  engine: StoreEngine,
  territoryId: TerritoryId,
  collection: Collection<T>,
  records: readonly { readonly id: string; readonly value: T }[],
  now: Instant,
): Promise<void> => {
  const store = openStore(systemScope(territoryId, 'demo'), engine)
  const known = new Set((await store.list(collection)).map((stored) => stored.id))
  const missing = records.filter(({ id }) => !known.has(id))
  for (let i = 0; i < missing.length; i += perTransaction) {
    const chunk = missing.slice(i, i + perTransaction)
    const audit = chunk.map(({ id }) => note('added', collection.name, id, chunk.length))
    // As a save in the console does: without its claim, a second record could take the address of a demo page.
    const claims = await Promise.all(
      chunk.map(async ({ id, value }) => {
        const { slug } = slugged.parse(value)
        return slug === undefined ? [] : claimSlug(store, collection.name, slug, id)
      }),
    )
    const changes = chunk.map(({ id, value }) => create(collection, id, value))
    await store.commit({
      changes: [...changes, ...claims.flatMap((claim) => (claim === 'taken' ? [] : claim))],
      audit,
      now,
    })
    const published = chunk.map(({ id }) => note('published', collection.name, id, chunk.length))
    await store.commit({
      changes: chunk.map(({ id }) => publish(collection, { id, version: 1 })),
      audit: published,
      now,
    })
  }
}

/** The demo content of one territory, published: run twice, it changes nothing. */
export const seedDemo = async (
  engine: StoreEngine,
  territoryId: TerritoryId,
  slug: DemoSlug,
  now: Instant,
  photos: readonly PaintedPhoto[] = [],
): Promise<void> => {
  const written: Demo = loadDemo(slug)
  const demo: Demo = {
    ...written,
    events: written.events.map((event) => ({ ...event, value: shiftEvent(event.value, now) })),
    dwellings: written.dwellings.map((one) => ({ ...one, value: shiftDwelling(one.value, now) })),
    opportunities: written.opportunities.map((one) => ({ ...one, value: shiftOpportunity(one.value, now) })),
  }
  for (const { collection } of await partsOf(slices, 'collections')) {
    const found = Object.entries({ ...demo, photos }).find(([name]) => name === collection.name)
    if (found) await seedCollection(engine, territoryId, collection, found[1], now)
  }
}
