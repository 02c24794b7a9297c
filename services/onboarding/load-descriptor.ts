import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { err, ok, type Result } from '@ancrage/kernel'
import { type CheckedJson, checkJson, type DescriptorProblem } from './check-json.ts'
import { type ResolvedTerritory, type TerritoryDescriptor, territoryDescriptorSchema } from './descriptor.ts'
import { type RegionDescriptor, regionsFileSchema } from './region-descriptor.ts'
import { resolvePerimeter } from './resolve-perimeter.ts'

export interface DescriptorSources {
  /** Folder of `<slug>.json` files. */
  readonly territoriesDirectory: string
  readonly regionsFile: string
}

export interface Descriptors {
  /** Each one's region is in `regions`. */
  readonly territories: readonly ResolvedTerritory[]
  readonly regions: readonly RegionDescriptor[]
}

interface ReadTerritory {
  readonly file: string
  readonly checked: CheckedJson<TerritoryDescriptor>
}

const showPath = (path: string): string => relative(process.cwd(), path)

/** Values that must be unique over all files, each with its place in the descriptor. */
const uniqueValues = (descriptor: TerritoryDescriptor): (readonly [string, string, (string | number)[]])[] => [
  ['l’identifiant', descriptor.id, ['id']],
  ['le nom court', descriptor.slug, ['slug']],
  ...descriptor.hosts
    .map(({ host }, index) => ['l’adresse', host, ['hosts', index, 'host']] as const)
    .map(([what, value, path]): readonly [string, string, (string | number)[]] => [what, value, [...path]]),
]

const findDuplicates = (territories: readonly ReadTerritory[]): DescriptorProblem[] => {
  const owners = new Map<string, string>()
  return territories.flatMap(({ file, checked }) =>
    uniqueValues(checked.value).flatMap(([what, value, path]) => {
      const key = `${what} ${value}`
      const owner = owners.get(key)
      if (owner === undefined) {
        owners.set(key, file)
        return []
      }
      return [
        checked.problemAt(
          path,
          `${what} « ${value} », déjà pris par ${showPath(owner)}`,
          'une valeur que nul autre territoire n’emploie',
        ),
      ]
    }),
  )
}

const findMisplaced = (
  { file, checked }: ReadTerritory,
  regions: readonly RegionDescriptor[],
): readonly DescriptorProblem[] => {
  const { slug, region: code, sharing } = checked.value
  const expectedSlug = basename(file, '.json')
  const region = regions.find((candidate) => candidate.code === code)
  const slugProblems =
    slug === expectedSlug ? [] : [checked.problemAt(['slug'], `« ${slug} »`, `« ${expectedSlug} », le nom du fichier`)]
  if (region === undefined) {
    const known = regions.map((candidate) => `« ${candidate.code} » (${candidate.name})`).join(', ')
    return [
      ...slugProblems,
      checked.problemAt(['region'], `« ${code} »`, `une région du fichier des régions : ${known}`),
    ]
  }
  if (sharing.agency === null || sharing.agency === region.id) return slugProblems
  const allowed = `« ${region.id} », l’agence de la région ${code}, ou null`
  return [...slugProblems, checked.problemAt(['sharing', 'agency'], `« ${sharing.agency} »`, allowed)]
}

/**
 * Reads the regions and every territory, resolves the perimeters and checks what only shows across files. Nothing is
 * returned as long as one problem remains: a half-read platform must not be deployed.
 */
export const loadDescriptors = (sources: DescriptorSources): Result<Descriptors, readonly DescriptorProblem[]> => {
  const problems: DescriptorProblem[] = []
  const regionsRead = checkJson(
    showPath(sources.regionsFile),
    readFileSync(sources.regionsFile, 'utf8'),
    regionsFileSchema,
  )
  if (!regionsRead.ok) problems.push(...regionsRead.error)
  const regions = regionsRead.ok ? regionsRead.value.value.regions : []

  const territories: ReadTerritory[] = []
  const names = readdirSync(sources.territoriesDirectory).filter((name) => /^[^.]+\.json$/.test(name))
  for (const name of names.sort()) {
    const file = join(sources.territoriesDirectory, name)
    const read = checkJson(showPath(file), readFileSync(file, 'utf8'), territoryDescriptorSchema)
    if (read.ok) territories.push({ file, checked: read.value })
    else problems.push(...read.error)
  }
  problems.push(...findDuplicates(territories))
  if (regionsRead.ok) for (const territory of territories) problems.push(...findMisplaced(territory, regions))

  const resolved = territories.flatMap(({ checked }): ResolvedTerritory[] => {
    const communes = resolvePerimeter(checked.value.perimeter)
    if (communes.ok) return [{ descriptor: checked.value, communes: [...communes.value] }]
    problems.push(...communes.error.map(({ path, found, allowed }) => checked.problemAt(path, `« ${found} »`, allowed)))
    return []
  })
  return problems.length > 0 ? err(problems) : ok({ territories: resolved, regions })
}
