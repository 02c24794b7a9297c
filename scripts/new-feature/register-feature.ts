import type { FeatureNames } from './name-feature.ts'

/** A file that lists the slices, and how it looks once a further one is in it. */
export interface Registry {
  readonly path: string
  /** @throws Error when the file no longer looks as expected, or has the name already. */
  readonly add: (source: string, names: FeatureNames) => string
}

/** `text` after the first match of `anchor`, which says in words what was looked for when it is not there. */
function insertAfter(source: string, anchor: RegExp, text: string, meaning: string): string {
  const found = anchor.exec(source)
  if (found === null) throw new Error(`the place for ${meaning} was not found: ${anchor}`)
  const end = found.index + found[0].length
  return source.slice(0, end) + text + source.slice(end)
}

/** One item more at the end of the list that `anchor` reaches, on a line of its own when the list has lines. */
function append(source: string, anchor: RegExp, item: string, meaning: string): string {
  const list = anchor.exec(source)?.[0] ?? ''
  return insertAfter(source, anchor, list.includes('\n') ? `,\n  ${item}` : `, ${item}`, meaning)
}

const addImport = (source: string, line: string): string => `${line}\n${source}`

const idPrefixes: Registry = {
  path: 'packages/kernel/ids.ts',
  add: (source, { noun, one, prefix }) => {
    const taken = new RegExp(`^ {2}(\\w+): '${prefix}',$`, 'm').exec(source)
    if (taken !== null) {
      throw new Error(`prefix “${prefix}” belongs to ${taken[1]}: add --prefix=<three letters> for ${noun}`)
    }
    return insertAfter(
      source,
      /export const idPrefixes = \{\n(?: {2}\w+: '\w+',\n)+/,
      `  ${one}: '${prefix}',\n`,
      'the prefix of ids',
    )
  },
}

const slices: Registry = {
  path: 'packages/features/index.ts',
  add: (source, { camel, slug }) =>
    append(
      addImport(source, `import { slice as ${camel} } from './${slug}/index.ts'`),
      /export const slices: readonly Slice\[\] = \[[^\]]*[^\],\s]/,
      camel,
      'the slice',
    ),
}

const modules: Registry = {
  path: 'services/onboarding/descriptor.ts',
  add: (source, { slug }) =>
    append(source, /const moduleSlugs = \[[^\]]*[^\],\s]/, `'${slug}'`, 'the module that territories may choose'),
}

/** One of the two territories of the tests has every module, the other shows how it is to lack some. */
const completeTerritory: Registry = {
  path: 'test/fixtures/territories/val-d-essai.json',
  add: (source, { slug }) => insertAfter(source, /"modules": \[[^\]]*[^\],\s]/, `, "${slug}"`, 'its modules'),
}

const sampleRecords: Registry = {
  path: 'test/fixtures/sample-records.ts',
  add: (source, { slug, Type, label }) =>
    `${addImport(source, `import type { ${Type} } from '@ancrage/features/${slug}/contract.ts'`)}
export const sample${Type} = (marker: string, now: Instant): ${Type} => ({
  name: \`${label} \${marker}\`,
  slug: '${slug}',
  description: \`Ce que propose \${marker}.\`,
  verifiedOn: localDateOf(now, zone),
})
`,
}

const territories: Registry = {
  path: 'test/fixtures/fill-territory.ts',
  add: (source, { slug, one, Type }) => {
    const imported = addImport(source, `import { sample${Type} } from './sample-records.ts'`)
    const typed = insertAfter(
      imported,
      /readonly release: string\n/,
      `    readonly ${one}: string\n`,
      'the id of a record',
    )
    const record = `  const ${one} = await add('${slug}', sample${Type}(marker, now))\n`
    const filled = insertAfter(typed, / {2}const aid = await add\([^\n]*\n/, record, 'a record in each territory')
    return insertAfter(filled, / {6}release: oldest,\n/, `      ${one},\n`, 'the id that is answered')
  },
}

const isolationCases: Registry = {
  path: 'test/isolation/route-cases.ts',
  add: (source, { one, Type, Types }) =>
    insertAfter(
      addImport(source, `import { sample${Type} } from '../fixtures/sample-records.ts'`),
      / {2}\.\.\.editorial\('Aid'[^\n]*\n/,
      `  ...editorial('${Type}', '${Types}', '${one}', { ...sample${Type}('Corvaine', now), slug: 'corvaine' }),\n`,
      'the isolation cases',
    ),
}

/** Where a slice must be known: ids, platform, and the proof that no territory reaches another's records. */
export const registries: readonly Registry[] = [
  idPrefixes,
  slices,
  modules,
  completeTerritory,
  sampleRecords,
  territories,
  isolationCases,
]
