import { type HttpCall, httpEvent, readAnswer } from './http-event.ts'
import { type LocalFunctionOptions, startLocalFunction } from './lambda-runtime.ts'

export interface FirstAnswer {
  /** From the birth of the process to the handler ready: Node itself, then the bundle's import. */
  readonly initMs: number
  /** The bundle's part of it. */
  readonly importMs: number
  readonly answerMs: number
  readonly status: number
}

/** One cold start: a fresh process and its first answer. What users wait for is `importMs + answerMs`, plus Node itself. */
export const measureFirstAnswer = async (options: LocalFunctionOptions, call: HttpCall): Promise<FirstAnswer> => {
  const running = await startLocalFunction(options)
  try {
    const invocation = await running.invoke(httpEvent(call))
    if (!invocation.ok) throw new Error(`${invocation.failure.errorType}: ${invocation.failure.errorMessage}`)
    return {
      initMs: running.initMs(),
      importMs: running.importMs(),
      answerMs: invocation.durationMs,
      status: readAnswer(invocation.payload).status,
    }
  } finally {
    await running.stop()
  }
}
