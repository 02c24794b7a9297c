import type * as z from 'zod'

/** Responses without a JSON body, as a route declares them. */
export interface PlainResponse {
  readonly media: 'none' | 'html' | 'redirect' | 'file'
  readonly contentType?: string
}
export const noBody: PlainResponse & { readonly media: 'none' } = { media: 'none' }
export const htmlPage: PlainResponse & { readonly media: 'html' } = { media: 'html', contentType: 'text/html' }
export const seeOther: PlainResponse & { readonly media: 'redirect' } = { media: 'redirect' }
/** A file to keep or to subscribe to, such as `text/csv` or `text/calendar`. */
export const fileOf = (
  contentType: string,
): PlainResponse & { readonly media: 'file'; readonly contentType: string } => ({
  media: 'file',
  contentType,
})

/** What a route may answer when all goes well, by status: a zod schema, or one of the above. */
export type Responses = Readonly<Record<number, z.ZodType | PlainResponse>>

export interface ReplyOptions {
  /** Version of the record: sent as `ETag: "v3"`, and answers `If-None-Match` with 304. */
  readonly version?: number
  /** Any other validator, without quotes. */
  readonly etag?: string
  /** Address of what was created or where to go next. */
  readonly location?: string
  /** Seconds a shared cache may keep a visitor's GET; nothing is kept by default. */
  readonly cacheSeconds?: number
  /** Text that the page shows although it is not its content: `noindex` and the like. */
  readonly robots?: 'noindex'
}
export interface JsonReply<S, T> extends ReplyOptions {
  readonly kind: 'json'
  readonly status: S
  readonly body: T
}
/** JSON written by an item writer: the schema was applied when each item was first written. */
export interface JsonTextReply<S> extends ReplyOptions {
  readonly kind: 'json-text'
  readonly status: S
  readonly text: string
}
export interface EmptyReply<S> extends ReplyOptions {
  readonly kind: 'empty'
  readonly status: S
}
export interface HtmlReply<S> extends ReplyOptions {
  readonly kind: 'html'
  readonly status: S
  readonly html: string
}
export interface RedirectReply<S> extends ReplyOptions {
  readonly kind: 'redirect'
  readonly status: S
  readonly location: string
}
export interface FileReply<S> extends ReplyOptions {
  readonly kind: 'file'
  readonly status: S
  readonly contentType: string
  readonly content: string | Uint8Array<ArrayBuffer>
  /** Asks the browser to save under this name. */
  readonly downloadAs?: string
}

/** Any reply, once its type has been checked against its route. */
export type AnyReply =
  | JsonReply<number, unknown>
  | JsonTextReply<number>
  | EmptyReply<number>
  | HtmlReply<number>
  | RedirectReply<number>
  | FileReply<number>

/** What a schema accepts, where lists may be read-only. */
export type Sendable<T> = T extends readonly (infer Item)[]
  ? readonly Sendable<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Sendable<T[K]> }
    : T

type ReplyWith<S, R> = R extends z.ZodType
  ? JsonReply<S, Sendable<z.input<R>>> | JsonTextReply<S>
  : R extends { readonly media: 'html' }
    ? HtmlReply<S>
    : R extends { readonly media: 'redirect' }
      ? RedirectReply<S>
      : R extends { readonly media: 'file' }
        ? FileReply<S>
        : EmptyReply<S>

/** The replies a route may return: exactly those it declares. */
export type ReplyOf<R extends Responses> = { readonly [S in keyof R]: ReplyWith<S, R[S]> }[keyof R]

export const json = <const T>(body: T, options: ReplyOptions = {}): JsonReply<200, T> => ({
  kind: 'json',
  status: 200,
  body,
  ...options,
})
export const created = <const T>(body: T, options: ReplyOptions = {}): JsonReply<201, T> => ({
  kind: 'json',
  status: 201,
  body,
  ...options,
})
/** `text` must come from an item writer or `JSON.stringify`: nothing checks it again. */
export const jsonText = (text: string, options: ReplyOptions = {}): JsonTextReply<200> => ({
  kind: 'json-text',
  status: 200,
  text,
  ...options,
})
export const noContent = (options: ReplyOptions = {}): EmptyReply<204> => ({ kind: 'empty', status: 204, ...options })
export const html = (page: string, options: ReplyOptions = {}): HtmlReply<200> => ({
  kind: 'html',
  status: 200,
  html: page,
  ...options,
})
/** After a form: the browser fetches `location`, and reloading sends nothing twice. */
export const redirect = (location: string): RedirectReply<303> => ({ kind: 'redirect', status: 303, location })
export const file = (
  contentType: string,
  content: string | Uint8Array<ArrayBuffer>,
  options: ReplyOptions & { readonly downloadAs?: string } = {},
): FileReply<200> => ({ kind: 'file', status: 200, contentType, content, ...options })
