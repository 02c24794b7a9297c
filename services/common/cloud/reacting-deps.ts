import { idSchema } from '@ancrage/kernel'
import type { ReactingDeps } from '../reacting.ts'
import { sendMessage } from './queues.ts'
import type { CloudSurroundings } from './surroundings.ts'

const mailId = idSchema('mel')

/** What functions that react, to a change or to the clock, need: releases and mails are asked for through queues. */
export const reactingDeps = (
  { around, registry, ownEngine }: CloudSurroundings,
  config: { readonly PUBLISH_QUEUE_URL: string; readonly MAIL_QUEUE_URL: string },
): ReactingDeps => ({
  around,
  registry,
  regionEngine: ownEngine,
  requestRelease: ({ territoryId }, reason, by) => sendMessage(config.PUBLISH_QUEUE_URL, { territoryId, reason, by }),
  sendMail: ({ territoryId }, id) => sendMessage(config.MAIL_QUEUE_URL, { territoryId, mailId: mailId.parse(id) }),
})
