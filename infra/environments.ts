import { configSchema as changeRouter } from '@ancrage/services/change-router/config.ts'
import { configSchema as consoleApi } from '@ancrage/services/console-api/config.ts'
import { configSchema as identity } from '@ancrage/services/identity/config.ts'
import { configSchema as mailer } from '@ancrage/services/mailer/config.ts'
import { configSchema as onboarding } from '@ancrage/services/onboarding/config.ts'
import { configSchema as pictures } from '@ancrage/services/pictures/config.ts'
import { configSchema as portalApi } from '@ancrage/services/portal-api/config.ts'
import { configSchema as publisher } from '@ancrage/services/publisher/config.ts'
import { configSchema as regionApi } from '@ancrage/services/region-api/config.ts'
import { configSchema as scheduler } from '@ancrage/services/scheduler/config.ts'
import { environmentFor } from './environment.ts'
import { resourceNames } from './names.ts'
import type { StageConfig } from './stages.ts'

/** What only exists once other stacks do. */
export interface DeployedParts {
  readonly userPoolId: string
  readonly clientId: string
  readonly pointersArn: string
}

type Environment = Readonly<Record<string, string>>

export const identityEnvironment = (): Environment => environmentFor('identity', identity, {})

/** The environment of each function of the api stack, checked by the schema that the function parses on start. */
export const apiEnvironments = (stage: StageConfig, parts: DeployedParts) => {
  const names = resourceNames(stage)
  const data = (role: 'territory-data' | 'territory-publishing') => ({
    APP_TABLE: names.tables.app,
    REGISTRY_TABLE: names.tables.registry,
    REGION_TABLE: names.tables.region,
    DATA_ROLE_ARN: `arn:aws:iam::${stage.account}:role/${names.roleName(role)}`,
    SIGNING_SECRET: names.secrets.signing,
    PHOTOS_BUCKET: names.buckets.photos,
    PICTURES_FUNCTION: names.functionName('pictures'),
    PLATFORM_DOMAIN: stage.platformDomain,
  })
  const token = {
    USER_POOL_ISSUER: `https://cognito-idp.${stage.region}.amazonaws.com/${parts.userPoolId}`,
    CLIENT_ID: parts.clientId,
  }
  const queues = { PUBLISH_QUEUE_URL: names.queueUrl('publish'), MAIL_QUEUE_URL: names.queueUrl('mail') }
  const pointers = { POINTERS_ARN: parts.pointersArn }
  return {
    'portal-api': environmentFor('portal-api', portalApi, {
      ...data('territory-data'),
      ORIGIN_SECRET: names.secrets.origin,
    }),
    'console-api': environmentFor('console-api', consoleApi, { ...data('territory-data'), ...token, ...pointers }),
    'region-api': environmentFor('region-api', regionApi, { REGION_TABLE: names.tables.region, ...token }),
    'change-router': environmentFor('change-router', changeRouter, { ...data('territory-data'), ...queues }),
    scheduler: environmentFor('scheduler', scheduler, { ...data('territory-data'), ...queues }),
    publisher: environmentFor('publisher', publisher, {
      ...data('territory-publishing'),
      ...pointers,
      SITES_BUCKET: names.buckets.sites,
    }),
    pictures: environmentFor('pictures', pictures, {}),
    mailer: environmentFor('mailer', mailer, { ...data('territory-data'), MAIL_DOMAIN: stage.platformDomain }),
    onboarding: environmentFor('onboarding', onboarding, {
      ...data('territory-publishing'),
      PUBLISH_QUEUE_URL: names.queueUrl('publish'),
      USER_POOL_ID: parts.userPoolId,
      MAIL_DOMAIN: stage.platformDomain,
    }),
  } as const satisfies Readonly<Record<string, Environment>>
}
