import { existsSync } from 'node:fs'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import * as logs from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { resourceNames, type ServiceName } from '../names.ts'
import { nodeOptions } from '../node-options.ts'
import type { StageConfig } from '../stages.ts'

/** What failing means for people. Mandatory: a function nobody misses should not be deployed. */
export interface Monitoring {
  /** One sentence in French, read at night by someone who must decide whether to get up. */
  readonly impact: string
  /** Failures in five minutes that people notice. */
  readonly errorThreshold: number
}

/** Folder of a service's built bundle, with its `index.mjs`. */
export type BundleOf = (service: ServiceName) => string

export interface AncrageFunctionProps {
  readonly stage: StageConfig
  readonly service: ServiceName
  readonly bundleOf: BundleOf
  readonly environment: Readonly<Record<string, string>>
  readonly monitoring: Monitoring
  readonly memoryMb: number
  readonly timeoutSeconds: number
}

/** CloudWatch namespace of the stage's own metrics. */
export const metricNamespace = (stage: StageConfig): string => `Ancrage/${stage.name}`

/**
 * The only way to deploy a bundle: Node 24 on ARM64, a role of its own that may write to its own log group and
 * nothing else, logs that expire, and a count of refused accesses (the last line of defence between territories).
 */
export class AncrageFunction extends Construct {
  readonly function: lambda.Function
  readonly role: iam.Role
  readonly logGroup: logs.LogGroup
  readonly service: ServiceName
  readonly monitoring: Monitoring

  constructor(scope: Construct, id: string, props: AncrageFunctionProps) {
    super(scope, id)
    const { stage, service } = props
    const names = resourceNames(stage)
    const bundle = props.bundleOf(service)
    if (!existsSync(bundle)) throw new Error(`${bundle} does not exist: run \`npm run build\` before the synth`)
    this.service = service
    this.monitoring = props.monitoring

    this.logGroup = new logs.LogGroup(this, 'Logs', {
      logGroupName: `/ancrage/${stage.name}/${service}`,
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.role = new iam.Role(this, 'Role', {
      roleName: names.roleName(service),
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
      description: `Execution role of ${service}`,
    })
    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid: 'OwnLogs',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.logGroup.logGroupArn],
      }),
    )
    this.function = new lambda.Function(this, 'Function', {
      functionName: names.functionName(service),
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: lambda.Code.fromAsset(bundle, { exclude: ['*.map', 'meta.json'] }),
      role: this.role,
      logGroup: this.logGroup,
      memorySize: props.memoryMb,
      timeout: Duration.seconds(props.timeoutSeconds),
      environment: { ...props.environment, NODE_OPTIONS: nodeOptions },
      loggingFormat: lambda.LoggingFormat.JSON,
      description: props.monitoring.impact,
    })
    new logs.MetricFilter(this, 'RefusedAccess', {
      logGroup: this.logGroup,
      metricNamespace: metricNamespace(stage),
      metricName: 'RefusedAccess',
      filterPattern: logs.FilterPattern.anyTerm('AccessDenied', 'AccessDeniedException', 'not authorized to perform'),
      metricValue: '1',
    })
  }

  allow(sid: string, actions: readonly string[], resources: readonly string[], conditions?: Conditions): void {
    this.role.addToPolicy(
      new iam.PolicyStatement({
        sid,
        actions: [...actions],
        resources: [...resources],
        ...(conditions === undefined ? {} : { conditions: { ...conditions } }),
      }),
    )
  }
}

export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
