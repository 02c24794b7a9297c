import type { LogEntry, RequestLog } from '@ancrage/http'
import type { Log } from '@ancrage/runtime'
import type { Hono } from 'hono'
import { answerOf, type GatewayAnswer, gatewayEventSchema, requestOf } from './gateway-call.ts'
import { answerLightly, LightResponse } from './light-response.ts'

answerLightly()

/** Refusals and failures only: a line per visit would say nothing that the access log does not. */
export const requestLogOf =
  (log: Log): RequestLog =>
  (entry: LogEntry) => {
    if (entry.level !== 'info') log.write({ ...entry })
  }

/**
 * A Lambda handler around an app that is kept. It is made as soon as the file is read, so that its secrets are on their
 * way while the rest starts; a failure is left to the first event, which tries again.
 */
export const httpHandler = (make: () => Promise<Hono>): ((event: unknown) => Promise<GatewayAnswer>) => {
  let app: Promise<Hono> | undefined
  const open = (): Promise<Hono> => {
    app ??= make().catch((error: unknown) => {
      app = undefined
      throw error
    })
    return app
  }
  open().catch(() => undefined)
  return async (event) => {
    const answer: unknown = await (await open()).fetch(requestOf(gatewayEventSchema.parse(event)))
    if (!(answer instanceof LightResponse)) throw new TypeError('an answer that this process did not make')
    return answerOf(answer)
  }
}
