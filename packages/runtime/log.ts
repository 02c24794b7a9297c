/** One coded line of log: facts for operators. Never a body, a header, an e-mail address or a name. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error'
  /** From a closed catalogue per service, such as `mail-sent`. */
  readonly code: string
  readonly [fact: string]: unknown
}

export interface Log {
  readonly write: (line: LogLine) => void
}

/** Name and place of an error, without its message: messages of drivers may quote what was sent. */
export const errorFacts = (error: unknown): Readonly<Record<string, unknown>> =>
  error instanceof Error
    ? {
        error: error.name,
        at: error.stack
          ?.split('\n')
          .slice(1, 6)
          .map((line) => line.trim()),
      }
    : { error: typeof error }

/** Writes JSON lines; every line stands alone, so nothing of one invocation can leak into the next. */
export const createLog = (service: string, print: (text: string) => void, now: () => string): Log => ({
  write: (line) => print(JSON.stringify({ at: now(), service, ...line })),
})
