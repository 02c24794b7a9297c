import { errorFacts, loadConfig } from '@ancrage/runtime'
import { systemScope } from '@ancrage/runtime/system-scope.ts'
import { trigger } from '@ancrage/runtime/trigger.ts'
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { cloudLog } from '../common/cloud/log.ts'
import { sendMessage } from '../common/cloud/queues.ts'
import { cloudSurroundings } from '../common/cloud/surroundings.ts'
import { answerStack, type StackEvent, type StackOutcome, stackEventSchema } from './answer-stack.ts'
import { configSchema } from './config.ts'
import { inviteMember } from './invite-member.ts'
import { defaultHome, onboard } from './onboard.ts'
import { plantStarter } from './plant-starter.ts'
import { resourcePropertiesSchema } from './resource-descriptor.ts'

const config = loadConfig(configSchema)
const log = cloudLog('onboarding')
const invitations = {
  pool: new CognitoIdentityProviderClient({ maxAttempts: 3 }),
  ses: new SESv2Client({ maxAttempts: 3 }),
  userPoolId: config.USER_POOL_ID,
  mailDomain: config.MAIL_DOMAIN,
  consoleAddress: `https://console.${config.PLATFORM_DOMAIN}/`,
}

const setUp = async (properties: unknown): Promise<string> => {
  const parsed = resourcePropertiesSchema.parse(properties)
  const { Territory: territory, Region: region, PlatformDomain: platformDomain } = parsed
  const { descriptor } = territory
  const { around, registry } = await cloudSurroundings(config)
  const engine = around.engineOf(systemScope(descriptor.id, 'onboarding'))
  const deps = { engine, registry, platformDomain, originOf: (host: string): string => `https://${host}` }
  await onboard(deps, territory, region, defaultHome(descriptor.name), around.clock.now())
  await plantStarter({ engine, ids: around.ids, slices: around.slices }, territory, around.clock.now())
  for (const email of descriptor.admins) await inviteMember(invitations, email, descriptor.name)
  for (const email of region.analysts) await inviteMember(invitations, email, region.agency.name)
  const territoryId = descriptor.id
  await sendMessage(config.PUBLISH_QUEUE_URL, { territoryId, reason: 'Mise en place du territoire', by: 'Ancrage' })
  return territoryId
}

const outcomeOf = async (event: StackEvent): Promise<StackOutcome> => {
  // The stack of a territory may go; its data never goes with it.
  if (event.RequestType === 'Delete')
    return { status: 'SUCCESS', physicalId: event.PhysicalResourceId ?? 'not-created' }
  try {
    return { status: 'SUCCESS', physicalId: await setUp(event.ResourceProperties) }
  } catch (error) {
    log.write({ level: 'error', code: 'onboarding-failed', ...errorFacts(error) })
    return { status: 'FAILED', reason: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error' }
  }
}

/** Sets a territory up when its stack is created or its file changes. Every step can be run again. */
export const handler = trigger(log, async (received: unknown): Promise<void> => {
  const event = stackEventSchema.parse(received)
  await answerStack(event, await outcomeOf(event))
})
