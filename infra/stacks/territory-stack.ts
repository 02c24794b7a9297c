import { type ResolvedTerritory, territoryHosts } from '@ancrage/services/onboarding/descriptor.ts'
import type { RegionDescriptor } from '@ancrage/services/onboarding/region-descriptor.ts'
import { toResourceProperties } from '@ancrage/services/onboarding/resource-descriptor.ts'
import { CustomResource, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { resourceNames } from '../names.ts'
import type { StageConfig } from '../stages.ts'
import type { EdgeStack } from './edge-stack.ts'

export interface TerritoryStackProps extends StackProps {
  readonly stage: StageConfig
  readonly territory: ResolvedTerritory
  readonly region: RegionDescriptor
  readonly edge: EdgeStack
}

// Lambda takes 256 kB an asynchronous event; that of an update holds the properties before and after.
const payloadLimitBytes = 100_000

/** One territory: its set-up, run again whenever its descriptor changes, and its own domain when it brings one. */
export class TerritoryStack extends Stack {
  constructor(scope: Construct, id: string, props: TerritoryStackProps) {
    super(scope, id, { ...props, terminationProtection: true })
    const { stage, territory, region, edge } = props
    const { descriptor } = territory
    const names = resourceNames(stage)

    const properties = toResourceProperties(territory, region, stage.platformDomain)
    const sizeBytes = Buffer.byteLength(JSON.stringify(properties))
    if (sizeBytes > payloadLimitBytes)
      throw new Error(`${descriptor.slug}: descriptor and communes weigh ${sizeBytes} bytes, over ${payloadLimitBytes}`)

    new CustomResource(this, 'Onboarding', {
      resourceType: 'Custom::AncrageTerritory',
      serviceToken: names.functionArn('onboarding'),
      serviceTimeout: Duration.minutes(10),
      properties,
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
