import type { TerritorySettings } from '@ancrage/features/settings.ts'
import type { SiteContext, Slice } from '@ancrage/features/slice.ts'
import type { Locale } from '@ancrage/kernel'
import { type IslandFile, type PortalAssets, portalAssets } from '@ancrage/site'
import type { Manifest } from '@ancrage/site/manifest.ts'
import { type PartMaker, rememberParts } from '../common/remembered-parts.ts'
import { siteContextOf } from '../common/site-look.ts'

/** What a process keeps of a territory between two of its releases. A process without it makes the same release. */
export interface TerritoryMemory {
  readonly assets: PortalAssets
  /** The same objects while the settings are: parts that read them are then the same too. */
  readonly contexts: Readonly<Record<Locale, SiteContext>>
  readonly partOf: PartMaker
  /** Of the last release that this process made live. */
  manifest: Manifest | undefined
}

interface MemoryInput {
  readonly around: { readonly slices: readonly Slice[] }
  readonly islands: readonly IslandFile[]
  readonly assetsFolder?: string
  readonly codeVersion: string
}

const memories = new WeakMap<TerritorySettings, TerritoryMemory & { readonly codeVersion: string }>()

/**
 * Hangs on the settings of a territory as the store keeps them: other settings start anew, and a territory that the
 * store has forgotten leaves nothing behind.
 */
export const memoryOf = (
  { around, islands, assetsFolder, codeVersion }: MemoryInput,
  from: TerritorySettings,
): TerritoryMemory => {
  const known = memories.get(from)
  if (known?.codeVersion === codeVersion) return known
  const assets = portalAssets(from.brand, islands, assetsFolder)
  const contextIn = (locale: Locale): SiteContext => siteContextOf(from, assets.paths, around.slices, locale)
  const made = {
    assets,
    contexts: { fr: contextIn('fr'), en: contextIn('en') },
    partOf: rememberParts(),
    manifest: undefined,
    codeVersion,
  }
  memories.set(from, made)
  return made
}
