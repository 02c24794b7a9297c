import type { LocalDate, Locale, SemesterCode } from '@ancrage/kernel'
import type { FacetTables, ListPaths } from '../../listing.ts'
import { semestersToShow } from '../model.ts'
import { directoryPath, pickParam, searchPath } from '../paths.ts'
import { labels, words } from '../words.ts'

/** The filters of the directory on a day: the semesters that one may still choose change with it. */
export const facetTablesOf = (
  locale: Locale,
  today: LocalDate,
  communes: Readonly<Record<string, string>>,
): FacetTables => {
  const t = words[locale]
  const l = labels[locale]
  const { none: _, ...housing } = l.housingKinds
  const semesters = semestersToShow(today).map((code): readonly [SemesterCode, string] => [code, t.semester(code)])
  return {
    level: { label: t.facets.level, options: l.levels, open: true },
    free: { label: t.facets.free, options: Object.fromEntries(semesters) },
    kind: { label: t.facets.kind, options: l.placementKinds },
    profession: { label: t.facets.profession, options: l.professions },
    team: { label: t.facets.team, options: l.teams },
    interest: { label: t.facets.interest, options: l.interests },
    housing: { label: t.facets.housing, options: housing },
    practice: { label: t.facets.practice, options: l.practice },
    commune: { label: t.facets.commune, options: communes, hidden: true },
  }
}

/** Addresses of the list, with the placements that somebody retains carried along. */
export const listPathsFor = (picked: readonly string[]): ListPaths => ({
  list: directoryPath,
  search: searchPath,
  kept: picked.map((slug) => [pickParam, slug]),
})

/** Cards on one page: enough to choose from, and a page that a slow line brings in one go. */
export const perPage = 12
export const pagesFor = (count: number): number => Math.max(1, Math.ceil(count / perPage))
export const pagePath = (page: number): string => (page === 1 ? directoryPath : `${directoryPath}page-${page}/`)
