import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './planted-project.ts'
import { listFiles, readText } from './project-files.ts'

/** Targets of links and pictures inside the checkout: no address, no anchor of the same page. */
function findTargets(markdown: string): readonly string[] {
  const prose = markdown.replaceAll(/```[\s\S]*?```|`[^`\n]+`/g, '')
  return Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), (match) => (match[1] ?? '').replace(/#.*$/, '')).filter(
    (target) => target !== '' && !/^[a-z]+:/.test(target),
  )
}

const folders = ['docs', 'packages', 'services', 'infra', 'web', 'test']
const documents = [
  'README.md',
  ...folders.flatMap((folder) => listFiles(folder).map((file) => `${folder}/${file}`)),
].filter((file) => file.endsWith('.md') && existsSync(join(ROOT, file)))

describe('links in the documentation', () => {
  it.each(documents)('%s leads nowhere that does not exist', (file) => {
    const targets = findTargets(readText(file))
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(file), target)))).toEqual([])
  })

  it('are found in prose, pictures included, and not in code or on other sites', () => {
    const page = '![a](b.png) [c](../d.md#e) [f](https://g) [h](#i) `[j](k)`\n```\n[l](m)\n```\n'
    expect(findTargets(page)).toEqual(['b.png', '../d.md'])
  })
})
