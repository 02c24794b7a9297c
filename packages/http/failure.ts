import { type Problem, problem, problems } from '@ancrage/kernel'
import type { LogEntry } from './ports.ts'

/** An `UnavailableError` of any copy of the kernel: bundles may hold two. */
const isUnavailable = (error: unknown): error is Error & { readonly retryAfterSeconds: number } =>
  error instanceof Error &&
  error.name === 'UnavailableError' &&
  'retryAfterSeconds' in error &&
  typeof error.retryAfterSeconds === 'number'

/** What a person is told of something that threw: nothing of it but how to go on. */
export const problemOf = (error: unknown, requestId: string): Problem =>
  isUnavailable(error)
    ? problem(
        problems.unavailable,
        'Le service est momentanément indisponible. Rien n’a été enregistré à moitié ; réessayez dans un instant.',
        { retryAfterSeconds: Math.max(1, Math.ceil(error.retryAfterSeconds)) },
      )
    : problem(
        problems.unexpected,
        `Une erreur s’est produite de notre côté. Réessayez ; si elle revient, donnez-nous ce repère : ${requestId}.`,
      )

const maxMessage = 300
const emailLike = /[^\s@<>"']+@[^\s@<>"']+/g

/** For the log: an error without its data. Its message may quote what a person typed, so addresses are masked. */
export const loggedError = (error: unknown): NonNullable<LogEntry['error']> => {
  if (!(error instanceof Error)) return { name: typeof error, message: '', stack: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return {
    name: error.name,
    message: error.message.replace(emailLike, '[e-mail]').slice(0, maxMessage),
    stack: frames.slice(0, 12).map((line) => line.trim()),
  }
}
