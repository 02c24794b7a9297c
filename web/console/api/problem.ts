import * as z from 'zod'

const problemSchema = z.looseObject({
  type: z.string().default('about:blank'),
  title: z.string().default(''),
  detail: z.string().optional(),
  requestId: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).default([]),
})

export interface FieldProblem {
  readonly pointer: string
  readonly message: string
}

/** A refusal of an API, or no answer at all (`status` 0). `message` is meant for the person. */
export class ApiProblem extends Error {
  readonly status: number
  readonly slug: string
  readonly title: string
  readonly requestId: string | undefined
  readonly errors: readonly FieldProblem[]
  /** Every member of the problem, such as the current version in an edit conflict. */
  readonly body: Readonly<Record<string, unknown>>

  constructor(status: number, body: unknown) {
    const parsed = problemSchema.safeParse(body)
    const known = parsed.success ? parsed.data : undefined
    const title = known?.title || titleOf(status)
    super(known?.detail || title)
    this.name = 'ApiProblem'
    this.status = status
    this.title = title
    this.slug = slugOf(known?.type, status)
    this.requestId = known?.requestId
    this.errors = known?.errors ?? []
    this.body = known ?? {}
  }

  /** Whether trying again later may work: no network, or a dependency is down. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }
}

const slugOf = (type: string | undefined, status: number): string => {
  const last = (type ?? '').split('/').pop() ?? ''
  if (last !== '' && last !== 'about:blank') return last.replace(/\.md$/, '')
  return status === 0 ? 'offline' : `http-${status}`
}

const titles: Readonly<Record<number, string>> = {
  0: 'Pas de connexion au serveur',
  401: 'Connexion nécessaire',
  403: 'Votre rôle ne permet pas cette action',
  404: 'Introuvable',
  412: 'La fiche a changé entre-temps',
  503: 'Service momentanément indisponible',
}

const titleOf = (status: number): string => titles[status] ?? 'Une erreur est survenue de notre côté'

/** What to tell a person of any failure. */
export const messageOf = (error: unknown): string => {
  if (error instanceof ApiProblem) {
    return error.requestId !== undefined && error.status >= 500
      ? `${error.message} (référence ${error.requestId})`
      : error.message
  }
  return 'Une erreur est survenue. Réessayez ; si elle revient, prévenez l’équipe technique.'
}
