import { type ResolvedTerritory, territoryHosts } from '@ancrage/services/onboarding/descriptor.ts'
import { CustomResource, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { resourceNames } from '../names.ts'
import type { StageConfig } from '../stages.ts'
import type { EdgeStack } from './edge-stack.ts'

export interface TerritoryStackProps extends StackProps {
  readonly stage: StageConfig
  readonly territory: ResolvedTerritory
  readonly edge: EdgeStack
}

// Lambda takes 256 kB an asynchronous event; CloudFormation adds its own fields to ours.
const payloadLimitBytes = 200_000

/** One territory: its set-up, run again whenever its descriptor changes, and its own domain when it brings one. */
export class TerritoryStack extends Stack {
  constructor(scope: Construct, id: string, props: TerritoryStackProps) {
    super(scope, id, { ...props, terminationProtection: true })
    const { stage, territory, edge } = props
    const { descriptor } = territory
    const names = resourceNames(stage)

    const payload = JSON.stringify(territory)
    const sizeBytes = Buffer.byteLength(payload)
    if (sizeBytes > payloadLimitBytes)
      throw new Error(`${descriptor.slug}: descriptor and communes weigh ${sizeBytes} bytes, over ${payloadLimitBytes}`)

    new CustomResource(this, 'Onboarding', {
      resourceType: 'Custom::AncrageTerritory',
      serviceToken: names.functionArn('onboarding'),
      serviceTimeout: Duration.minutes(10),
      // As one string: CloudFormation turns numbers and booleans of properties into text.
      properties: { Territory: payload, PlatformDomain: stage.platformDomain },
    })

    const customHosts = territoryHosts(descriptor, stage.platformDomain).filter(({ custom }) => custom)
    const [first] = customHosts
    if (first === undefined) return
    new cloudfront.CfnDistributionTenant(this, 'OwnDomain', {
      name: `ancrage-${stage.name}-${descriptor.slug}`,
      distributionId: edge.customDomainsId,
      connectionGroupId: edge.connectionGroupId,
      domains: customHosts.map(({ host }) => host),
      enabled: true,
      managedCertificateRequest: {
        primaryDomainName: (customHosts.find(({ primary }) => primary) ?? first).host,
        validationTokenHost: 'cloudfront',
        certificateTransparencyLoggingPreference: 'enabled',
      },
    })
  }
}
