import type { TerritoryScope } from '@ancrage/tenancy'
import * as z from 'zod'
import type { AnyReply } from './reply.ts'
import type { Idempotency } from './request-facts.ts'

/** A reply kept with what it answered; the shape that the store writes in the operation's own transaction. */
export interface Receipt extends Idempotency {
  readonly reply: unknown
}

/** Where kept replies are looked up: `openStore(scope, engine).receipt(key)`. */
export interface IdempotencyPort {
  readonly find: (scope: TerritoryScope, key: string) => Promise<Omit<Receipt, 'key'> | undefined>
}

/**
 * What an operation puts in its commit, so that the same request sent again gets the same answer: its reply, or
 * whatever the route's own `replay` makes the answer from.
 */
export const receiptOf = (idempotency: Idempotency | undefined, reply: unknown): Receipt | undefined =>
  idempotency && { key: idempotency.key, fingerprint: idempotency.fingerprint, reply }

const options = {
  version: z.int().optional(),
  etag: z.string().optional(),
  location: z.string().optional(),
}
const keptReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('json'), status: z.int(), body: z.unknown(), ...options }),
  z.object({ kind: z.literal('empty'), status: z.int(), ...options }),
  z.object({ kind: z.literal('redirect'), status: z.int(), ...options, location: z.string() }),
])

/** @throws ZodError when what was kept is no reply: a bug, not a client's fault. */
export const keptReply = (reply: unknown): AnyReply => {
  const { version, etag, location, ...rest } = keptReplySchema.parse(reply)
  const kept = {
    ...(version !== undefined && { version }),
    ...(etag !== undefined && { etag }),
  }
  switch (rest.kind) {
    case 'json':
      return { ...rest, ...kept, ...(location !== undefined && { location }) }
    case 'empty':
      return { ...rest, ...kept, ...(location !== undefined && { location }) }
    case 'redirect':
      return { ...rest, ...kept, location: location ?? '/' }
  }
}
