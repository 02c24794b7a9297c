import middy from '@middy/core'
import { errorFacts, type Log } from './log.ts'

/**
 * A Lambda handler for anything but HTTP: stream, queue, schedule, custom resource. One style for all of them, and an
 * error is logged once, by its code, before the platform retries.
 */
export const trigger = <Event, Outcome>(
  log: Log,
  handle: (event: Event) => Promise<Outcome>,
): middy.MiddyfiedHandler<Event, Outcome> =>
  middy<Event, Outcome>()
    .use({
      onError: (request) => {
        log.write({ level: 'error', code: 'trigger-failed', ...errorFacts(request.error) })
      },
    })
    .handler((event: Event) => handle(event))
