import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateFeature } from '../../scripts/new-feature/generate-feature.ts'
import { nameFeature } from '../../scripts/new-feature/name-feature.ts'
import { type PlantedProject, plantProject, ROOT, runTool } from './planted-project.ts'
import { findShapeFaults } from './slice-shape.ts'

const names = nameFeature('specimen-cards', { label: 'Fiches d’essai', prefix: 'zzz' })
const slice = 'packages/features/specimen-cards'
let copy: PlantedProject
let files: readonly string[]

/** Enough of the checkout to judge a slice in: all packages, their links, and the configurations of the tools. */
function copyCheckout(): PlantedProject {
  const project = plantProject({})
  const configurations = ['tsconfig.base.json', 'biome.json', 'scripts/lint', 'vitest.config.ts', 'package.json']
  const wanted = ['packages', 'services', 'infra/territories', 'test/fixtures', 'test/isolation', 'test/node_modules']
  for (const path of [...wanted, ...configurations]) {
    cpSync(join(ROOT, path), join(project.folder, path), { recursive: true, verbatimSymlinks: true })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(project.folder, 'node_modules'))
  writeFileSync(join(project.folder, '.gitignore'), 'node_modules\n')
  return project
}

beforeAll(async () => {
  copy = copyCheckout()
  files = generateFeature(copy.folder, names)
  await runTool('biome', ['check', '--write', ...files], copy.folder)
})
afterAll(() => copy.remove())

describe('a generated slice', () => {
  it('has the shape of all slices', () => {
    const inside = files.filter((file) => file.startsWith(slice)).map((file) => relative(slice, file))
    expect(findShapeFaults(inside)).toEqual([])
  })

  it('leaves no placeholder behind', () => {
    expect(files.filter((file) => readFileSync(join(copy.folder, file), 'utf8').includes('{{'))).toEqual([])
  })

  it('passes format and lint as it is, so that its first commit is green', async () => {
    expect(await runTool('biome', ['check', ...files], copy.folder)).toMatchObject({ code: 0 })
  })

  it('compiles against the packages as they are today', async () => {
    const options = { types: ['node'], incremental: false }
    const config = {
      extends: './tsconfig.base.json',
      compilerOptions: options,
      include: [`${slice}/**/*`, 'test/isolation/route-cases.ts', 'test/fixtures/*.ts'],
    }
    writeFileSync(join(copy.folder, 'tsconfig.json'), JSON.stringify(config))
    const { output } = await runTool('tsc', ['-p', '.', '--pretty', 'false'], copy.folder)
    expect(output.split('\n').filter((line) => files.some((file) => line.startsWith(file)))).toEqual([])
  })

  it('has tests that pass', async () => {
    const args = ['run', '--project=unit', slice, '--reporter=json', '--outputFile=report.json']
    const { output } = await runTool('vitest', args, copy.folder)
    const report = JSON.parse(readFileSync(join(copy.folder, 'report.json'), 'utf8'))
    expect([report.numFailedTests, report.numPassedTests, report.success], output).toEqual([0, 10, true])
  })

  it.each([
    ['packages/features/index.ts', / specimenCards,\n\]/],
    ['services/onboarding/descriptor.ts', / 'specimen-cards',\n\] as const/],
    ['packages/kernel/ids.ts', /specimenCard: 'zzz'/],
    ['test/fixtures/fill-territory.ts', /add\('specimen-cards', sampleSpecimenCard\(marker, now\)\)/],
    ['test/isolation/route-cases.ts', /editorial\('SpecimenCard', 'SpecimenCards', 'specimenCard'/],
  ])('is entered in %s, so that the platform and the isolation matrix know it', (file, entry) => {
    expect(readFileSync(join(copy.folder, file), 'utf8')).toMatch(entry)
  })

  it('is never written over an existing one', () => {
    expect(() => generateFeature(copy.folder, names)).toThrow('exists already')
    expect(() => generateFeature(copy.folder, nameFeature('supports', { prefix: 'sup' }))).toThrow(/“sup” belongs to/)
  })
})

describe('the names of a slice', () => {
  it.each([
    ['help-desks', 'help-desk', 'helpDesks', 'HelpDesk', 'hel'],
    ['practice-offices', 'practice-office', 'practiceOffices', 'PracticeOffice', 'pra'],
    ['bursaries', 'bursary', 'bursaries', 'Bursary', 'bur'],
  ])('come from its slug: %s', (slug, noun, camel, type, prefix) => {
    expect(nameFeature(slug)).toMatchObject({ slug, noun, camel, Type: type, prefix })
  })

  it.each(['HelpDesks', 'help_desks', '../aids', 'help desks', 'housing'])('refuse %s and say why', (slug) => {
    expect(() => nameFeature(slug)).toThrow(slug)
  })
})
