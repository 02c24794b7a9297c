import { createHash } from 'node:crypto'
import { err, type FieldError, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import { TerritoryScope } from '@ancrage/tenancy'
import type { Exchange } from './exchange.ts'
import { invalidInput } from './parse-input.ts'
import type { ReadBody } from './read-body.ts'
import type { Idempotency } from './request-facts.ts'

/** Name of the header, and of the hidden field of forms that work without script. */
const keyName = 'idempotency-key'

const wrongKey: FieldError = {
  pointer: `/header/${keyName}`,
  message: 'Clé d’envoi de 1 à 128 caractères attendue, sans espace ni accent.',
}

const conflict = problem(
  problems.idempotencyConflict,
  'Cette clé d’envoi a déjà servi pour un autre contenu. Rechargez la page, puis envoyez de nouveau.',
)

const keyOf = (request: Request, body: ReadBody | undefined): string =>
  (request.headers.get(keyName) ?? body?.typed?.text(keyName) ?? '').replace(/^"(.*)"$/, '$1')

/** The same key from two members, or on two addresses, is two requests. */
const fingerprintOf = (exchange: Exchange, body: ReadBody | undefined, scope: unknown): string => {
  const actor = TerritoryScope.isMinted(scope) && scope.actor.kind === 'member' ? scope.actor.id : ''
  const asked = [exchange.request.method, exchange.url.pathname, actor, body?.text ?? '']
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url')
}

/** The proof to store with the operation; undefined when the client sent no key. */
export const idempotencyOf = (
  exchange: Exchange,
  operationId: string,
  body: ReadBody | undefined,
  scope: unknown,
): Result<Idempotency | undefined, Problem> => {
  const key = keyOf(exchange.request, body)
  if (key === '') return ok(undefined)
  if (!/^[\x21-\x7e]{1,128}$/.test(key)) return err(invalidInput([wrongKey]))
  // A digest: clients may choose characters and lengths that no sort key of the store would take.
  const digest = createHash('sha256').update(key).digest('base64url')
  return ok({ key: `${operationId}:${digest}`, fingerprint: fingerprintOf(exchange, body, scope) })
}

/** What was kept of this request, if it was already answered. Error: its key served for something else. */
export const findReceipt = async (
  exchange: Exchange,
  idempotency: Idempotency | undefined,
  scope: unknown,
): Promise<Result<{ readonly reply: unknown } | undefined, Problem>> => {
  if (!idempotency || !exchange.idempotency || !TerritoryScope.isMinted(scope)) return ok(undefined)
  const kept = await exchange.idempotency.find(scope, idempotency.key)
  return !kept || kept.fingerprint === idempotency.fingerprint ? ok(kept) : err(conflict)
}
