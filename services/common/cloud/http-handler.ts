import type { LogEntry, RequestLog } from '@ancrage/http'
import type { Log } from '@ancrage/runtime'
import type { Hono } from 'hono'
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda'

/** Refusals and failures only: a line per visit would say nothing that the access log does not. */
export const requestLogOf =
  (log: Log): RequestLog =>
  (entry: LogEntry) => {
    if (entry.level !== 'info') log.write({ ...entry })
  }

/** A Lambda handler around an app that is made on the first event and kept; a failed start is tried again. */
export const httpHandler = (
  make: () => Promise<Hono>,
): ((event: LambdaEvent, context?: LambdaContext) => Promise<unknown>) => {
  let app: Promise<Hono> | undefined
  return async (event, context) => {
    app ??= make().catch((error: unknown) => {
      app = undefined
      throw error
    })
    return handle(await app)(event, context)
  }
}
