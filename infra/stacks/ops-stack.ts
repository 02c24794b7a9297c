import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as sns from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { type AncrageFunction, metricNamespace } from '../constructs/ancrage-function.ts'
import { resourceNames } from '../names.ts'
import type { StageConfig } from '../stages.ts'
import type { ApiStack } from './api-stack.ts'
import type { IdentityStack } from './identity-stack.ts'

export interface OpsStackProps extends StackProps {
  readonly stage: StageConfig
  readonly api: ApiStack
  readonly identity: IdentityStack
}

const fiveMinutes = Duration.minutes(5)

/** Alarms say what people cannot do any more; the metric is only how we know. */
export class OpsStack extends Stack {
  readonly #topic: sns.Topic
  readonly #stage: StageConfig

  constructor(scope: Construct, id: string, props: OpsStackProps) {
    super(scope, id, props)
    const { stage, api, identity } = props
    this.#stage = stage
    this.#topic = new sns.Topic(this, 'Alerts', {
      topicName: `ancrage-${stage.name}-alerts`,
      displayName: `Ancrage ${stage.name}`,
      enforceSSL: true,
    })
    this.#topic.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.#topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    )
    for (const email of stage.alertEmails) this.#topic.addSubscription(new EmailSubscription(email))

    const functions = [...api.functions, identity.trigger]
    for (const watched of functions) this.watchFunction(watched)
    for (const queue of api.queues) this.watchDeadLetters(queue.deadLettersName, queue.impact)
    this.watchDeadLetters(
      api.poisonQueueName,
      'Un changement n’a pas pu être traité : des courriers, une publication ou des indicateurs manquent pour un territoire.',
    )
    this.watchStream()
    this.addAlarm('RefusedAccess', {
      metric: new cloudwatch.Metric({
        namespace: metricNamespace(stage),
        metricName: 'RefusedAccess',
        statistic: 'Sum',
        period: fiveMinutes,
      }),
      threshold: 1,
      evaluationPeriods: 1,
      impact:
        'AWS a refusé un accès à nos propres fonctions : un code a peut-être visé les données d’un autre territoire. À examiner tout de suite.',
    })
    this.addDashboard(functions)
  }

  private functionMetric(name: string, metricName: string, statistic: string): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/Lambda',
      metricName,
      dimensionsMap: { FunctionName: name },
      statistic,
      period: fiveMinutes,
    })
  }

  private watchFunction({ service, monitoring }: AncrageFunction): void {
    const name = resourceNames(this.#stage).functionName(service)
    this.addAlarm(`${service}-errors`, {
      metric: this.functionMetric(name, 'Errors', 'Sum'),
      threshold: monitoring.errorThreshold,
      evaluationPeriods: 1,
      impact: monitoring.impact,
    })
    this.addAlarm(`${service}-throttles`, {
      metric: this.functionMetric(name, 'Throttles', 'Sum'),
      threshold: 1,
      evaluationPeriods: 2,
      impact: `${monitoring.impact} Cause : trop d’appels à la fois.`,
    })
  }

  private watchDeadLetters(queueName: string, impact: string): void {
    this.addAlarm(`${queueName}-filled`, {
      metric: new cloudwatch.Metric({
        namespace: 'AWS/SQS',
        metricName: 'ApproximateNumberOfMessagesVisible',
        dimensionsMap: { QueueName: queueName },
        statistic: 'Maximum',
        period: fiveMinutes,
      }),
      threshold: 1,
      evaluationPeriods: 1,
      impact,
    })
  }

  private watchStream(): void {
    this.addAlarm('changes-late', {
      metric: this.functionMetric(resourceNames(this.#stage).functionName('change-router'), 'IteratorAge', 'Maximum'),
      threshold: Duration.minutes(10).toMilliseconds(),
      evaluationPeriods: 2,
      impact: 'Les changements ont plus de dix minutes de retard : courriers, publications et indicateurs attendent.',
    })
  }

  private addAlarm(
    id: string,
    alarm: {
      readonly metric: cloudwatch.IMetric
      readonly threshold: number
      readonly evaluationPeriods: number
      readonly impact: string
    },
  ): void {
    const action = new SnsAction(this.#topic)
    const created = new cloudwatch.Alarm(this, id, {
      alarmName: `ancrage-${this.#stage.name}-${id.replace(`ancrage-${this.#stage.name}-`, '')}`,
      alarmDescription: alarm.impact,
      metric: alarm.metric,
      threshold: alarm.threshold,
      evaluationPeriods: alarm.evaluationPeriods,
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    })
    created.addAlarmAction(action)
    created.addOkAction(action)
  }

  private addDashboard(functions: readonly AncrageFunction[]): void {
    const names = resourceNames(this.#stage)
    const graph = (title: string, metricName: string, statistic: string): cloudwatch.GraphWidget =>
      new cloudwatch.GraphWidget({
        title,
        width: 12,
        left: functions.map(({ service }) => this.functionMetric(names.functionName(service), metricName, statistic)),
      })
    new cloudwatch.Dashboard(this, 'Dashboard', {
      dashboardName: `ancrage-${this.#stage.name}`,
      widgets: [
        [graph('Appels', 'Invocations', 'Sum'), graph('Erreurs', 'Errors', 'Sum')],
        [graph('Durée, 95e centile (ms)', 'Duration', 'p95'), graph('Appels refusés', 'Throttles', 'Sum')],
      ],
    })
  }
}
