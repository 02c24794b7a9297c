import { Validations } from 'aws-cdk-lib'
import type * as apigateway from 'aws-cdk-lib/aws-apigatewayv2'
import * as acm from 'aws-cdk-lib/aws-certificatemanager'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import * as s3 from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { resourceNames } from '../names.ts'
import type { StageConfig } from '../stages.ts'
import { endpointHost } from './portal-distribution.ts'
import { acceptPublicDistribution, addHeadersPolicy } from './public-headers.ts'

export interface ConsoleParts {
  readonly stage: StageConfig
  readonly consoleApi: apigateway.HttpApi
  readonly regionApi: apigateway.HttpApi
  /** Sign-in pages, which the application talks to. */
  readonly loginUrl: string
}

/** The console at `console.<platform domain>`: one static application, and the two APIs it speaks to. */
export const addConsoleDistribution = (
  scope: Construct,
  { stage, consoleApi, regionApi, loginUrl }: ConsoleParts,
): void => {
  const names = resourceNames(stage)
  const singlePage = new cloudfront.Function(scope, 'ConsoleRequest', {
    functionName: `ancrage-${stage.name}-console-request`,
    runtime: cloudfront.FunctionRuntime.JS_2_0,
    // The application reads its own addresses: all but files lead to its only page.
    code: cloudfront.FunctionCode.fromInline(
      "function handler(event) { const request = event.request; if (!request.uri.split('/').pop().includes('.')) request.uri = '/index.html'; return request }",
    ),
    comment: 'addresses of the console -> its only page',
  })
  const bucket = s3.Bucket.fromBucketAttributes(scope, 'ConsoleBucket', {
    bucketName: names.buckets.console,
    region: stage.region,
  })
  const headers = cloudfront.ResponseHeadersPolicy.fromResponseHeadersPolicyId(
    scope,
    'ConsoleHeadersPolicy',
    addHeadersPolicy(
      scope,
      'ConsoleHeaders',
      stage,
      `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline' https://*.${stage.platformDomain}; img-src 'self' data: blob: https://*.${stage.platformDomain}; font-src 'self' https://*.${stage.platformDomain}; connect-src 'self' ${loginUrl} https://cognito-idp.${stage.region}.amazonaws.com; frame-src https://*.${stage.platformDomain}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
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
  const distribution = new cloudfront.Distribution(scope, 'Console', {
    domainNames: [`console.${stage.platformDomain}`],
    certificate: acm.Certificate.fromCertificateArn(scope, 'Certificate', stage.edgeCertificateArn),
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
          behaviour(consoleApi.apiEndpoint),
        ]),
      ),
      '/region-api/*': behaviour(regionApi.apiEndpoint),
    },
  })
  Validations.of(distribution).acknowledge({
    id: '@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
    reason: 'The bucket is in the state stack, whose policy lets the distributions of this account read.',
  })
  acceptPublicDistribution(distribution)
}
