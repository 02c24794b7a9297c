import type { TerritorySettings } from '@ancrage/features/settings.ts'
import {
  type Instant,
  type LocalDate,
  type TerritoryId,
  UnavailableError,
  type ZoneOffsets,
  zoneOffsets,
} from '@ancrage/kernel'
import { type DocumentSpec, type FileSpec, type IslandFile, type PortalAssets, workerName } from '@ancrage/site'
import type { Manifest, ReleaseTarget } from '@ancrage/site/manifest.ts'
import { workerFiles } from '@ancrage/site/offline/worker-plan.ts'
import { buildRelease, type ReleaseOutcome } from '@ancrage/site/release.ts'
import { sharePictures, withOwnPictures, withSectionPictures } from '@ancrage/site/social/share-pictures.ts'
import { type AuditNote, type Change, create, openStore, replace, type TerritoryStore } from '@ancrage/store'
import type { TerritoryScope } from '@ancrage/tenancy'
import type { PointerPort } from '../common/pointer-port.ts'
import { type Release, releases } from '../common/releases.ts'
import { readSettings, siteLook, siteLookId } from '../common/site-look.ts'
import { sitePartOf, snapshotOf } from '../common/site-pages.tsx'
import type { Surroundings } from '../common/slice-deps.ts'
import { storedFiles } from './stored-files.ts'
import { memoryOf, type TerritoryMemory } from './territory-memory.ts'

export interface PublisherDeps {
  readonly around: Surroundings
  readonly pointers: PointerPort
  readonly targetOf: (territoryId: TerritoryId) => ReleaseTarget
  /** Browser scripts of the slices, already built. */
  readonly islands: readonly IslandFile[]
  /** Folder of style sheets and fonts. */
  readonly assetsFolder?: string
  /** Changes with the code: a new version renders every page again. */
  readonly codeVersion: string
}

const manifestOf = async (
  deps: PublisherDeps,
  territoryId: TerritoryId,
  memory: TerritoryMemory,
  releaseId: string,
): Promise<Manifest | undefined> =>
  memory.manifest?.releaseId === releaseId ? memory.manifest : deps.targetOf(territoryId).readManifest(releaseId)

const changesOf = (outcome: ReleaseOutcome, previous: Manifest | undefined): Release['changes'] => {
  const { manifest, report } = outcome
  const title = (path: string): string => manifest.entries[path]?.title ?? previous?.entries[path]?.title ?? path
  return [
    ...report.rendered.map((path) => ({
      path,
      title: title(path),
      change: previous?.entries[path] ? ('changed' as const) : ('added' as const),
    })),
    ...report.removed.map((path) => ({ path, title: title(path), change: 'removed' as const })),
  ].slice(0, 500)
}

const isoDay = (year: number): LocalDate => `${year}-01-01`

const offsetsByYear = new Map<string, ZoneOffsets>()

/** From last year to the end of the year after next: equal all year long, so that no release is made for it alone. */
const offsetsAround = (now: Instant, timeZone: string): ZoneOffsets => {
  const year = Number(now.slice(0, 4))
  const key = `${year} ${timeZone}`
  const made = offsetsByYear.get(key) ?? zoneOffsets(timeZone, isoDay(year - 1), isoDay(year + 3))
  offsetsByYear.set(key, made)
  return made
}

const lookChange = async (
  store: TerritoryStore,
  from: TerritorySettings,
  assets: PortalAssets,
  now: Instant,
): Promise<readonly Change[]> => {
  const { timeZone, until, steps } = offsetsAround(now, from.timeZone)
  const value = {
    settings: from,
    assets: {
      ...assets.paths,
      islands: { ...assets.paths.islands },
      styles: (assets.paths.styles ?? []).map(({ name, marks }) => ({ name, marks: [...marks] })),
      sheets: (assets.paths.sheets ?? []).map(({ parts, path }) => ({ parts: [...parts], path })),
    },
    offsets: { timeZone, until, steps: [...steps] },
  }
  const stored = (await store.list(siteLook)).find((one) => one.id === siteLookId)
  if (!stored) return [create(siteLook, siteLookId, value)]
  const same = JSON.stringify(stored.value) === JSON.stringify(siteLook.schema.parse(value))
  return same ? [] : [replace(siteLook, siteLookId, stored.version, value)]
}

const releaseNote = (releaseId: string, live: boolean): AuditNote => ({
  action: live ? 'release.live' : 'release.refused',
  collection: releases.name,
  subject: releaseId,
  summary: live ? 'Nouvelle version du site en ligne' : 'Mise en ligne refusée par les contrôles',
})

/** A release as the console tells it; lists are cut where nobody reads on. */
const releaseOf = (
  outcome: ReleaseOutcome,
  previousId: string | null,
  previous: Manifest | undefined,
  reason: { readonly summary: string; readonly by: string },
  now: Instant,
): Release => {
  const { report, manifest } = outcome
  const sentence = ({ page, message, remedy }: (typeof report.errors)[number]) => ({
    page,
    message: `${message} ${remedy}`,
  })
  return {
    madeAt: now,
    reason: reason.summary,
    by: reason.by,
    previous: previousId,
    pageCount: Object.keys(manifest.entries).length,
    renderedCount: report.rendered.length,
    durationMillis: Math.round(report.durationMillis),
    changes: changesOf(outcome, previous),
    errors: report.errors.map(sentence).slice(0, 100),
    warnings: report.warnings.map(sentence).slice(0, 100),
  }
}

const lookNote: AuditNote = {
  action: 'site-look.changed',
  collection: siteLook.name,
  subject: siteLookId,
  summary: 'Réglages repris par les pages du site',
}

/** What came of asking for a release. */
export type Published =
  | { readonly kind: 'live' | 'refused'; readonly releaseId: string; readonly release: Release }
  | { readonly kind: 'unchanged' }

/**
 * Renders a territory’s site from its published copies, checks it and makes it live. Unchanged pages are carried over
 * from the release before; when nothing changed, no release is made. A release that fails its checks is kept on record
 * with its errors, and the site stays as it was. Killed at any moment, the next call starts again from the pointer.
 */
export const publishSite = async (
  deps: PublisherDeps,
  scope: TerritoryScope<'system:react'>,
  reason: { readonly summary: string; readonly by: string },
  now: Instant,
): Promise<Published> => {
  const { around } = deps
  const { territoryId } = scope
  const store = openStore(scope, around.engineOf(scope))
  const from = await readSettings(store)
  const memory = memoryOf(deps, from)
  const { assets, contexts, partOf } = memory
  const snapshot = await snapshotOf(store, around.slices, contexts.fr, now)
  const part = await sitePartOf(snapshot, from, around.slices, partOf)
  const translated = await sitePartOf({ ...snapshot, ...contexts.en }, from, around.slices, partOf)
  const pointer = await deps.pointers.read(territoryId)
  const previous = pointer && (await manifestOf(deps, territoryId, memory, pointer.release))
  const releaseId = around.ids.next('rel')
  const pictures = sharePictures(contexts.fr.chrome, part.pages)
  const files: readonly (DocumentSpec | FileSpec)[] = [
    ...part.files,
    ...storedFiles(part.stored ?? [], around.pictures?.blobsOf(scope)),
    ...assets.files,
    ...pictures.files,
  ]
  const outcome = await buildRelease({
    releaseId,
    previous,
    pages: withOwnPictures(part.pages, pictures),
    files,
    chrome: withSectionPictures(contexts.fr.chrome, pictures),
    latePages: part.latePages,
    lateFiles: (entries) => workerFiles(deps.islands.find(({ name }) => name === workerName)?.source, entries),
    // A page without a folder of its own, the 404, has one address whatever the language.
    translations: [
      {
        chrome: withSectionPictures(contexts.en.chrome, pictures),
        pages: withOwnPictures(translated.pages, pictures).filter(({ path }) => path.endsWith('/')),
        latePages: translated.latePages,
      },
    ],
    codeVersion: deps.codeVersion,
    target: deps.targetOf(territoryId),
    now,
  })
  const { report, manifest } = outcome
  const look = await lookChange(store, from, assets, now)
  if (report.ok && previous && report.rendered.length === 0 && report.removed.length === 0) {
    if (look.length > 0) await store.commit({ changes: look, audit: [lookNote], now })
    return { kind: 'unchanged' }
  }
  const release = releaseOf(outcome, pointer?.release ?? null, previous, reason, now)
  const kept = await store.commit({
    changes: [create(releases, releaseId, release), ...(report.ok ? look : [])],
    audit: [releaseNote(releaseId, report.ok)],
    now,
  })
  // Another publisher was first: the caller’s next try starts from what that one made live.
  if (!kept.ok) throw new UnavailableError('publisher', 1, kept.error)
  if (!report.ok) return { kind: 'refused', releaseId, release }
  memory.manifest = manifest
  // Last of all: killed before this line, the site is as it was, and the next request makes the release again.
  await deps.pointers.move(territoryId, { release: releaseId, previous: pointer?.release ?? null })
  return { kind: 'live', releaseId, release }
}
