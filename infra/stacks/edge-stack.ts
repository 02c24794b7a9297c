import { readFileSync } from 'node:fs'
import { Stack, type StackProps } from 'aws-cdk-lib'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { addConsoleDistribution } from '../constructs/console-distribution.ts'
import { portalConfig } from '../constructs/portal-distribution.ts'
import { acceptPublicDistribution, addHeadersPolicy } from '../constructs/public-headers.ts'
import { resourceNames } from '../names.ts'
import type { StageConfig } from '../stages.ts'
import type { ApiStack } from './api-stack.ts'
import type { IdentityStack } from './identity-stack.ts'
import type { StateStack } from './state-stack.ts'

export interface EdgeStackProps extends StackProps {
  readonly stage: StageConfig
  readonly state: StateStack
  readonly api: ApiStack
  readonly identity: IdentityStack
}

const source = readFileSync(new URL('../edge/viewer-request.js', import.meta.url), 'utf8')
// A module that exists inside CloudFront only.
const viewerRequestSource = `import cf from 'cloudfront'\n\n${source}`

/** Public doors: every portal under the platform's wildcard or its own domain, and the console. */
export class EdgeStack extends Stack {
  /** Where a territory with its own domain attaches its distribution tenant. */
  readonly customDomainsId: string
  readonly connectionGroupId: string

  constructor(scope: Construct, id: string, props: EdgeStackProps) {
    super(scope, id, props)
    const { stage, state, api, identity } = props
    const names = resourceNames(stage)

    const viewerRequest = new cloudfront.Function(this, 'ViewerRequest', {
      functionName: `ancrage-${stage.name}-viewer-request`,
      runtime: cloudfront.FunctionRuntime.JS_2_0,
      code: cloudfront.FunctionCode.fromInline(viewerRequestSource),
      keyValueStore: state.pointers,
      comment: 'host -> territory -> release',
    })
    const access = new cloudfront.CfnOriginAccessControl(this, 'SitesAccess', {
      originAccessControlConfig: {
        name: `ancrage-${stage.name}-sites`,
        originAccessControlOriginType: 's3',
        signingBehavior: 'always',
        signingProtocol: 'sigv4',
      },
    })
    const hostHeader = new cloudfront.OriginRequestPolicy(this, 'HostHeader', {
      originRequestPolicyName: `ancrage-${stage.name}-host`,
      headerBehavior: cloudfront.OriginRequestHeaderBehavior.allowList('x-ancrage-host', 'accept'),
    })
    const config = portalConfig({
      stage,
      sitesBucketDomain: `${names.buckets.sites}.s3.${stage.region}.amazonaws.com`,
      originAccessControlId: access.attrId,
      portalApiEndpoint: api.apis.portal.apiEndpoint,
      originSecretReference: `{{resolve:secretsmanager:${names.secrets.origin}:SecretString}}`,
      viewerRequestArn: viewerRequest.functionArn,
      headersPolicyId: addHeadersPolicy(
        this,
        'PortalHeaders',
        stage,
        // The hash is that of the one script in line, which asks for the others after the first view (packages/site/late-start.ts).
        "default-src 'none'; script-src 'self' 'sha256-Mh9Q/yKimQRtblQnCbHbQuZ9mtSrroUld/suZ31rKqU='; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        // A preview in the console loads the fonts of the portal.
        `https://console.${stage.platformDomain}`,
      ),
      hostHeaderPolicyId: hostHeader.originRequestPolicyId,
    })
    const portals = new cloudfront.CfnDistribution(this, 'Portals', {
      distributionConfig: {
        ...config,
        aliases: [`*.${stage.platformDomain}`],
        viewerCertificate: {
          acmCertificateArn: stage.edgeCertificateArn,
          minimumProtocolVersion: 'TLSv1.2_2021',
          sslSupportMethod: 'sni-only',
        },
        ipv6Enabled: true,
        priceClass: 'PriceClass_100',
      },
    })
    // Aliases, price class and IPv6 are settings of the tenant or its connection group here.
    const customDomains = new cloudfront.CfnDistribution(this, 'CustomDomains', {
      distributionConfig: {
        ...config,
        connectionMode: 'tenant-only',
        tenantConfig: { parameterDefinitions: [] },
        viewerCertificate: {
          acmCertificateArn: stage.edgeCertificateArn,
          minimumProtocolVersion: 'TLSv1.2_2021',
          sslSupportMethod: 'sni-only',
        },
      },
    })
    const connections = new cloudfront.CfnConnectionGroup(this, 'Connections', {
      name: `ancrage-${stage.name}`,
      enabled: true,
      ipv6Enabled: true,
    })
    this.customDomainsId = customDomains.attrId
    this.connectionGroupId = connections.attrId
    acceptPublicDistribution(portals)
    acceptPublicDistribution(customDomains)
    addConsoleDistribution(this, {
      stage,
      consoleApi: api.apis.console,
      regionApi: api.apis.region,
      loginUrl: identity.loginUrl,
    })
  }
}
