import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type * as apigateway from 'aws-cdk-lib/aws-apigatewayv2'
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import * as events from 'aws-cdk-lib/aws-events'
import * as targets from 'aws-cdk-lib/aws-events-targets'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type * as sqs from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { AncrageFunction, type AncrageFunctionProps, type BundleOf } from '../constructs/ancrage-function.ts'
import { addHttpApi } from '../constructs/http-api.ts'
import { TerritoryDataRole } from '../constructs/territory-data-role.ts'
import { deadLetterQueue, WatchedQueue } from '../constructs/watched-queue.ts'
import { apiEnvironments } from '../environments.ts'
import { type ResourceNames, resourceNames } from '../names.ts'
import type { StageConfig } from '../stages.ts'
import type { IdentityStack } from './identity-stack.ts'
import type { StateStack } from './state-stack.ts'

export interface ApiStackProps extends StackProps {
  readonly stage: StageConfig
  readonly bundleOf: BundleOf
  readonly state: StateStack
  readonly identity: IdentityStack
}

interface FunctionPart extends Pick<AncrageFunctionProps, 'monitoring' | 'memoryMb' | 'timeoutSeconds'> {
  readonly service: keyof ReturnType<typeof apiEnvironments>
}

const readItems = ['dynamodb:GetItem', 'dynamodb:Query'] as const
const writeItems = ['dynamodb:PutItem', 'dynamodb:DeleteItem'] as const

const pointerActions = [
  'cloudfront-keyvaluestore:DescribeKeyValueStore',
  'cloudfront-keyvaluestore:GetKey',
  'cloudfront-keyvaluestore:UpdateKeys',
] as const

/** The three audiences' APIs and the reactions to a change. Each function's role is a boundary. */
export class ApiStack extends Stack {
  readonly functions: readonly AncrageFunction[]
  readonly apis: Readonly<Record<'portal' | 'console' | 'region', apigateway.HttpApi>>
  readonly queues: readonly WatchedQueue[]
  readonly poisonQueueName: string
  readonly #stage: StageConfig
  readonly #names: ResourceNames
  readonly #bundleOf: BundleOf
  readonly #environments: ReturnType<typeof apiEnvironments>

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props)
    const { stage, state, identity } = props
    const names = resourceNames(stage)
    this.#stage = stage
    this.#names = names
    this.#bundleOf = props.bundleOf
    this.#environments = apiEnvironments(stage, {
      userPoolId: identity.userPoolId,
      clientId: identity.clientId,
      pointersArn: state.pointers.keyValueStoreArn,
    })

    const portal = this.addFunction({
      service: 'portal-api',
      memoryMb: 1024,
      timeoutSeconds: 15,
      monitoring: {
        impact: 'Les internes ne peuvent plus s’inscrire ni simuler leurs aides sur les sites publics.',
        errorThreshold: 3,
      },
    })
    const console = this.addFunction({
      service: 'console-api',
      memoryMb: 1024,
      timeoutSeconds: 20,
      monitoring: {
        impact: 'Les équipes des territoires ne peuvent plus enregistrer leur travail.',
        errorThreshold: 3,
      },
    })
    const region = this.addFunction({
      service: 'region-api',
      memoryMb: 512,
      timeoutSeconds: 15,
      monitoring: { impact: 'Les agences régionales ne voient plus leurs indicateurs.', errorThreshold: 3 },
    })
    const router = this.addFunction({
      service: 'change-router',
      memoryMb: 512,
      timeoutSeconds: 30,
      monitoring: { impact: 'Les publications, les courriers et les indicateurs n’avancent plus.', errorThreshold: 5 },
    })
    const scheduler = this.addFunction({
      service: 'scheduler',
      memoryMb: 512,
      timeoutSeconds: 900,
      monitoring: {
        impact: 'Relances, alertes et rappels ne partent plus, et les sites vieillissent.',
        errorThreshold: 1,
      },
    })
    const publisher = this.addFunction({
      service: 'publisher',
      memoryMb: 2048,
      timeoutSeconds: 120,
      monitoring: { impact: 'Ce qui est publié dans la console n’apparaît plus sur les sites.', errorThreshold: 1 },
    })
    const mailer = this.addFunction({
      service: 'mailer',
      memoryMb: 512,
      timeoutSeconds: 30,
      monitoring: { impact: 'Les confirmations d’inscription et les invitations ne partent plus.', errorThreshold: 1 },
    })
    const onboarding = this.addFunction({
      service: 'onboarding',
      memoryMb: 1024,
      timeoutSeconds: 300,
      monitoring: { impact: 'Un nouveau territoire ne peut pas être mis en place.', errorThreshold: 1 },
    })
    // Decoders of pictures are where faults are found: this function has no right to anything but its own log.
    const pictures = this.addFunction({
      service: 'pictures',
      memoryMb: 1792,
      timeoutSeconds: 18,
      monitoring: { impact: 'Les équipes ne peuvent plus ajouter de photos.', errorThreshold: 3 },
    })
    this.functions = [portal, console, region, router, scheduler, publisher, mailer, onboarding, pictures]

    new TerritoryDataRole(this, 'TerritoryData', {
      roleName: names.roleName('territory-data'),
      tableArn: names.tableArn('app'),
      trusted: [portal, console, router, scheduler, mailer].map(({ role }) => role),
      photos: { bucketArn: names.bucketArn('photos'), may: 'write' },
    })
    new TerritoryDataRole(this, 'TerritoryPublishing', {
      roleName: names.roleName('territory-publishing'),
      tableArn: names.tableArn('app'),
      trusted: [publisher, onboarding].map(({ role }) => role),
      sitesBucketArn: names.bucketArn('sites'),
      photos: { bucketArn: names.bucketArn('photos'), may: 'read' },
    })
    for (const receiver of [portal, console])
      receiver.allow('AskForPictures', ['lambda:InvokeFunction'], [names.functionArn('pictures')])
    const [registry, aggregates] = [names.tableArn('registry'), names.tableArn('region')]
    for (const reader of [portal, console, router, scheduler, publisher, onboarding])
      reader.allow('ReadRegistry', readItems, [registry])
    onboarding.allow('WriteRegistry', writeItems, [registry])
    region.allow('ReadAggregates', readItems, [aggregates])
    for (const writer of [router, scheduler]) writer.allow('WriteAggregates', ['dynamodb:PutItem'], [aggregates])
    // Who works for which agency is kept beside the figures, so that the region's API needs no other table.
    // A territory that stops sharing has its figures taken away at once.
    onboarding.allow('WriteAgencies', ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'], [aggregates])
    const readSecret = ['secretsmanager:GetSecretValue']
    // Secrets Manager ends each ARN with six characters of its own.
    for (const signer of [portal, console, router, scheduler, publisher, mailer, onboarding])
      signer.allow('ReadSigningSecret', readSecret, [`${this.secretArn(names.secrets.signing)}-??????`])
    portal.allow('ReadOriginSecret', readSecret, [`${this.secretArn(names.secrets.origin)}-??????`])
    for (const mover of [publisher, console])
      mover.allow('MovePointers', pointerActions, [state.pointers.keyValueStoreArn])
    const sender = `arn:aws:ses:${stage.region}:${stage.account}:identity/${stage.platformDomain}`
    for (const writer of [mailer, onboarding]) writer.allow('SendMail', ['ses:SendEmail'], [sender])
    onboarding.allow('InviteMembers', ['cognito-idp:AdminCreateUser'], [identity.userPoolArn])

    const publishQueue = new WatchedQueue(this, 'Publish', {
      serialPerTerritory: true,
      queueName: names.queues.publish,
      maxReceiveCount: 3,
      visibilityTimeoutSeconds: 720,
      impact: 'Une publication n’a pas pu être faite après trois essais : un site montre encore sa version d’avant.',
    })
    const mailQueue = new WatchedQueue(this, 'Mail', {
      queueName: names.queues.mail,
      maxReceiveCount: 5,
      visibilityTimeoutSeconds: 180,
      impact: 'Un courrier n’a pas pu partir après cinq essais : une personne attend sa confirmation.',
    })
    this.queues = [publishQueue, mailQueue]
    this.consume(publisher, publishQueue.queue, 1)
    this.consume(mailer, mailQueue.queue, 10)
    for (const asker of [router, scheduler, onboarding])
      asker.allow('AskForPublication', ['sqs:SendMessage'], [names.queueArn('publish')])
    for (const asker of [router, scheduler]) asker.allow('AskForMail', ['sqs:SendMessage'], [names.queueArn('mail')])
    this.keepTime(scheduler)

    this.poisonQueueName = `${names.queues.changes}-dead`
    this.followChanges(router, state.appStreamArn, deadLetterQueue(this, 'PoisonChanges', this.poisonQueueName))

    this.apis = {
      portal: addHttpApi(this, 'PortalApi', { stage, target: portal }),
      console: addHttpApi(this, 'ConsoleApi', { stage, target: console }),
      region: addHttpApi(this, 'RegionApi', { stage, target: region }),
    }
  }

  private secretArn(name: string): string {
    return `arn:aws:secretsmanager:${this.region}:${this.account}:secret:${name}`
  }

  private addFunction(part: FunctionPart): AncrageFunction {
    return new AncrageFunction(this, part.service, {
      ...part,
      stage: this.#stage,
      bundleOf: this.#bundleOf,
      environment: this.#environments[part.service],
    })
  }

  private consume(consumer: AncrageFunction, queue: sqs.IQueue, batchSize: number): void {
    consumer.function.addEventSource(
      new SqsEventSource(queue, { batchSize, reportBatchItemFailures: true, maxConcurrency: 10 }),
    )
  }

  /** Every hour, and every morning before people get up; the hours are those of the main territories. */
  private keepTime(scheduler: AncrageFunction): void {
    const target = (every: 'hour' | 'day'): targets.LambdaFunction =>
      new targets.LambdaFunction(scheduler.function, {
        event: events.RuleTargetInput.fromObject({ every }),
        retryAttempts: 2,
      })
    new events.Rule(this, 'EveryHour', { schedule: events.Schedule.rate(Duration.hours(1)), targets: [target('hour')] })
    new events.Rule(this, 'EveryMorning', {
      schedule: events.Schedule.cron({ hour: '4', minute: '20' }),
      targets: [target('day')],
    })
  }

  /** Only audit entries wake the router: they alone say what happened and why. */
  private followChanges(router: AncrageFunction, streamArn: string, poison: sqs.IQueue): void {
    const table = dynamodb.TableV2.fromTableAttributes(this, 'AppTable', {
      tableArn: this.#names.tableArn('app'),
      tableStreamArn: streamArn,
    })
    router.function.addEventSource(
      new DynamoEventSource(table, {
        startingPosition: lambda.StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        maxBatchingWindow: Duration.seconds(0),
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 5,
        onFailure: new SqsDlq(poison),
        filters: [
          lambda.FilterCriteria.filter({
            eventName: lambda.FilterRule.isEqual('INSERT'),
            dynamodb: { Keys: { pk: { S: [{ suffix: '#audit' }] } } },
          }),
        ],
      }),
    )
  }
}
