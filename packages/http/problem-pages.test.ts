import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const pagesFolder = join(root, 'docs', 'problems')

interface Declared {
  readonly slug: string
  readonly status: string
  readonly title: string
}

const declaration = /slug: '([a-z-]+)',\s+status: (\d{3}),\s+title: \{\s*fr: '([^']+)'/g

/** Read as text: this package knows no slice, yet each problem of a slice needs its page too. */
const declared: readonly Declared[] = [
  join(root, 'packages', 'kernel', 'problems.ts'),
  ...readdirSync(join(root, 'packages', 'features'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => join(root, 'packages', 'features', name, 'contract.ts')),
].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(declaration)].map(([, slug = '', status = '', title = '']) => ({
    slug,
    status,
    title,
  })),
)

const pages = readdirSync(pagesFolder).filter((name) => name.endsWith('.md') && name !== 'README.md')

test('every problem that a person can meet has its page, and no page outlives its problem', () => {
  expect(declared.length).toBeGreaterThan(20)
  expect(pages.sort()).toEqual(declared.map(({ slug }) => `${slug}.md`).sort())
})

test.each(declared)(
  'the page of $slug says its title and status, what was kept and what to do',
  ({ slug, status, title }) => {
    const page = readFileSync(join(pagesFolder, `${slug}.md`), 'utf8')
    expect(page.startsWith(`# ${title}\n\n\`${slug}\` · statut ${status}\n`)).toBe(true)
    for (const heading of ['Ce qui s’est passé', 'Ce qui a été conservé', 'Que faire', 'In English']) {
      expect(page).toContain(`\n## ${heading}`)
    }
    expect(readFileSync(join(pagesFolder, 'README.md'), 'utf8')).toContain(`(${slug}.md)`)
  },
)
