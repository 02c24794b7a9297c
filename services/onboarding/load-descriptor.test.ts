import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type DescriptorProblem, formatProblems } from './check-json.ts'
import { loadDescriptors } from './load-descriptor.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const fixtures = join(root, 'test/fixtures/territories')
const regionsFile = join(root, 'infra/regions.json')
const essai = readFileSync(join(fixtures, 'val-d-essai.json'), 'utf8')
const essais = readFileSync(join(fixtures, 'val-d-essais.json'), 'utf8')

let directory = mkdtempSync(join(tmpdir(), 'descriptors-'))
const directories = [directory]
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'descriptors-'))
  directories.push(directory)
})
afterAll(() => {
  for (const path of directories) rmSync(path, { recursive: true })
})

const load = (): ReturnType<typeof loadDescriptors> => loadDescriptors({ territoriesDirectory: directory, regionsFile })

/** Problems of a set of files, with the directory left out so that they compare. */
const problemsOf = (files: Readonly<Record<string, string>>): DescriptorProblem[] => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text)
  const result = load()
  if (result.ok) throw new Error('the descriptors were accepted')
  return result.error.map((problem) => ({ ...problem, file: problem.file.split('/').at(-1) ?? '' }))
}

/** Line, from 1, of the first line that holds `needle`. */
const lineOf = (text: string, needle: string): number => text.split('\n').findIndex((line) => line.includes(needle)) + 1

const change = (from: string, to: string): string => {
  expect(essai).toContain(from)
  return essai.replace(from, to)
}

describe('the territories of the platform', () => {
  it('load as they are, so that a deploy never starts from a broken file', () => {
    const result = loadDescriptors({ territoriesDirectory: join(root, 'infra/territories'), regionsFile })
    if (!result.ok) throw new Error(formatProblems(result.error))
    expect(result.value.territories.map(({ descriptor }) => descriptor.slug)).toEqual([
      'gers',
      'pays-vallee-de-la-dore',
    ])
    expect(result.value.regions.map(({ id }) => id)).toEqual(['reg_76', 'reg_84'])
  })

  it('keep two near-twins apart: same id but for its last character, slug that starts the other', () => {
    const result = loadDescriptors({ territoriesDirectory: fixtures, regionsFile })
    if (!result.ok) throw new Error(formatProblems(result.error))
    const [first, second] = result.value.territories.map(({ descriptor }) => descriptor)
    expect(first?.id.slice(0, -1)).toBe(second?.id.slice(0, -1))
    expect(first?.id).not.toBe(second?.id)
    expect(second?.slug.startsWith(String(first?.slug))).toBe(true)
  })
})

describe('an invalid descriptor stops with file, line, path, what was found and what is allowed', () => {
  it('names a region that does not exist and lists those that do', () => {
    const text = change('"region": "76"', '"region": "77"')
    const [problem] = problemsOf({ 'val-d-essai.json': text })
    expect(problem).toMatchObject({
      file: 'val-d-essai.json',
      line: lineOf(text, '"region"'),
      column: 13,
      pointer: '/region',
      found: '« 77 »',
    })
    expect(problem?.allowed).toContain('« 76 », « 84 »')
  })

  it('points at an unknown key itself and names the known ones of its object', () => {
    const text = change('"primary": true', '"primary": true, "principal": 1')
    expect(problemsOf({ 'val-d-essai.json': text })).toEqual([
      {
        file: 'val-d-essai.json',
        line: lineOf(text, 'principal'),
        column: (text.split('\n')[lineOf(text, 'principal') - 1] ?? '').indexOf('"principal"') + 1,
        pointer: '/hosts/0/principal',
        found: 'le champ inconnu « principal »',
        allowed: 'l’un des champs « host », « primary »',
      },
    ])
  })

  it('shows a missing field at the object that lacks it', () => {
    const text = change('"timeZone": "Europe/Paris",', '')
    expect(problemsOf({ 'val-d-essai.json': text })).toMatchObject([
      { line: 1, column: 1, pointer: '/timeZone', found: 'rien (champ absent)' },
    ])
  })

  it('reports several errors at once, over several files', () => {
    const problems = problemsOf({
      'val-d-essai.json': change('"region": "76"', '"region": 76').replace('"primary": false', '"primary": true'),
      'val-d-essais.json': essais.replace('"timeZone": "Europe/Paris"', '"timeZone": "Paris"'),
    })
    expect(problems.map(({ file, pointer }) => `${file} ${pointer}`)).toEqual([
      'val-d-essai.json /region',
      'val-d-essai.json /hosts',
      'val-d-essais.json /timeZone',
    ])
  })

  it('gives the line of a JSON mistake and says the remedy in French', () => {
    const text = change('"region": "76",', '"region": "76"')
    expect(problemsOf({ 'val-d-essai.json': text })).toMatchObject([
      { line: lineOf(text, '"perimeter"'), pointer: '', allowed: 'une virgule entre deux éléments' },
    ])
  })

  it('refuses a key given twice, which JSON.parse would silently keep the last of', () => {
    const text = change('"region": "76",', '"region": "76", "region": "84",')
    expect(problemsOf({ 'val-d-essai.json': text })).toMatchObject([
      { pointer: '/region', found: '« region » deux fois' },
    ])
  })

  it('refuses an empty file', () => {
    expect(problemsOf({ 'val-d-essai.json': '' })).toMatchObject([{ line: 1, column: 1 }])
  })

  it.each([
    ['"departements": ["99"]', '/perimeter/departements/0', '« 99 »'],
    ['"epci": ["000000000"]', '/perimeter/epci/0', '« 000000000 »'],
    ['"communes": ["32013", "32999"]', '/perimeter/communes/1', '« 32999 »'],
  ])('names the code of a perimeter that does not exist: %s', (perimeter, pointer, found) => {
    const text = essai.replace(/"communes": \[[^\]]*\]/, perimeter)
    expect(problemsOf({ 'val-d-essai.json': text })).toMatchObject([{ pointer, found }])
  })

  it('refuses a host that the platform keeps for itself', () => {
    const text = change('"host": "val-d-essai"', '"host": "console"')
    expect(problemsOf({ 'val-d-essai.json': text })).toMatchObject([{ pointer: '/hosts/0/host', found: '« console »' }])
  })
})

describe('rules that only show across files', () => {
  it('refuse an id, a slug and a host taken by another territory, naming its file', () => {
    const twin = essai
    const problems = problemsOf({ 'val-d-essai.json': essai, 'val-d-essais.json': twin })
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/id', '/slug', '/hosts/0/host', '/hosts/1/host', '/slug'])
    expect(problems[0]?.found).toContain('val-d-essai.json')
    expect(problems.at(-1)?.allowed).toBe('« val-d-essais », le nom du fichier')
  })

  it('refuse an agency of another region', () => {
    const text = change('"agency": "reg_76"', '"agency": "reg_84"')
    expect(problemsOf({ 'val-d-essai.json': text })).toMatchObject([
      { pointer: '/sharing/agency', found: '« reg_84 »', allowed: '« reg_76 », l’agence de la région 76, ou null' },
    ])
  })

  it('refuse a region that the platform does not know, naming those it does', () => {
    const text = change('"region": "76"', '"region": "53"').replace('"agency": "reg_76"', '"agency": "reg_53"')
    expect(problemsOf({ 'val-d-essai.json': text })).toMatchObject([
      {
        pointer: '/region',
        allowed: 'une région du fichier des régions : « 76 » (Occitanie), « 84 » (Auvergne-Rhône-Alpes)',
      },
    ])
  })

  it('refuse sharing without an agency', () => {
    const text = change('"agency": "reg_76"', '"agency": null')
    expect(problemsOf({ 'val-d-essai.json': text })).toMatchObject([{ pointer: '/sharing/indicators', found: 'true' }])
  })
})

it('prints problems as file:line:column, which terminals make a link', () => {
  const text = change('"region": "76"', '"region": "77"')
  writeFileSync(join(directory, 'val-d-essai.json'), text)
  const result = load()
  expect(result.ok ? '' : formatProblems(result.error)).toMatch(
    /Une erreur à corriger :\n\n {2}\S+val-d-essai\.json:\d+:13 {2}\/region\n {4}trouvé {3}: « 77 »\n {4}attendu {2}: /,
  )
})
