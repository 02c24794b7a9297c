import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FeatureNames } from './name-feature.ts'

const TEMPLATES = join(import.meta.dirname, 'templates')
const ID_PREFIXES = 'packages/kernel/ids.ts'
const REGISTRY = 'packages/features/index.ts'

/**
 * Writes the slice and enters it into the registries. The caller formats what was touched.
 * @returns paths of the files written or changed, relative to `root`
 * @throws Error when the slice or its prefix exists already; nothing is written then.
 */
export function generateFeature(root: string, names: FeatureNames): readonly string[] {
  const folder = join('packages/features', names.slug)
  if (existsSync(join(root, folder))) throw new Error(`${folder} exists already`)
  const registries = new Map([
    [ID_PREFIXES, addPrefix(readFileSync(join(root, ID_PREFIXES), 'utf8'), names)],
    [REGISTRY, addSlice(readFileSync(join(root, REGISTRY), 'utf8'), names)],
  ])
  const slice = new Map(
    globSync('**/*.tpl', { cwd: TEMPLATES }).map((template) => [
      join(folder, template.replace(/\.tpl$/, '')),
      fill(readFileSync(join(TEMPLATES, template), 'utf8'), names),
    ]),
  )
  const files = [...registries, ...slice]
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

function addPrefix(source: string, { noun, one, prefix }: FeatureNames): string {
  const table = /(export const idPrefixes = \{\n)([\s\S]*?)(\} as const)/.exec(source)
  if (table === null) throw new Error(`${ID_PREFIXES} has no table idPrefixes`)
  const taken = new RegExp(`^ {2}(\\w+): '${prefix}'`, 'm').exec(table[2] ?? '')
  if (taken !== null)
    throw new Error(`prefix “${prefix}” belongs to ${taken[1]}: add --prefix=<three letters> for ${noun}`)
  return source.replace(table[0], `${table[1]}${table[2]}  ${one}: '${prefix}',\n${table[3]}`)
}

function addSlice(source: string, { camel, slug }: FeatureNames): string {
  const list = /(export const slices: readonly Slice\[\] = \[)([^\]]*)\]/.exec(source)
  if (list === null) throw new Error(`${REGISTRY} has no list slices`)
  const withEntry = source.replace(list[0], `${list[1]}${list[2]?.replace(/,?\s*$/, '')}, ${camel}]`)
  return `import { slice as ${camel} } from './${slug}/index.ts'\n${withEntry}`
}
