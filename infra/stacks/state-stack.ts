import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as s3 from 'aws-cdk-lib/aws-s3'
import * as secrets from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { accept } from '../nag.ts'
import { resourceNames } from '../names.ts'
import type { StageConfig } from '../stages.ts'

export interface StateStackProps extends StackProps {
  readonly stage: StageConfig
}

/** Everything that must survive a mistake: its logical ids are frozen by a test, nothing here is ever deleted by CDK. */
export class StateStack extends Stack {
  readonly appStreamArn: string
  readonly pointers: cloudfront.KeyValueStore
  readonly originSecret: secrets.Secret

  constructor(scope: Construct, id: string, props: StateStackProps) {
    super(scope, id, { ...props, terminationProtection: true })
    const { stage } = props
    const names = resourceNames(stage)

    const table = (tableId: string, name: keyof typeof names.tables, stream: boolean): dynamodb.TableV2 =>
      new dynamodb.TableV2(this, tableId, {
        tableName: names.tables[name],
        partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
        sortKey: { name: 'sk', type: dynamodb.AttributeType.STRING },
        billing: dynamodb.Billing.onDemand(),
        timeToLiveAttribute: 'ttl',
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
        deletionProtection: true,
        removalPolicy: RemovalPolicy.RETAIN,
        ...(stream ? { dynamoStream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES } : {}),
      })
    const app = table('AppTable', 'app', true)
    table('RegistryTable', 'registry', false)
    table('RegionTable', 'region', false)
    if (app.tableStreamArn === undefined) throw new Error('the app table has no stream')
    this.appStreamArn = app.tableStreamArn

    const logs = new s3.Bucket(this, 'AccessLogs', {
      ...privateBucket,
      bucketName: names.buckets.logs,
      lifecycleRules: [{ expiration: Duration.days(stage.logRetentionDays) }],
    })
    accept(logs, 'S1', 'This bucket receives the access logs of the others.')
    for (const [bucketId, bucket] of [
      ['SitesBucket', 'sites'],
      ['ConsoleBucket', 'console'],
    ] as const)
      this.addServedBucket(bucketId, names.buckets[bucket], logs)
    this.addBucket('PhotosBucket', names.buckets.photos, logs)

    // host → territory and release. State, because the addresses of all sites are in it.
    this.pointers = new cloudfront.KeyValueStore(this, 'Pointers', {
      keyValueStoreName: `ancrage-${stage.name}-pointers`,
      comment: 'host -> territory, release',
    })
    this.pointers.applyRemovalPolicy(RemovalPolicy.RETAIN)

    this.originSecret = this.addSecret(
      'OriginSecret',
      names.secrets.origin,
      'Proves that a request came through the edge',
    )
    this.addSecret('SigningSecret', names.secrets.signing, 'Signs the links sent by mail and the page cursors')
  }

  /** Nobody reads it but our own functions, each for one territory. */
  private addBucket(id: string, bucketName: string, logs: s3.Bucket): s3.Bucket {
    const bucket = new s3.Bucket(this, id, {
      ...privateBucket,
      bucketName,
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    })
    // By hand: the types of the higher-level option do not fit exactOptionalPropertyTypes.
    const resource = bucket.node.defaultChild
    if (resource instanceof s3.CfnBucket)
      resource.loggingConfiguration = { destinationBucketName: logs.bucketName, logFilePrefix: `${bucketName}/` }
    logs.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: `LogsOf${id}`,
        principals: [new iam.ServicePrincipal('logging.s3.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [logs.arnForObjects(`${bucketName}/*`)],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    )
    return bucket
  }

  private addServedBucket(id: string, bucketName: string, logs: s3.Bucket): void {
    const bucket = this.addBucket(id, bucketName, logs)
    // The distributions are in a later stack: any of this account may read, and no other account's.
    bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'ReadByTheEdge',
        principals: [new iam.ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [bucket.arnForObjects('*')],
        conditions: {
          StringEquals: { 'AWS:SourceAccount': this.account },
          ArnLike: { 'AWS:SourceArn': `arn:aws:cloudfront::${this.account}:distribution/*` },
        },
      }),
    )
  }

  private addSecret(id: string, secretName: string, description: string): secrets.Secret {
    const secret = new secrets.Secret(this, id, {
      secretName,
      description,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    accept(
      secret,
      'SMG4',
      'Turning it without notice would break the links already sent by mail, or the edge; the runbook says how to turn it by hand.',
    )
    return secret
  }
}

const privateBucket = {
  blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
  encryption: s3.BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
} as const
