import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FeatureNames } from './name-feature.ts'
import { registries } from './register-feature.ts'

const TEMPLATES = join(import.meta.dirname, 'templates')

/**
 * Writes the slice and enters it into the registries. The caller formats what was touched.
 * @returns paths of the files written or changed, relative to `root`
 * @throws Error when the slice or its prefix exists already; nothing is written then.
 */
export function generateFeature(root: string, names: FeatureNames): readonly string[] {
  const folder = join('packages/features', names.slug)
  if (existsSync(join(root, folder))) throw new Error(`${folder} exists already`)
  const entries = registries.map(({ path, add }) => [path, add(readFileSync(join(root, path), 'utf8'), names)] as const)
  const slice = new Map(
    globSync('**/*.tpl', { cwd: TEMPLATES }).map((template) => [
      join(folder, template.replace(/\.tpl$/, '')),
      fill(readFileSync(join(TEMPLATES, template), 'utf8'), names),
    ]),
  )
  const files = [...entries, ...slice]
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return files.map(([path]) => path)
}

function fill(template: string, names: FeatureNames): string {
  const values = new Map<string, string>(Object.entries(names))
  return template.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values.get(name) ?? whole)
}
