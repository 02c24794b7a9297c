import * as z from 'zod/mini'

const text = z.string()
const pair = z.tuple([text, text])

/** One placement as the page’s script sees it. */
const documentSchema = z.object({
  slug: text,
  /** What `searchTokens` makes of all its text, and of what it is called. */
  words: text,
  name: text,
  facets: z.record(text, z.array(text)),
  sorts: z.record(text, z.union([text, z.number()])),
  lat: z.number(),
  lon: z.number(),
  /** Markup of its card, as the server writes it; `{away}` stands for the distance. */
  card: text,
})
export type DirectoryDocument = z.infer<typeof documentSchema>

/** What `/maitres-de-stage/liste.json` holds: written by the release, read by the page’s script. */
export const documentsSchema = z.object({
  perPage: z.number(),
  /** In the order of the day. */
  entries: z.array(documentSchema),
  /** Where a distance may be measured from. */
  places: z.array(z.object({ name: text, lat: z.number(), lon: z.number() })),
  /** Where one asks to be told of what is new, `{search}` being the search; empty where nobody can. */
  alert: text,
  /** Names by INSEE code. */
  communes: z.record(text, text),
  words: z.object({
    locale: z.enum(['fr', 'en']),
    place: pair,
    near: z.object({ chip: text, chipWithin: text, away: text, unknown: text, turn: text, distance: text }),
    none: z.object({
      title: text,
      relax: text,
      relaxAction: text,
      within: text,
      dead: text,
      all: text,
      call: text,
      alert: text,
    }),
    picks: z.object({ count: pair, forget: text }),
    pages: z.object({ label: text, previous: text, next: text, one: text }),
    chips: z.object({ label: text, remove: text }),
  }),
})
export type DirectoryDocuments = z.infer<typeof documentsSchema>
