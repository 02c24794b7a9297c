import type { Descriptors } from '@ancrage/services/onboarding/load-descriptor.ts'
import type { App } from 'aws-cdk-lib'
import { Tags } from 'aws-cdk-lib'
import type { BundleOf } from './constructs/ancrage-function.ts'
import { resourceNames } from './names.ts'
import { ApiStack } from './stacks/api-stack.ts'
import { EdgeStack } from './stacks/edge-stack.ts'
import { IdentityStack } from './stacks/identity-stack.ts'
import { OpsStack } from './stacks/ops-stack.ts'
import { StateStack } from './stacks/state-stack.ts'
import { TerritoryStack } from './stacks/territory-stack.ts'
import type { StageConfig } from './stages.ts'

export interface PlatformParts {
  readonly stage: StageConfig
  readonly descriptors: Descriptors
  readonly bundleOf: BundleOf
}

export interface Platform {
  readonly state: StateStack
  readonly identity: IdentityStack
  readonly api: ApiStack
  readonly edge: EdgeStack
  readonly ops: OpsStack
  readonly territories: readonly TerritoryStack[]
}

/** The whole platform of one stage. Stacks depend downwards only, so each can be updated without the ones after it. */
export const buildPlatform = (app: App, { stage, descriptors, bundleOf }: PlatformParts): Platform => {
  const names = resourceNames(stage)
  const common = (suffix: string, description: string) => ({
    stage,
    env: { account: stage.account, region: stage.region },
    stackName: names.stackName(suffix),
    description: `Ancrage ${stage.name}: ${description}`,
  })
  const state = new StateStack(app, 'state', common('state', 'tables, buckets, pointers, secrets'))
  const identity = new IdentityStack(app, 'identity', { ...common('identity', 'sign-in'), bundleOf })
  const api = new ApiStack(app, 'api', { ...common('api', 'APIs and reactions'), bundleOf, state, identity })
  const edge = new EdgeStack(app, 'edge', { ...common('edge', 'portals and console'), state, api, identity })
  const ops = new OpsStack(app, 'ops', { ...common('ops', 'alarms and dashboard'), api, identity })
  // Physical names leave no reference for CDK to order these by.
  api.addStackDependency(state)
  api.addStackDependency(identity)
  identity.addStackDependency(state)
  edge.addStackDependency(api)
  ops.addStackDependency(api)
  const territories = descriptors.territories.map((territory) => {
    const { slug, name, region: code } = territory.descriptor
    const region = descriptors.regions.find((candidate) => candidate.code === code)
    if (region === undefined) throw new Error(`${slug}: no region ${code}`)
    const suffix = `territory-${slug}`
    const stack = new TerritoryStack(app, suffix, { ...common(suffix, `territory ${name}`), territory, region, edge })
    stack.addStackDependency(edge)
    return stack
  })
  Tags.of(app).add('application', 'ancrage')
  Tags.of(app).add('stage', stage.name)
  return { state, identity, api, edge, ops, territories }
}
