import { errorFacts, loadConfig } from '@ancrage/runtime'
import { systemScope } from '@ancrage/runtime/system-scope.ts'
import { trigger } from '@ancrage/runtime/trigger.ts'
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { cloudLog } from '../common/cloud/log.ts'
import { eachMessage, mailMessageSchema } from '../common/cloud/queues.ts'
import { type CloudSurroundings, cloudSurroundings } from '../common/cloud/surroundings.ts'
import { composeMail } from './compose-mail.ts'
import { configSchema } from './config.ts'
import { type MailTransport, sendMail } from './send-mail.ts'

const config = loadConfig(configSchema)
const log = cloudLog('mailer')
let ready: Promise<CloudSurroundings> | undefined

const ses = new SESv2Client({ maxAttempts: 3 })

const transport: MailTransport = {
  deliver: async (mail) => {
    const from = { name: mail.from.name, address: `portail@${config.MAIL_DOMAIN}` }
    const Data = await composeMail({ ...mail, from, replyTo: mail.from.address })
    await ses.send(new SendEmailCommand({ Content: { Raw: { Data } } }))
  },
}

export const handler = trigger(
  log,
  eachMessage(
    mailMessageSchema,
    async ({ territoryId, mailId }) => {
      ready ??= cloudSurroundings(config)
      const { around } = await ready
      await sendMail({ around, transport }, systemScope(territoryId, 'mailer'), mailId, around.clock.now())
    },
    (error) => log.write({ level: 'error', code: 'mail-failed', ...errorFacts(error) }),
  ),
)
