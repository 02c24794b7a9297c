import { readFileSync } from 'node:fs'
import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import * as acm from 'aws-cdk-lib/aws-certificatemanager'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import * as s3 from 'aws-cdk-lib/aws-s3'
import type { Construct, IConstruct } from 'constructs'
import { endpointHost, portalConfig } from '../constructs/portal-distribution.ts'
import { accept } from '../nag.ts'
import { type ResourceNames, resourceNames } from '../names.ts'
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
    const { stage, state, api } = props
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
      headersPolicyId: this.addHeadersPolicy(
        'PortalHeaders',
        stage,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
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
    this.addConsole(stage, names, props)
  }

  private addConsole(stage: StageConfig, names: ResourceNames, { api, identity }: EdgeStackProps): void {
    const singlePage = new cloudfront.Function(this, 'ConsoleRequest', {
      functionName: `ancrage-${stage.name}-console-request`,
      runtime: cloudfront.FunctionRuntime.JS_2_0,
      // The application reads its own addresses: all but files lead to its only page.
      code: cloudfront.FunctionCode.fromInline(
        "function handler(event) { const request = event.request; if (!request.uri.split('/').pop().includes('.')) request.uri = '/index.html'; return request }",
      ),
      comment: 'addresses of the console -> its only page',
    })
    const bucket = s3.Bucket.fromBucketAttributes(this, 'ConsoleBucket', {
      bucketName: names.buckets.console,
      region: stage.region,
    })
    const headers = cloudfront.ResponseHeadersPolicy.fromResponseHeadersPolicyId(
      this,
      'ConsoleHeadersPolicy',
      this.addHeadersPolicy(
        'ConsoleHeaders',
        stage,
        `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline' https://*.${stage.platformDomain}; img-src 'self' data: blob: https://*.${stage.platformDomain}; font-src 'self' https://*.${stage.platformDomain}; connect-src 'self' ${identity.loginUrl} https://cognito-idp.${stage.region}.amazonaws.com; frame-src https://*.${stage.platformDomain}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      ),
    )
    const behaviour = (apiEndpoint: string): cloudfront.BehaviorOptions => ({
      origin: new HttpOrigin(endpointHost(apiEndpoint), { originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2] }),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
      cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: headers,
    })
    const distribution = new cloudfront.Distribution(this, 'Console', {
      domainNames: [`console.${stage.platformDomain}`],
      certificate: acm.Certificate.fromCertificateArn(this, 'Certificate', stage.edgeCertificateArn),
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      comment: `Ancrage ${stage.name}: console`,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(bucket),
        viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: headers,
        functionAssociations: [{ eventType: cloudfront.FunctionEventType.VIEWER_REQUEST, function: singlePage }],
      },
      additionalBehaviors: {
        ...Object.fromEntries(
          ['/api/*', '/docs', '/docs/*', '/openapi.json', '/healthz'].map((path) => [
            path,
            behaviour(api.apis.console.apiEndpoint),
          ]),
        ),
        '/region-api/*': behaviour(api.apis.region.apiEndpoint),
      },
    })
    Validations.of(distribution).acknowledge({
      id: '@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
      reason: 'The bucket is in the state stack, whose policy lets the distributions of this account read.',
    })
    acceptPublicDistribution(distribution)
  }

  private addHeadersPolicy(id: string, stage: StageConfig, contentSecurityPolicy: string, readBy?: string): string {
    const policy = new cloudfront.ResponseHeadersPolicy(this, id, {
      ...(readBy === undefined
        ? {}
        : {
            corsBehavior: {
              accessControlAllowOrigins: [readBy],
              accessControlAllowMethods: ['GET', 'HEAD'],
              accessControlAllowHeaders: ['accept'],
              accessControlAllowCredentials: false,
              originOverride: true,
            },
          }),
      responseHeadersPolicyName: `ancrage-${stage.name}-${id}`,
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, override: false },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: false },
        referrerPolicy: {
          referrerPolicy: cloudfront.HeadersReferrerPolicy.NO_REFERRER,
          override: true,
        },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
      },
      customHeadersBehavior: {
        customHeaders: [
          {
            header: 'Permissions-Policy',
            value: 'camera=(), microphone=(), geolocation=(self), browsing-topics=()',
            override: false,
          },
          { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override: true },
        ],
      },
      removeHeaders: ['server', 'x-amz-server-side-encryption', 'x-amz-version-id'],
    })
    return policy.responseHeadersPolicyId
  }
}

const acceptPublicDistribution = (distribution: IConstruct): void => {
  accept(
    distribution,
    'CFR1',
    'A public service of French territories: interns prepare their stay from anywhere, overseas included.',
  )
  accept(
    distribution,
    'CFR2',
    'Static files need none; the APIs limit their own rates, sizes and bots, and the API stage is throttled.',
  )
  accept(
    distribution,
    'CFR3',
    'Edge logs would record the addresses of visitors; audience is counted without them, and API calls are logged without addresses.',
  )
}
