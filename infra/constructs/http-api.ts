import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import * as logs from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { accept } from '../nag.ts'
import { resourceNames } from '../names.ts'
import type { StageConfig } from '../stages.ts'
import type { AncrageFunction } from './ancrage-function.ts'

/** The HTTP API in front of one audience's function: throttled, logged without addresses. */
export const addHttpApi = (
  scope: Construct,
  id: string,
  { stage, target }: { readonly stage: StageConfig; readonly target: AncrageFunction },
): apigateway.HttpApi => {
  const api = new apigateway.HttpApi(scope, id, {
    apiName: resourceNames(stage).functionName(target.service),
    createDefaultStage: false,
  })
  const [route] = api.addRoutes({
    path: '/{proxy+}',
    integration: new HttpLambdaIntegration(`${id}Integration`, target.function),
  })
  if (route !== undefined)
    accept(
      route,
      'APIG4',
      'Each route declares its access rule in code or does not compile; an authorizer here would answer 401 without the problem details that clients rely on.',
    )
  const accessLogs = new logs.LogGroup(scope, `${id}AccessLogs`, {
    logGroupName: `/ancrage/${stage.name}/${target.service}/access`,
    retention: stage.logRetentionDays,
  })
  new apigateway.HttpStage(scope, `${id}Live`, {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: stage.apiRateLimit, burstLimit: stage.apiBurstLimit },
    accessLogSettings: {
      destination: new apigateway.LogGroupLogDestination(accessLogs),
      // No address, no query string: enough to find a request, nothing about the person.
      format: AccessLogFormat.custom(
        JSON.stringify({
          requestId: '$context.requestId',
          timeEpochMs: '$context.requestTimeEpoch',
          route: '$context.routeKey',
          status: '$context.status',
          latencyMs: '$context.responseLatency',
          error: '$context.error.message',
        }),
      ),
    },
  })
  return api
}
