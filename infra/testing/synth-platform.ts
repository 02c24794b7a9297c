import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadDescriptors } from '@ancrage/services/onboarding/load-descriptor.ts'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import * as z from 'zod'
import { buildPlatform } from '../platform.ts'
import { stages } from '../stages.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
})
const templateSchema = z.looseObject({ Resources: z.record(z.string(), resourceSchema) })
const violationSchema = z.object({
  ruleName: z.string(),
  violatingConstructs: z.array(z.object({ constructPath: z.string() })),
})
const reportSchema = z.object({
  pluginReports: z.array(z.object({ pluginName: z.string(), violations: z.array(violationSchema) })),
})
const flagsSchema = z.object({ context: z.record(z.string(), z.unknown()) })

export type Template = z.output<typeof templateSchema>
export type Resource = z.output<typeof resourceSchema>

export interface SynthesizedPlatform {
  readonly templates: Readonly<Record<string, Template>>
  /** `<rule> at <construct>` for each finding nobody accepted. */
  readonly findings: readonly string[]
  readonly pluginsRun: readonly string[]
  readonly terminationProtected: readonly string[]
}

/** The fictional territories, one of them with its own domain, on a bundle of three lines: no build, no network. */
export const synthPlatform = (checks: 'all' | 'none'): SynthesizedPlatform => {
  const outdir = mkdtempSync(join(tmpdir(), 'ancrage-synth-'))
  const descriptors = loadDescriptors({
    territoriesDirectory: here('../../test/fixtures/territories'),
    regionsFile: here('../regions.json'),
  })
  if (!descriptors.ok) throw new Error(JSON.stringify(descriptors.error))
  const { context } = flagsSchema.parse(JSON.parse(readFileSync(here('../../cdk.json'), 'utf8')))
  const app = new App({ outdir, context, analyticsReporting: false })
  buildPlatform(app, {
    stage: stages.recette,
    descriptors: descriptors.value,
    bundleOf: () => here('../fixtures/bundle'),
  })
  if (checks === 'all') Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  const exitCode = process.exitCode
  const assembly = app.synth()
  // A finding makes CDK fail the process; here the findings are the result.
  process.exitCode = exitCode
  const report = reportSchema.parse(JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')))
  const synthesized = {
    templates: Object.fromEntries(assembly.stacks.map((stack) => [stack.id, templateSchema.parse(stack.template)])),
    findings: report.pluginReports.flatMap(({ violations }) =>
      violations.flatMap(({ ruleName, violatingConstructs }) =>
        violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
      ),
    ),
    pluginsRun: report.pluginReports.map(({ pluginName }) => pluginName),
    terminationProtected: assembly.stacks.filter((stack) => stack.terminationProtection).map((stack) => stack.id),
  }
  rmSync(outdir, { recursive: true, force: true })
  return synthesized
}

/** Resources of one type, by logical id. */
export const resourcesOf = (template: Template | undefined, type: string): readonly (readonly [string, Resource])[] =>
  Object.entries(template?.Resources ?? {}).filter(([, resource]) => resource.Type === type)
