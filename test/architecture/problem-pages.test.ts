import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ProblemKind, problems } from '@ancrage/kernel/problems.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './planted-project.ts'
import { listFiles, listFolders, readText } from './project-files.ts'

function isProblemKind(value: unknown): value is ProblemKind {
  return typeof value === 'object' && value !== null && 'slug' in value && 'status' in value && 'title' in value
}

/** Registries are objects whose every member is a kind of problem, whatever a slice calls them. */
function findKinds(exports: Readonly<Record<string, unknown>>): readonly ProblemKind[] {
  return Object.values(exports).flatMap((value) => {
    const members = typeof value === 'object' && value !== null ? Object.values(value) : []
    return members.length > 0 && members.every(isProblemKind) ? members : []
  })
}

const contracts = listFolders('packages/features')
  .map((slice) => `packages/features/${slice}/contract.ts`)
  .filter((file) => existsSync(join(ROOT, file)))
const pages = existsSync(join(ROOT, 'docs/problems')) ? listFiles('docs/problems') : []
let kinds: readonly ProblemKind[] = []

beforeAll(async () => {
  const slices = await Promise.all(contracts.map((file) => import(pathToFileURL(join(ROOT, file)).href)))
  kinds = [...Object.values(problems), ...slices.flatMap(findKinds)]
})

describe('pages of problems', () => {
  it('exist for every problem, because each answer links to its own', () => {
    const missing = kinds.map(({ slug }) => `${slug}.md`).filter((page) => !pages.includes(page))
    expect(missing).toEqual([])
  })

  it('carry the French title that the answer shows, so that a person knows to be in the right place', () => {
    const other = kinds
      .filter(({ slug }) => pages.includes(`${slug}.md`))
      .filter(({ slug, title }) => !readText(`docs/problems/${slug}.md`).startsWith(`# ${title.fr}\n`))
      .map(({ slug, title }) => `docs/problems/${slug}.md must begin with “# ${title.fr}”`)
    expect(other).toEqual([])
  })

  it('describe no problem that has gone', () => {
    const known = new Set(kinds.map(({ slug }) => `${slug}.md`))
    expect(pages.filter((page) => page !== 'README.md' && !known.has(page))).toEqual([])
  })

  it('share no slug, because a slug is the address of one page', () => {
    const slugs = kinds.map(({ slug }) => slug)
    expect(slugs.filter((slug, index) => slugs.indexOf(slug) !== index)).toEqual([])
  })

  it('are looked for in the registries of kernel and slices alike', () => {
    const title = { fr: 'Complet', en: 'Full' }
    const found = findKinds({ eventProblems: { full: { slug: 'event-full', status: 409, title } }, other: { a: 1 } })
    expect(found.map(({ slug }) => slug)).toEqual(['event-full'])
    expect(kinds.length).toBeGreaterThan(5)
  })
})
