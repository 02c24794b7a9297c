import { createHash } from 'node:crypto'
import type { ManifestEntry } from '../manifest.ts'
import type { FileSpec } from '../page.ts'

type Entries = Readonly<Record<string, ManifestEntry>>

export const workerPath = '/service-worker.js'
export const offlinePath = '/hors-ligne/'

/** What a person in a valley without network still wants to read: what is on, who teaches, whom to call. */
const keptPages = /^\/(?:evenements\/|maitres-de-stage\/(?:page[-/]\d+\/)?|contact\/|promotions\/|hors-ligne\/)?$/
const cohortList = '/promotions/'
const MOST_COHORTS = 2
/** A booklet beyond this is for who asks for it, not for everybody's phone. */
const HEAVIEST_BYTES = 400_000

/** The pages of the cohorts under way, first in their list, with their booklets. */
const cohortFiles = (entries: Entries): readonly string[] =>
  (entries[cohortList]?.links ?? [])
    .filter((path) => path.startsWith(cohortList) && path !== cohortList && entries[path]?.title !== undefined)
    .slice(0, MOST_COHORTS)
    .flatMap((path) => [path, ...(entries[path]?.links ?? []).filter((link) => link.endsWith('.pdf'))])

const isLight = (entry: ManifestEntry | undefined): boolean => entry !== undefined && entry.sizeBytes <= HEAVIEST_BYTES

/** What is put aside at a first visit: the pages above and whatever they load. */
export const keptOffline = (entries: Entries): readonly string[] => {
  const pages = [...Object.keys(entries).filter((path) => keptPages.test(path)), ...cohortFiles(entries)]
  const loaded = pages.flatMap((path) => (entries[path]?.links ?? []).filter((link) => link.startsWith('/assets/')))
  const drawn = Object.keys(entries).filter((path) => path.startsWith('/assets/skyline.'))
  const data = Object.keys(entries).filter((path) => /^\/maitres-de-stage\/[^/]+\.json$/.test(path))
  return [...new Set([...pages, ...loaded, ...drawn, ...data])].filter((path) => isLight(entries[path])).toSorted()
}

/** The worker of a release: its list of pages, under a name that changes with any of them, and its code. */
export const workerFiles = (source: string | undefined, entries: Entries): readonly FileSpec[] => {
  if (source === undefined) return []
  const kept = keptOffline(entries)
  const version = createHash('sha256')
    .update(source)
    .update(JSON.stringify(kept.map((path) => [path, entries[path]?.sha256])))
    .digest('hex')
    .slice(0, 16)
  const plan = JSON.stringify({ version, kept, offlinePath })
  return [
    {
      path: workerPath,
      contentType: 'text/javascript; charset=utf-8',
      inputs: version,
      render: () => `self.ancragePlan=${plan};${source}`,
    },
  ]
}
