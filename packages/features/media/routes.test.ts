import { withDeps } from '@ancrage/http'
import { as, createSample, dore, gers, now, sending } from '@ancrage/http/testing/sample-app.ts'
import { addSeconds, type Instant, ok, type TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import type { AuditNote, Commit, Stored, TerritoryStore } from '@ancrage/store'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PicturePorts, RecordUse } from '../pictures.ts'
import type { SliceDeps } from '../slice.ts'
import { sweepFiles } from './operations/sweep-files.ts'
import { consoleRoutes } from './routes.console.ts'

const jpeg = (content: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(`\xff\xd8\xff${content}`, 'latin1'))

/** As much of a store as this slice uses, per territory. */
const memoryStore = () => {
  const kept = new Map<string, Stored<unknown>>()
  const notes: AuditNote[] = []
  const commit = async ({ changes, audit, now: at }: Commit) => {
    notes.push(...audit)
    for (const change of changes) {
      const before = kept.get(change.id)
      if (change.kind === 'create' && before) return { ok: false, error: { kind: 'exists' } } as never
      const value: unknown = 'body' in change && change.body ? JSON.parse(change.body) : before?.value
      const version = (before?.version ?? 0) + 1
      const base = { id: change.id, version, value, state: 'draft' as const, createdAt: at, updatedAt: at }
      kept.set(change.id, change.kind === 'remove' ? { ...base, deletedAt: at } : base)
    }
    return ok(undefined)
  }
  const list = async (deleted: boolean) => [...kept.values()].filter((one) => Boolean(one.deletedAt) === deleted)
  const store = {
    get: async (_: unknown, id: string) => kept.get(id),
    list: () => list(false),
    listDeleted: () => list(true),
    commit,
  } as unknown as TerritoryStore
  return { store, kept, notes }
}

const setUp = () => {
  const stores = { [gers]: memoryStore(), [dore]: memoryStore() }
  const files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; writtenAt: Instant }>()
  let uses: RecordUse[] = []
  let decoded = 0
  const pictures: PicturePorts = {
    blobs: {
      put: async (key, bytes) => void files.set(key, { bytes: Uint8Array.from(bytes), writtenAt: now }),
      get: async (key) => files.get(key)?.bytes,
      list: async () => [...files].map(([key, { writtenAt }]) => ({ key, writtenAt })),
      remove: async (key) => void files.delete(key),
    },
    make: async (bytes) => {
      decoded += 1
      const file = { type: 'webp', bytes } as const
      return ok({ width: 640, height: 480, colour: '#aabbcc', files: [320, 640].map((width) => ({ ...file, width })) })
    },
    usesOf: async () => uses,
  }
  const chrome = sampleChrome('gers', { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} })
  const depsOf = (territoryId: TerritoryId): SliceDeps => ({
    territoryId,
    store: stores[territoryId]?.store as TerritoryStore,
    ids: { next: (prefix) => `${prefix}_x` },
    links: undefined as never,
    pepper: '',
    locale: 'fr',
    site: async () => ({ chrome, timeZone: 'Europe/Paris', communes: [] }),
    preview: async () => undefined,
    pictures,
  })
  const app = createSample({
    basePath: '',
    routes: withDeps(consoleRoutes, (scope) => depsOf(scope.territoryId)),
    ports: { roleIn: async (_, member) => (member === 'mem_editor' ? 'editor' : 'reader') },
  })
  const at = (path: string, territory: TerritoryId = gers): string => `/territories/${territory}/photos${path}`
  const ask = (path: string, init: RequestInit = {}, territory = gers) =>
    app.request(at(path, territory), { ...init, headers: { ...as('editor'), ...init.headers } })
  const send = (bytes: Uint8Array<ArrayBuffer>, territory = gers) =>
    ask('?name=cour.jpg', { method: 'POST', body: bytes, headers: { 'content-type': 'text/html' } }, territory)
  return {
    ...{ ask, send, files, stores },
    app,
    deps: () => depsOf(gers),
    decodedTimes: () => decoded,
    showIn: (...some: RecordUse[]) => {
      uses = some
    },
  }
}
let library: ReturnType<typeof setUp>
beforeEach(() => {
  library = setUp()
})

interface Answer {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly type: string
  readonly detail: string
  readonly items: readonly { readonly id: string }[]
  readonly total: number
  readonly errors: readonly { readonly pointer: string }[]
}
const read = async (response: Response): Promise<Answer> => (await response.json()) as Answer
const described = {
  ...{ title: 'La cour', decorative: false, alt: 'Une cour', altEn: 'A yard', credit: '' },
  ...{ hasPeople: false, consentOn: '', consentUntil: '' },
}
const over = (version: number) => ({ 'if-match': `"v${version}"` })
const putting = (body: object, version = 1): RequestInit => {
  const init = sending('PUT', body, {})
  return { ...init, headers: { ...(init.headers as Record<string, string>), ...over(version) } }
}

describe('POST photos', () => {
  it('201: whatever type was declared, the content decides; the record says it waits for a description', async () => {
    const response = await library.send(jpeg('a'))
    expect([response.status, await read(response)]).toMatchObject([201, { title: 'cour', state: 'to-describe' }])
    expect(library.files.size).toBe(2)
    expect(library.stores[gers]?.notes.map(({ action }) => action)).toEqual(['photo.added'])
  })

  it('201: the same bytes again are the same photo, neither decoded nor written again', async () => {
    const first = await read(await library.send(jpeg('a')))
    const again = await read(await library.send(jpeg('a')))
    expect([again.id, library.decodedTimes()]).toEqual([first.id, 1])
    expect(library.stores[gers]?.notes).toHaveLength(1)
  })

  it('201: the same bytes in another territory are another photo, whose id tells nothing', async () => {
    const here = await read(await library.send(jpeg('a')))
    const there = await read(await library.send(jpeg('a'), dore))
    expect(there.id).not.toBe(here.id)
    expect((await library.ask(`/${there.id}`)).status).toBe(404)
  })

  it('201: sent again from the bin, it comes back', async () => {
    const { id } = await read(await library.send(jpeg('a')))
    await library.ask(`/${id}`, { method: 'DELETE', headers: over(1) })
    expect((await library.ask(`/${id}`)).status).toBe(404)
    expect((await read(await library.send(jpeg('a')))).id).toBe(id)
  })

  it.each([
    ['a drawing that may hold a program', '<svg onload="alert(1)"></svg>', /SVG/],
    ['a page', '<html></html>', /JPEG, PNG ou WebP/],
    ['nothing', '', /Choisissez une photo/],
  ])('422: %s is refused with what to do, and nothing is kept', async (_, content, remedy) => {
    const response = await library.send(Uint8Array.from(Buffer.from(content)))
    const answer = await read(response)
    expect([response.status, answer.type]).toEqual([422, '/problems/photo-refused'])
    expect(answer.detail).toMatch(remedy)
    expect([library.files.size, library.decodedTimes()]).toEqual([0, 0])
  })

  it('413: more than a request may carry', async () => {
    const response = await library.send(new Uint8Array(4_000_001))
    expect([response.status, (await read(response)).detail]).toEqual([413, expect.stringContaining('4 Mo')])
  })

  it('403: a reader adds nothing', async () => {
    const path = `/territories/${gers}/photos`
    const response = await library.app.request(path, { method: 'POST', body: jpeg('a'), headers: as('reader') })
    expect([response.status, library.files.size]).toEqual([403, 0])
  })
})

describe('PUT photos/{id}', () => {
  it('200: described in both languages, it is ready', async () => {
    const { id } = await read(await library.send(jpeg('a')))
    const response = await library.ask(`/${id}`, putting(described))
    expect([response.status, (await read(response)).state]).toEqual([200, 'ready'])
  })

  it('422: each text that is missing is named; what was found out from the bytes cannot be typed', async () => {
    const { id } = await read(await library.send(jpeg('a')))
    const empty = await read(await library.ask(`/${id}`, putting({ ...described, alt: '', altEn: '' })))
    expect(empty.errors.map(({ pointer }) => pointer)).toEqual(['/alt', '/altEn'])
    const forged = await library.ask(`/${id}`, putting({ ...described, hash: 'b'.repeat(32) }))
    expect(forged.status).toBe(422)
  })

  it('412: not over what somebody else has written meanwhile', async () => {
    const { id } = await read(await library.send(jpeg('a')))
    await library.ask(`/${id}`, putting(described))
    expect((await library.ask(`/${id}`, putting({ ...described, alt: 'Autre' }))).status).toBe(412)
  })
})

describe('GET photos', () => {
  it('200: found by words, and by what they still lack', async () => {
    const { id } = await read(await library.send(jpeg('a')))
    await library.send(jpeg('b'))
    await library.ask(`/${id}`, putting(described))
    const ids = async (query: string) => (await read(await library.ask(query))).items.map((one) => one.id)
    expect(await ids('?q=yard')).toEqual([id])
    expect(await ids('?state=to-describe')).not.toContain(id)
    expect(await ids('')).toHaveLength(2)
  })

  it('200: the bytes of the asked width or the next above', async () => {
    const { id } = await read(await library.send(jpeg('abc')))
    const response = await library.ask(`/${id}/file?width=400`)
    expect(response.headers.get('content-type')).toBe('image/webp')
    expect(Buffer.from(await response.arrayBuffer()).toString('latin1')).toContain('abc')
  })
})

describe('DELETE photos/{id}', () => {
  const use = { collection: 'dwellings', id: 'dwe_1', label: 'Studio d’Auch', isPublished: true }

  it('409: while a record shows it, saying which one', async () => {
    const { id } = await read(await library.send(jpeg('a')))
    library.showIn(use)
    const response = await library.ask(`/${id}`, { method: 'DELETE', headers: over(1) })
    const answer = await read(response)
    expect([response.status, answer.type]).toEqual([409, '/problems/photo-in-use'])
    expect(answer.detail).toContain('« Studio d’Auch »')
    expect((await library.ask(`/${id}`)).status).toBe(200)
  })

  it('204: once nothing shows it', async () => {
    const { id } = await read(await library.send(jpeg('a')))
    expect((await library.ask(`/${id}`, { method: 'DELETE', headers: over(1) })).status).toBe(204)
  })
})

describe('the daily sweep', () => {
  const later = addSeconds(now, 2 * 86_400)

  it('takes away the files of an upload that was cut before its record, and no other', async () => {
    await library.send(jpeg('a'))
    library.files.set(`${'f'.repeat(32)}-320.webp`, { bytes: jpeg('x'), writtenAt: now })
    expect(await sweepFiles(library.deps(), addSeconds(now, 3600))).toBe(0)
    expect(await sweepFiles(library.deps(), later)).toBe(1)
    expect(await sweepFiles(library.deps(), later)).toBe(0)
    expect(library.files.size).toBe(2)
  })

  it('leaves the files of a photo in the bin: it may still come back', async () => {
    const { id } = await read(await library.send(jpeg('a')))
    await library.ask(`/${id}`, { method: 'DELETE', headers: over(1) })
    expect(await sweepFiles(library.deps(), later)).toBe(0)
  })
})
