import type { StageConfig } from './stages.ts'

export const serviceNames = [
  'portal-api',
  'console-api',
  'region-api',
  'change-router',
  'scheduler',
  'publisher',
  'mailer',
  'onboarding',
  'identity',
  'pictures',
] as const
export type ServiceName = (typeof serviceNames)[number]

export interface ResourceNames {
  readonly tables: { readonly app: string; readonly registry: string; readonly region: string }
  readonly buckets: { readonly sites: string; readonly console: string; readonly photos: string; readonly logs: string }
  readonly queues: { readonly publish: string; readonly mail: string; readonly changes: string }
  readonly secrets: { readonly origin: string; readonly signing: string }
  readonly tableArn: (table: 'app' | 'registry' | 'region') => string
  readonly bucketArn: (bucket: keyof ResourceNames['buckets']) => string
  readonly queueArn: (queue: 'publish' | 'mail' | 'changes') => string
  readonly queueUrl: (queue: 'publish' | 'mail' | 'changes') => string
  readonly stackName: (suffix: string) => string
  readonly functionName: (service: ServiceName) => string
  readonly functionArn: (service: ServiceName) => string
  readonly roleName: (purpose: string) => string
}

/**
 * Physical names, fixed from the stage alone: stacks then refer to each other without exports, so none of them
 * blocks the update of another, and policies can be read (and proven) in the template.
 */
export const resourceNames = (stage: StageConfig): ResourceNames => {
  const { account, region } = stage
  const prefix = `ancrage-${stage.name}`
  const tables = { app: `${prefix}-app`, registry: `${prefix}-registry`, region: `${prefix}-region` }
  // Bucket names are shared by all accounts of the world.
  const buckets = {
    sites: `${prefix}-sites-${account}`,
    console: `${prefix}-console-${account}`,
    photos: `${prefix}-photos-${account}`,
    logs: `${prefix}-logs-${account}`,
  }
  const queues = { publish: `${prefix}-publish.fifo`, mail: `${prefix}-mail`, changes: `${prefix}-changes` }
  return {
    tables,
    buckets,
    queues,
    secrets: { origin: `${prefix}/origin`, signing: `${prefix}/signing` },
    tableArn: (table) => `arn:aws:dynamodb:${region}:${account}:table/${tables[table]}`,
    bucketArn: (bucket) => `arn:aws:s3:::${buckets[bucket]}`,
    queueArn: (queue) => `arn:aws:sqs:${region}:${account}:${queues[queue]}`,
    queueUrl: (queue) => `https://sqs.${region}.amazonaws.com/${account}/${queues[queue]}`,
    stackName: (suffix) => `${prefix}-${suffix}`,
    functionName: (service) => `${prefix}-${service}`,
    functionArn: (service) => `arn:aws:lambda:${region}:${account}:function:${prefix}-${service}`,
    roleName: (purpose) => `${prefix}-${purpose}`,
  }
}
