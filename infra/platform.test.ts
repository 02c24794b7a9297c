import { resourcePropertiesSchema } from '@ancrage/services/onboarding/resource-descriptor.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { resourcesOf, type SynthesizedPlatform, synthPlatform, type Template } from './testing/synth-platform.ts'

let platform: SynthesizedPlatform
let all: Template

beforeAll(() => {
  platform = synthPlatform('all')
  all = { Resources: Object.assign({}, ...Object.values(platform.templates).map(({ Resources }) => Resources)) }
}, 120_000)

/** Hashes of bundles and of the descriptor change with content that other tests look at. */
const neutral = (template: Template | undefined): unknown =>
  JSON.parse(
    JSON.stringify(template)
      .replace(/[0-9a-f]{64}/g, '<hash>')
      .replace(/"Territory":"(?:[^"\\]|\\.)*"/g, '"Territory":"<descriptor>"'),
  )

const stackIds = ['state', 'identity', 'api', 'edge', 'ops', 'territory-val-d-essai', 'territory-val-d-essais'] as const

describe('the rules of AWS Solutions', () => {
  it('find nothing that nobody accepted, and did run', () => {
    expect(platform.findings).toEqual([])
    expect(platform.pluginsRun).toContain('AwsSolutions')
  })

  it('had resources to look at in every stack', () => {
    const counts = stackIds.map((id) => Object.keys(platform.templates[id]?.Resources ?? {}).length)
    expect(Object.keys(platform.templates).sort()).toEqual([...stackIds].sort())
    expect(Math.min(...counts)).toBeGreaterThan(0)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(120)
  })
})

it.each(stackIds)('%s is the template that was reviewed last', (id) => {
  expect(neutral(platform.templates[id])).toMatchSnapshot()
})

describe('what holds data', () => {
  const frozen = {
    state: {
      AppTable815C50BC: 'AWS::DynamoDB::GlobalTable',
      RegistryTableF2430F90: 'AWS::DynamoDB::GlobalTable',
      RegionTable67C1EAC6: 'AWS::DynamoDB::GlobalTable',
      AccessLogs8B620ECA: 'AWS::S3::Bucket',
      PhotosBucket2AC9D1F0: 'AWS::S3::Bucket',
      SitesBucket6E0C1F7A: 'AWS::S3::Bucket',
      ConsoleBucketA1BD9FF9: 'AWS::S3::Bucket',
      PointersEDD6A7A4: 'AWS::CloudFront::KeyValueStore',
      OriginSecret5DDC59F1: 'AWS::SecretsManager::Secret',
      SigningSecretCF7EC744: 'AWS::SecretsManager::Secret',
    },
    identity: { MembersFEE56442: 'AWS::Cognito::UserPool', SenderF5F9B8E0: 'AWS::SES::EmailIdentity' },
  }

  it('keeps its logical ids: a new one would make CloudFormation create it empty beside the old', () => {
    const stateful = /::(?:GlobalTable|Bucket|Secret|KeyValueStore|UserPool|EmailIdentity)$/
    const ids = Object.fromEntries(
      ['state', 'identity'].map((id) => [
        id,
        Object.fromEntries(
          Object.entries(platform.templates[id]?.Resources ?? {})
            .filter(([, { Type }]) => stateful.test(Type))
            .map(([logicalId, { Type }]) => [logicalId, Type]),
        ),
      ]),
    )
    expect(ids).toEqual(frozen)
  })

  it('is in no stack but state and identity', () => {
    for (const id of ['api', 'edge', 'ops', 'territory-val-d-essai'])
      for (const type of ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool'])
        expect(resourcesOf(platform.templates[id], type), `${type} in ${id}`).toEqual([])
  })

  it('survives the deletion of its resource and of its stack', () => {
    expect(platform.terminationProtected).toEqual(
      expect.arrayContaining(['state', 'identity', 'territory-val-d-essai', 'territory-val-d-essais']),
    )
    for (const type of [
      'AWS::DynamoDB::GlobalTable',
      'AWS::S3::Bucket',
      'AWS::SecretsManager::Secret',
      'AWS::CloudFront::KeyValueStore',
      'AWS::Cognito::UserPool',
    ]) {
      const found = resourcesOf(all, type)
      expect(found.length, type).toBeGreaterThan(0)
      for (const [id, { DeletionPolicy }] of found) expect(DeletionPolicy, id).toMatch(/^Retain/)
    }
  })

  it('has tables that can go back in time, cannot be dropped, and forget what expires', () => {
    const tables = resourcesOf(platform.templates.state, 'AWS::DynamoDB::GlobalTable')
    expect(tables.map(([, { Properties }]) => Properties.TableName)).toEqual([
      'ancrage-recette-app',
      'ancrage-recette-registry',
      'ancrage-recette-region',
    ])
    for (const [, { Properties }] of tables)
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
        Replicas: [
          {
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
          },
        ],
      })
  })

  it('streams changes of territories with both images, and of nothing else', () => {
    const streams = resourcesOf(platform.templates.state, 'AWS::DynamoDB::GlobalTable').map(
      ([, { Properties }]) => Properties.StreamSpecification,
    )
    expect(streams).toEqual([{ StreamViewType: 'NEW_AND_OLD_IMAGES' }, undefined, undefined])
  })

  it('keeps the pool of members from being dropped and from strangers signing up', () => {
    const [[, pool] = []] = resourcesOf(platform.templates.identity, 'AWS::Cognito::UserPool')
    expect(pool?.Properties).toMatchObject({
      DeletionProtection: 'ACTIVE',
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
      LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V2_0' } },
    })
    expect(JSON.stringify(pool?.Properties)).not.toContain('custom:')
    const [[, client] = []] = resourcesOf(platform.templates.identity, 'AWS::Cognito::UserPoolClient')
    expect(client?.Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      WriteAttributes: ['name'],
      RefreshTokenRotation: { Feature: 'ENABLED' },
      PreventUserExistenceErrors: 'ENABLED',
    })
  })
})

describe('every function', () => {
  const functions = () => resourcesOf(all, 'AWS::Lambda::Function')

  it('runs Node 24 on ARM64 and says in French what people miss when it fails', () => {
    expect(functions()).toHaveLength(10)
    for (const [id, { Properties }] of functions()) {
      expect(Properties, id).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      })
      expect(String(Properties.Description), id).toMatch(/[a-zéû]{3,} .*\.$/)
    }
  })

  it('has no secret in its environment', () => {
    for (const [id, { Properties }] of functions()) {
      const environment = JSON.stringify(Properties.Environment ?? {})
      expect(environment, id).not.toMatch(/resolve:|password|BEGIN [A-Z ]*PRIVATE KEY|AKIA/i)
    }
  })

  it('has an alarm on its errors', () => {
    const watched = resourcesOf(platform.templates.ops, 'AWS::CloudWatch::Alarm')
      .filter(([, { Properties }]) => Properties.MetricName === 'Errors')
      .map(([, { Properties }]) => JSON.stringify(Properties.Dimensions))
    for (const [id, { Properties }] of functions())
      expect(
        watched.some((dimensions) => dimensions.includes(`"${String(Properties.FunctionName)}"`)),
        id,
      ).toBe(true)
  })

  it('reads triggers with a way out for what cannot be processed', () => {
    const mappings = resourcesOf(platform.templates.api, 'AWS::Lambda::EventSourceMapping').map(([, r]) => r.Properties)
    expect(mappings).toHaveLength(3)
    const [stream] = mappings.filter(({ StartingPosition }) => StartingPosition !== undefined)
    expect(stream).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 5,
      DestinationConfig: { OnFailure: {} },
      FilterCriteria: { Filters: [{ Pattern: expect.stringContaining('#audit') }] },
    })
  })
})

it('every log expires', () => {
  const groups = resourcesOf(all, 'AWS::Logs::LogGroup')
  expect(groups.length).toBeGreaterThanOrEqual(11)
  for (const [id, { Properties }] of groups) expect(Properties.RetentionInDays, id).toBe(30)
})

describe('every policy', () => {
  const statements = () =>
    [
      ...resourcesOf(all, 'AWS::IAM::Policy').map(([id, r]) => [id, r.Properties.PolicyDocument] as const),
      ...resourcesOf(all, 'AWS::IAM::Role').flatMap(([id, r]) =>
        (Array.isArray(r.Properties.Policies) ? r.Properties.Policies : []).map((p) => [id, p.PolicyDocument] as const),
      ),
    ].flatMap(([id, document]) =>
      (document as { Statement: { Effect: string; Action: string | string[]; Resource: unknown }[] }).Statement.map(
        (statement) => ({ id, ...statement }),
      ),
    )

  it('names its actions one by one', () => {
    expect(statements().length).toBeGreaterThan(20)
    for (const { id, Action } of statements())
      for (const action of [Action].flat()) expect(action, id).not.toContain('*')
  })

  it('never gives Scan or PartiQL, which carry no key to check', () => {
    const given = statements().flatMap(({ Action }) => [Action].flat())
    for (const action of given) expect(action).not.toMatch(/dynamodb:(?:Scan|PartiQL)/)
  })

  it('never names every resource', () => {
    for (const { id, Resource } of statements()) expect(JSON.stringify([Resource].flat()), id).not.toContain('"*"')
  })

  it('lets no function touch the territories’ table but through a tagged session', () => {
    const direct = statements().filter(
      ({ id, Resource, Action }) =>
        JSON.stringify(Resource).includes('table/ancrage-recette-app') &&
        !id.startsWith('Territory') &&
        [Action].flat().some((action) => !/Stream|Shard/.test(action)),
    )
    expect(direct).toEqual([])
  })

  it('gives the region’s API no path to the territories: neither their table nor their roles', () => {
    const region = statements().filter(({ id }) => id.startsWith('regionapi'))
    expect(region.length).toBeGreaterThan(0)
    const text = JSON.stringify(region)
    expect(text).not.toContain('ancrage-recette-app')
    expect(text).not.toContain('sts:AssumeRole')
  })
})

describe('the edge', () => {
  const distributions = () => resourcesOf(platform.templates.edge, 'AWS::CloudFront::Distribution')

  it('never shows the origin secret, only where CloudFormation finds it', () => {
    const portals = distributions().filter(([id]) => id.startsWith('Portals') || id.startsWith('CustomDomains'))
    expect(portals).toHaveLength(2)
    for (const [, { Properties }] of portals)
      expect(JSON.stringify(Properties)).toContain('{{resolve:secretsmanager:ancrage-recette/origin:SecretString}}')
  })

  it('serves both kinds of domains with the same behaviours', () => {
    const config = (name: string) =>
      distributions().find(([id]) => id.startsWith(name))?.[1].Properties.DistributionConfig as Record<string, unknown>
    for (const part of ['Origins', 'OriginGroups', 'DefaultCacheBehavior', 'CacheBehaviors'])
      expect(config('CustomDomains')[part]).toEqual(config('Portals')[part])
    expect(config('CustomDomains')).toMatchObject({ ConnectionMode: 'tenant-only' })
    expect(config('CustomDomains').Aliases).toBeUndefined()
  })

  it('has no custom error page, which would hide the problem details of the APIs', () => {
    for (const [id, { Properties }] of distributions())
      expect(JSON.stringify(Properties), id).not.toContain('CustomErrorResponses')
  })
})

describe('a territory', () => {
  it('is set up by one custom resource that carries its descriptor and communes', () => {
    const [[, onboarding] = []] = resourcesOf(platform.templates['territory-val-d-essai'], 'Custom::AncrageTerritory')
    expect(onboarding?.Properties).toMatchObject({
      ServiceToken: 'arn:aws:lambda:eu-west-3:111122223333:function:ancrage-recette-onboarding',
      PlatformDomain: 'recette.ancrage.example',
    })
    const { Territory: territory } = resourcePropertiesSchema.parse(onboarding?.Properties)
    expect(territory.communes.map(({ name }) => name)).toEqual(['Auch', 'Nogaro'])
  })

  it('with its own domain attaches it with a certificate that renews itself', () => {
    const [[, tenant] = []] = resourcesOf(
      platform.templates['territory-val-d-essai'],
      'AWS::CloudFront::DistributionTenant',
    )
    expect(tenant?.Properties).toMatchObject({
      Domains: ['www.val-d-essai.example'],
      ManagedCertificateRequest: { PrimaryDomainName: 'www.val-d-essai.example' },
    })
  })
})
