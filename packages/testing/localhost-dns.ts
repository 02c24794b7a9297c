import dns from 'node:dns'
import { promisify } from 'node:util'

const LOCAL_NAME = /(^|\.)localhost\.?$/i
const original = { lookup: dns.lookup, promised: dns.promises.lookup }

const addressOf = (host: string): string => (LOCAL_NAME.test(host) ? '127.0.0.1' : host)

function lookup(host: string, ...rest: unknown[]): void {
  Reflect.apply(original.lookup, dns, [addressOf(host), ...rest])
}

function promisedLookup(host: string, ...rest: unknown[]): Promise<unknown> {
  return Reflect.apply(original.promised, dns.promises, [addressOf(host), ...rest])
}

/**
 * Makes `gers.localhost` and the like resolve to 127.0.0.1 for fetch and every other client of this process.
 * Browsers and curl do so by themselves (RFC 6761 §6.3); Node asks the system, which often does not know.
 */
export function resolveLocalhostNames(): void {
  Object.assign(dns, { lookup: Object.assign(lookup, { [promisify.custom]: promisedLookup }) })
  Object.assign(dns.promises, { lookup: promisedLookup })
}
