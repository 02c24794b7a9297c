import { Duration } from 'aws-cdk-lib'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import type { Construct, IConstruct } from 'constructs'
import { accept } from '../nag.ts'
import type { StageConfig } from '../stages.ts'

/** Headers of everything the edge answers; `readBy` is another origin that may read it. Answers the policy's id. */
export const addHeadersPolicy = (
  scope: Construct,
  id: string,
  stage: StageConfig,
  contentSecurityPolicy: string,
  readBy?: string,
): string => {
  const policy = new cloudfront.ResponseHeadersPolicy(scope, id, {
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

/** What a reviewer would ask of any distribution that everybody may reach. */
export const acceptPublicDistribution = (distribution: IConstruct): void => {
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
