import { Fn } from 'aws-cdk-lib'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import type { StageConfig } from '../stages.ts'

export interface PortalOrigins {
  readonly stage: StageConfig
  readonly sitesBucketDomain: string
  readonly originAccessControlId: string
  readonly portalApiEndpoint: string
  /** A dynamic reference, resolved by CloudFormation: the secret itself is in no template. */
  readonly originSecretReference: string
  readonly viewerRequestArn: string
  readonly headersPolicyId: string
  readonly hostHeaderPolicyId: string
}

type Config = cloudfront.CfnDistribution.DistributionConfigProperty

const files = 'files'
const portalApi = 'portal-api'
const filesOrPage = 'files-or-territory-404'

/** What the portal's API answers itself; the viewer-request function knows the same list. */
export const dynamicPaths = [
  '/api/*',
  '/mes-demarches',
  '/mes-demarches/*',
  '/en/mes-demarches/*',
  '/docs',
  '/docs/*',
  '/problems/*',
  '/openapi.json',
  '/healthz',
] as const

const everyMethod = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE']

/** Host name inside an `https://…` address that is only known at deployment. */
export const endpointHost = (endpoint: string): string => Fn.select(2, Fn.split('/', endpoint))

/**
 * What both portal distributions share: static files of the release by default, the portal's API where a request
 * has a body or a person. A missing file falls back to the API, which answers with the territory's own 404 page: a
 * custom error page would be the same for all territories, and would also hide the API's problem details.
 */
export const portalConfig = (origins: PortalOrigins): Omit<Config, 'enabled'> & { readonly enabled: true } => {
  const functionAssociations = [{ eventType: 'viewer-request', functionArn: origins.viewerRequestArn }]
  const dynamic = (pathPattern: string): cloudfront.CfnDistribution.CacheBehaviorProperty => ({
    pathPattern,
    targetOriginId: portalApi,
    viewerProtocolPolicy: 'redirect-to-https',
    allowedMethods: everyMethod,
    compress: true,
    cachePolicyId: cloudfront.CachePolicy.CACHING_DISABLED.cachePolicyId,
    originRequestPolicyId: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER.originRequestPolicyId,
    responseHeadersPolicyId: origins.headersPolicyId,
    functionAssociations,
  })
  return {
    enabled: true,
    httpVersion: 'http2and3',
    comment: `Ancrage ${origins.stage.name}: portals of the territories`,
    origins: [
      {
        id: files,
        domainName: origins.sitesBucketDomain,
        originAccessControlId: origins.originAccessControlId,
        s3OriginConfig: { originAccessIdentity: '' },
      },
      {
        id: portalApi,
        domainName: endpointHost(origins.portalApiEndpoint),
        customOriginConfig: { originProtocolPolicy: 'https-only', originSslProtocols: ['TLSv1.2'] },
        originCustomHeaders: [{ headerName: 'x-ancrage-origin', headerValue: origins.originSecretReference }],
      },
    ],
    originGroups: {
      quantity: 1,
      items: [
        {
          id: filesOrPage,
          failoverCriteria: { statusCodes: { quantity: 2, items: [403, 404] } },
          members: { quantity: 2, items: [{ originId: files }, { originId: portalApi }] },
        },
      ],
    },
    defaultCacheBehavior: {
      targetOriginId: filesOrPage,
      viewerProtocolPolicy: 'redirect-to-https',
      allowedMethods: ['GET', 'HEAD', 'OPTIONS'],
      compress: true,
      cachePolicyId: cloudfront.CachePolicy.CACHING_OPTIMIZED.cachePolicyId,
      originRequestPolicyId: origins.hostHeaderPolicyId,
      responseHeadersPolicyId: origins.headersPolicyId,
      functionAssociations,
    },
    cacheBehaviors: dynamicPaths.map(dynamic),
  }
}
