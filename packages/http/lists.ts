import * as z from 'zod'

/** Query members that every list takes; spread them in the route's own `z.strictObject`. */
export const listQuery = {
  q: z.string().trim().max(100).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(25),
}

/** The members of a `sort` query: each field, and each field after a `-` for the other way. */
export const sortBy = <const F extends string>(...fields: readonly [F, ...F[]]): z.ZodEnum<{ [K in F | `-${F}`]: K }> =>
  z.enum(fields.flatMap((field): (F | `-${F}`)[] => [field, `-${field}`]))

/** The answer of a list: one page of items, how many there are in all, and counts per facet value. */
export const pageOf = <T extends z.ZodType>(
  item: T,
): z.ZodObject<{
  items: z.ZodArray<T>
  total: z.ZodInt
  counts: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodRecord<z.ZodString, z.ZodInt>>>
}> =>
  z.object({
    items: z.array(item),
    total: z.int().min(0),
    counts: z.record(z.string(), z.record(z.string(), z.int())).optional(),
  })

/** The slice of `items` on this page, both counted from 1. */
export const pageSlice = <T>(items: readonly T[], { page, perPage }: { page: number; perPage: number }): readonly T[] =>
  items.slice((page - 1) * perPage, page * perPage)

/** Writes items as JSON through their schema, once per object: a warm list costs a join of strings. */
export interface ItemWriter<Source extends object> {
  readonly write: (source: Source) => string
  /** The whole answer of a list, as text for `jsonText`. */
  readonly writePage: (
    sources: readonly Source[],
    total: number,
    counts?: Readonly<Record<string, Readonly<Record<string, number>>>>,
  ) => string
}

/**
 * `toItem` must depend on `source` alone: its text is kept as long as `source` lives. The store gives the same objects
 * while the collection has not changed, and new ones as soon as it has.
 */
export const createItemWriter = <Source extends object, T extends z.ZodType>(
  schema: T,
  toItem: (source: Source) => z.input<T>,
): ItemWriter<Source> => {
  const written = new WeakMap<Source, string>()
  const write = (source: Source): string => {
    const kept = written.get(source)
    if (kept !== undefined) return kept
    const text = JSON.stringify(schema.parse(toItem(source)))
    written.set(source, text)
    return text
  }
  return {
    write,
    writePage: (sources, total, counts) =>
      `{"items":[${sources.map(write).join(',')}],"total":${total}${counts ? `,"counts":${JSON.stringify(counts)}` : ''}}`,
  }
}
