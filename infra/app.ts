import { fileURLToPath } from 'node:url'
import { formatProblems } from '@ancrage/services/onboarding/check-json.ts'
import { loadDescriptors } from '@ancrage/services/onboarding/load-descriptor.ts'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { buildPlatform } from './platform.ts'
import { stageNamed } from './stages.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const descriptors = loadDescriptors({ territoriesDirectory: here('territories'), regionsFile: here('regions.json') })
if (!descriptors.ok) {
  console.error(formatProblems(descriptors.error))
  process.exit(1)
}

const app = new App()
const stage: unknown = app.node.tryGetContext('stage')
buildPlatform(app, {
  stage: stageNamed(typeof stage === 'string' ? stage : 'recette'),
  descriptors: descriptors.value,
  bundleOf: (service) => here(`../dist/services/${service}`),
})
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
app.synth()
