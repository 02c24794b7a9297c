import { err, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import { FormFields } from './form-fields.ts'
import { faultsOf } from './safe-json.ts'

export const defaultBodyLimitBytes = 64 * 1024

/** A body that could be read. `value` is still unknown to the schema; `typed` is there for an HTML form. */
export interface ReadBody {
  readonly value: unknown
  readonly text: string
  readonly typed?: FormFields
  /** What makes the content unfit for any schema. */
  readonly faults?: Problem
}

const malformed = (detail: string): Problem => problem(problems.malformedBody, detail)
const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.floor(bytes / 1024)} ko` : `${Math.floor(bytes / 1_000_000)} Mo`
const tooLarge = (limitBytes: number): Problem =>
  problem(
    problems.bodyTooLarge,
    `Cet envoi dépasse la taille admise (${sizeOf(limitBytes)}). Raccourcissez-le, puis envoyez-le de nouveau.`,
  )
const unsupported = (accepted: string): Problem =>
  problem(problems.unsupportedMediaType, `Ce format d’envoi n’est pas pris en charge. Envoyez ${accepted}.`)

const readStream = async (
  body: ReadableStream<Uint8Array>,
  limitBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of body) {
    sizeBytes += chunk.byteLength
    // Leaving the loop cancels the stream: the rest is never held in memory.
    if (sizeBytes > limitBytes) return undefined
    chunks.push(chunk)
  }
  return Uint8Array.from(Buffer.concat(chunks))
}

const readBytes = async (request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const announced = request.headers.get('content-length')
  if (announced !== null && !(Number(announced) <= limitBytes)) return undefined
  if (announced === null) return request.body ? readStream(request.body, limitBytes) : new Uint8Array()
  const bytes = new Uint8Array(await request.arrayBuffer())
  return bytes.byteLength > limitBytes ? undefined : bytes
}

const decoder = new TextDecoder('utf-8', { fatal: true })
const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

const parseJson = (text: string): Result<unknown, Problem> => {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
    const where = position === undefined ? '' : `, vers le caractère ${Number(position) + 1}`
    return err(malformed(text.trim() === '' ? 'L’envoi est vide.' : `Ce contenu JSON est mal formé${where}.`))
  }
}

const mediaType = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

/**
 * Reads a body as JSON, or as an HTML form when the route shapes one.
 * Errors: 413 over the limit (streamed bodies stop at it), 415 for any other format, 400 when it cannot be read.
 */
export const readBody = async (
  request: Request,
  limitBytes: number,
  form: ((fields: FormFields) => unknown) | undefined,
): Promise<Result<ReadBody, Problem>> => {
  const type = mediaType(request)
  const isForm = type === 'application/x-www-form-urlencoded'
  const isJson = type === 'application/json' || /^application\/[\w.-]+\+json$/.test(type)
  const encoding = request.headers.get('content-encoding') ?? 'identity'
  if (encoding !== 'identity') return err(unsupported('un contenu non compressé'))
  if (!isJson && !(isForm && form)) {
    return err(unsupported(form ? 'un formulaire ou du JSON (application/json)' : 'du JSON (application/json)'))
  }
  const bytes = await readBytes(request, limitBytes)
  if (!bytes) return err(tooLarge(limitBytes))
  const text = decode(bytes)
  if (text === undefined) return err(malformed('Ce contenu n’est pas écrit en UTF-8.'))
  if (isForm && form) {
    const typed = new FormFields(text)
    return ok(withFaults({ value: form(typed), text, typed }))
  }
  const value = parseJson(text)
  return value.ok ? ok(withFaults({ value: value.value, text })) : value
}

/** Reads a file as it was sent, whatever type it declares. Error: 413 over the limit. */
export const readFile = async (
  request: Request,
  limitBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> => {
  const bytes = await readBytes(request, limitBytes)
  return bytes ? ok(bytes) : err(tooLarge(limitBytes))
}

const withFaults = (body: ReadBody): ReadBody => {
  const faults = faultsOf(body.value)
  return faults ? { ...body, faults } : body
}
