import * as z from 'zod'

const fields = z.record(z.string(), z.unknown())
/** `base` is the record as it was when the typing began: what others saved since shows as theirs, not as undone. */
const draftSchema = z.object({ savedAt: z.string(), values: fields, base: fields })
export type Draft = z.infer<typeof draftSchema>

export interface DraftStore {
  readonly keep: (key: string, draft: Draft) => void
  readonly find: (key: string) => Draft | undefined
  readonly forget: (key: string) => void
  readonly forgetAll: () => void
}

const prefix = 'ancrage.draft.'

/** One form of one person in one territory: two people on one computer never see each other's typing. */
export const draftKey = (memberId: string, territoryId: string, resource: string, recordId: string): string =>
  [memberId, territoryId, resource, recordId].join('/')

/** What was typed and not saved, kept in the tab until it is saved or dropped. A full or closed storage is no failure. */
export const createDraftStore = (
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>,
): DraftStore => ({
  keep: (key, draft) => {
    try {
      storage.setItem(prefix + key, JSON.stringify(draft))
    } catch {
      return
    }
  },
  find: (key) => {
    const text = storage.getItem(prefix + key)
    if (text === null) return undefined
    const parsed = draftSchema.safeParse(parseJson(text))
    return parsed.success ? parsed.data : undefined
  },
  forget: (key) => storage.removeItem(prefix + key),
  forgetAll: () => {
    const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
    for (const name of names) if (name.startsWith(prefix)) storage.removeItem(name)
  },
})

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
