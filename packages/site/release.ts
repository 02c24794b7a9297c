import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type Instant, localPath } from '@ancrage/kernel'
import { checkEventDays, checkPage, checkSite, linkedPath, type SitePage, weightLimits } from './checks.ts'
import { renderPieces } from './layout.tsx'
import type { Manifest, ManifestEntry, ReleaseTarget } from './manifest.ts'
import type { DocumentSpec, FileSpec, PageSpec, SiteChrome } from './page.ts'
import { readPieces } from './page-facts.ts'
import type { Finding, ReleaseReport } from './release-report.ts'

/** The pages of a site in one language. */
export interface Edition {
  readonly chrome: SiteChrome
  readonly pages: readonly PageSpec[]
  /** Pages that tell what the others came to, such as their weight: made after all others, from their entries. */
  readonly latePages?: (entries: Entries) => readonly PageSpec[]
}

export type Entries = Readonly<Record<string, ManifestEntry>>

export interface ReleaseInput extends Edition {
  readonly releaseId: string
  /** The release whose unchanged files are carried over; left out, everything is rendered. */
  readonly previous?: Manifest | undefined
  readonly files: readonly (FileSpec | DocumentSpec)[]
  /** Files made from what the release holds, last of all. */
  readonly lateFiles?: (entries: Entries) => readonly FileSpec[]
  /** The same site in further languages, under addresses of their own. */
  readonly translations?: readonly Edition[]
  /** Changes with the code that renders: a new version renders everything again. */
  readonly codeVersion: string
  readonly target: ReleaseTarget
  readonly now: Instant
  /** Writes in flight at once. */
  readonly concurrency?: number
}

export interface ReleaseOutcome {
  /** What the release holds; written to the target only when the report is ok. */
  readonly manifest: Manifest
  readonly report: ReleaseReport
}

interface Rendered {
  readonly path: string
  readonly bytes: Uint8Array
  readonly entry: ManifestEntry
}

const HTML = 'text/html; charset=utf-8'
/** Kept short of the 2 × 10¹⁹ values of 64 bits: 96 bits make a clash of two versions of a page unthinkable. */
const KEY_LENGTH = 24

const sha256 = (bytes: string | Uint8Array): string => hash('sha256', bytes, 'hex')
const keyOf = (parts: readonly unknown[]): string => sha256(JSON.stringify(parts)).slice(0, KEY_LENGTH)
const encoder = new TextEncoder()

const compress = promisify<Uint8Array, { level: number }, Uint8Array>(gzip)
/** As the edge compresses: what the site says of its own weight is what phones receive. */
const gzipSize = async (bytes: Uint8Array): Promise<number> => (await compress(bytes, { level: 6 })).length
const isText = (contentType: string): boolean => /^text\/|json|xml|svg/.test(contentType)

const weightFinding = (path: string, size: number, limit: number): readonly Finding[] =>
  size <= limit
    ? []
    : [
        {
          severity: 'error',
          page: path,
          rule: 'file-weight',
          message: `Ce fichier pèse ${Math.ceil(size / 1024)} ko compressé, pour ${Math.round(limit / 1024)} au plus.`,
          remedy: 'Allégez-le avant de publier.',
        },
      ]

const fileLimit = (contentType: string): number | undefined =>
  contentType.startsWith('text/css')
    ? weightLimits.cssGzipBytes
    : contentType.startsWith('text/javascript')
      ? weightLimits.islandGzipBytes
      : undefined

interface Made {
  readonly rendered: Rendered
  readonly findings: readonly Finding[]
}

const renderFile = async (spec: FileSpec | DocumentSpec, key: string): Promise<Made> => {
  const body = await spec.render()
  const bytes = typeof body === 'string' ? encoder.encode(body) : body
  const limit = fileLimit(spec.contentType)
  const gzipBytes = isText(spec.contentType) ? await gzipSize(bytes) : undefined
  return {
    rendered: {
      path: spec.path,
      bytes,
      entry: {
        key,
        sha256: sha256(bytes),
        contentType: spec.contentType,
        sizeBytes: bytes.length,
        ...(gzipBytes === undefined ? {} : { gzipBytes }),
      },
    },
    findings: limit === undefined || gzipBytes === undefined ? [] : weightFinding(spec.path, gzipBytes, limit),
  }
}

const renderOne = async (chrome: SiteChrome, spec: PageSpec, path: string, key: string): Promise<Made> => {
  const pieces = renderPieces(chrome, spec)
  const bytes = encoder.encode(pieces.map(({ html }) => html).join(''))
  // On a thread of its own, while this one reads the page.
  const weighed = gzipSize(bytes)
  const facts = readPieces(pieces)
  const gzipBytes = await weighed
  const findings = checkPage({ path, facts, gzipBytes })
  const links = new Set(facts.links.map(linkedPath).filter((path) => path !== undefined))
  return {
    rendered: {
      path,
      bytes,
      entry: {
        key,
        sha256: sha256(bytes),
        contentType: HTML,
        sizeBytes: bytes.length,
        gzipBytes,
        title: facts.title,
        links: [...links],
        inSitemap: spec.inSitemap,
        ...(spec.lastModified ? { lastModified: spec.lastModified } : {}),
        ...(facts.eventDays.length > 0 ? { eventDays: [...facts.eventDays] } : {}),
      },
    },
    findings,
  }
}

const inParallel = async <T>(items: readonly T[], limit: number, work: (item: T) => Promise<void>): Promise<void> => {
  let next = 0
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
}

const keysOfPages = new WeakMap<PageSpec, { readonly chromeKey: string; readonly key: string }>()

/** A spec never changes: the same one under the same chrome has the same key. */
const keyOfPage = (spec: PageSpec, chromeKey: string): string => {
  const known = keysOfPages.get(spec)
  if (known?.chromeKey === chromeKey) return known.key
  const { inputs, title, description, inSitemap, lastModified, breadcrumb, headExtra } = spec
  const key = keyOf([chromeKey, inputs, title, description, inSitemap, lastModified, breadcrumb, headExtra])
  keysOfPages.set(spec, { chromeKey, key })
  return key
}

/** A page or file that the release must hold, made only when it is not carried over. */
interface Due {
  readonly path: string
  readonly key: string
  readonly make: () => Promise<Made>
}

/** Rendered at once: one more than the threads that weigh them is enough to keep all busy. */
const MADE_AT_ONCE = 5

const sitePages = (entries: Readonly<Record<string, ManifestEntry>>): readonly SitePage[] =>
  Object.entries(entries).flatMap(([path, entry]) =>
    entry.title === undefined ? [] : [{ path, title: entry.title, links: entry.links ?? [] }],
  )

/**
 * Builds one immutable release. Files whose key did not change since `previous` are carried over without being rendered;
 * the others are rendered and checked. Any error keeps the release from being written (the report says what to mend);
 * warnings do not. A site that is the same as before is not written again. The manifest is written last, so an interrupted release is never taken for a whole one.
 * @throws Error when two specs claim one path, or when the target fails.
 */
export const buildRelease = async (input: ReleaseInput): Promise<ReleaseOutcome> => {
  const startedAt = performance.now()
  const { previous, target, releaseId } = input
  const entries: Record<string, ManifestEntry> = {}
  const carried: string[] = []
  const fresh: Rendered[] = []
  const findings: Finding[] = []

  const settle = async (all: readonly Due[]): Promise<void> => {
    const claimed = new Set(Object.keys(entries))
    for (const { path } of all) {
      if (claimed.has(path)) throw new Error(`two pages or files claim ${path}`)
      claimed.add(path)
    }
    const isCarried = ({ path, key }: Due): boolean => previous?.entries[path]?.key === key
    const made = new Map<string, Made>()
    const due = all.filter((one) => !isCarried(one))
    await inParallel(due, MADE_AT_ONCE, async ({ path, make }) => {
      made.set(path, await make())
    })
    // In the order of the specs, whichever was ready first.
    for (const { path } of all) {
      const before = previous?.entries[path]
      const now = made.get(path)
      if (now) {
        entries[path] = now.rendered.entry
        fresh.push(now.rendered)
        findings.push(...now.findings)
      } else if (before) {
        entries[path] = before
        carried.push(path)
      }
    }
  }

  const settlePages = (chrome: SiteChrome, pages: readonly PageSpec[]): Promise<void> => {
    const chromeKey = keyOf([input.codeVersion, chrome])
    return settle(
      pages.map((spec) => {
        const path = localPath(chrome.locale, spec.path)
        const key = keyOfPage(spec, chromeKey)
        return { path, key, make: () => renderOne(chrome, spec, path, key) }
      }),
    )
  }
  const settleFiles = (files: readonly (FileSpec | DocumentSpec)[]): Promise<void> =>
    settle(
      files.map((spec) => {
        const key = keyOf([spec.isNamedByContent ? '' : input.codeVersion, spec.contentType, spec.inputs])
        return { path: spec.path, key, make: () => renderFile(spec, key) }
      }),
    )
  const editions = [input, ...(input.translations ?? [])]
  for (const { chrome, pages } of editions) await settlePages(chrome, pages)
  await settleFiles(input.files)
  const measured = { ...entries }
  for (const { chrome, latePages } of editions) await settlePages(chrome, latePages?.(measured) ?? [])
  await settleFiles(input.lateFiles?.(entries) ?? [])
  const today = input.now.slice(0, 10)
  for (const [path, entry] of Object.entries(entries)) {
    if (entry.eventDays) findings.push(...checkEventDays(path, entry.eventDays, today))
  }
  const removed = Object.keys(previous?.entries ?? {}).filter((path) => !(path in entries))
  const pages = sitePages(entries)
  // What a page carried over leads to was there in the release before: it can only be missing when something left.
  const linking = removed.length > 0 ? pages : pages.filter(({ path }) => entries[path] !== previous?.entries[path])
  findings.push(...checkSite(pages, new Set(Object.keys(entries)), linking))

  const manifest: Manifest = { releaseId, createdAt: input.now, entries }
  const errors = findings.filter((one) => one.severity === 'error')
  const same = previous !== undefined && fresh.length === 0 && removed.length === 0
  if (errors.length === 0 && !same) {
    if (previous && carried.length > 0) await target.carry(previous.releaseId, releaseId, carried)
    await inParallel(fresh, input.concurrency ?? 16, (file) =>
      target.put(releaseId, file.path, file.bytes, file.entry.contentType),
    )
    await target.writeManifest(manifest)
  }
  return {
    manifest,
    report: {
      ok: errors.length === 0,
      errors,
      warnings: findings.filter((one) => one.severity === 'warning'),
      rendered: fresh.map((file) => file.path),
      carriedCount: carried.length,
      removed,
      durationMillis: performance.now() - startedAt,
    },
  }
}
