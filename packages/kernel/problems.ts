/** One kind of failure that a person can meet: its slug names its page in `docs/problems`. */
export interface ProblemKind {
  readonly slug: string
  readonly status: number
  readonly title: { readonly fr: string; readonly en: string }
}

/** A field at fault: JSON pointer into the body (or `/query/x`, `/path/x`) and the remedy, in French. */
export interface FieldError {
  readonly pointer: string
  readonly message: string
}

/** One occurrence of a problem. `detail` helps the person to act; it never repeats personal data. */
export interface Problem {
  readonly kind: ProblemKind
  readonly detail: string
  /** The same in English, for visitors who read English. */
  readonly english?: string
  readonly errors?: readonly FieldError[]
  readonly retryAfterSeconds?: number
  /** Further members of the answer, such as the current version in an edit conflict. */
  readonly extra?: Readonly<Record<string, unknown>>
}

/** Keeps the literal slugs, so that a misspelt one does not compile. */
export const defineProblems = <const T extends Readonly<Record<string, ProblemKind>>>(kinds: T): T => kinds

export const problem = (
  kind: ProblemKind,
  detail: string | { readonly fr: string; readonly en: string },
  rest: Omit<Problem, 'kind' | 'detail' | 'english'> = {},
): Problem => ({
  kind,
  ...(typeof detail === 'string' ? { detail } : { detail: detail.fr, english: detail.en }),
  ...rest,
})

/** The problems that no slice owns. */
export const problems = defineProblems({
  malformedBody: {
    slug: 'malformed-body',
    status: 400,
    title: { fr: 'Contenu illisible', en: 'Unreadable body' },
  },
  invalidInput: {
    slug: 'invalid-input',
    status: 422,
    title: { fr: 'Des champs sont à corriger', en: 'Some fields need a correction' },
  },
  invalidCursor: {
    slug: 'invalid-cursor',
    status: 400,
    title: { fr: 'Repère de page non reconnu', en: 'Unknown page cursor' },
  },
  notSignedIn: {
    slug: 'not-signed-in',
    status: 401,
    title: { fr: 'Connexion nécessaire', en: 'Sign-in required' },
  },
  forbidden: {
    slug: 'forbidden',
    status: 403,
    title: { fr: 'Votre rôle ne permet pas cette action', en: 'Your role does not allow this' },
  },
  notFound: {
    slug: 'not-found',
    status: 404,
    title: { fr: 'Introuvable', en: 'Not found' },
  },
  invalidLink: {
    slug: 'invalid-link',
    status: 404,
    title: { fr: 'Lien non valable', en: 'Invalid link' },
  },
  expiredLink: {
    slug: 'expired-link',
    status: 410,
    title: { fr: 'Lien expiré', en: 'Expired link' },
  },
  methodNotAllowed: {
    slug: 'method-not-allowed',
    status: 405,
    title: { fr: 'Action non prévue à cette adresse', en: 'Method not allowed' },
  },
  editConflict: {
    slug: 'edit-conflict',
    status: 412,
    title: { fr: 'La fiche a changé entre-temps', en: 'The record has changed meanwhile' },
  },
  preconditionRequired: {
    slug: 'precondition-required',
    status: 428,
    title: { fr: 'Version de la fiche manquante', en: 'Missing record version' },
  },
  alreadyExists: {
    slug: 'already-exists',
    status: 409,
    title: { fr: 'Cette fiche existe déjà', en: 'Already exists' },
  },
  wrongState: {
    slug: 'wrong-state',
    status: 409,
    title: { fr: 'Ce n’est plus possible', en: 'This is no longer possible' },
  },
  idempotencyConflict: {
    slug: 'idempotency-conflict',
    status: 422,
    title: { fr: 'Clé d’envoi déjà utilisée pour un autre contenu', en: 'Idempotency key reused with another body' },
  },
  bodyTooLarge: {
    slug: 'body-too-large',
    status: 413,
    title: { fr: 'Envoi trop volumineux', en: 'Body too large' },
  },
  unsupportedMediaType: {
    slug: 'unsupported-media-type',
    status: 415,
    title: { fr: 'Format d’envoi non pris en charge', en: 'Unsupported media type' },
  },
  tooManyRequests: {
    slug: 'too-many-requests',
    status: 429,
    title: { fr: 'Trop d’envois rapprochés', en: 'Too many requests' },
  },
  unexpected: {
    slug: 'unexpected',
    status: 500,
    title: { fr: 'Erreur de notre côté', en: 'Unexpected error' },
  },
  unavailable: {
    slug: 'unavailable',
    status: 503,
    title: { fr: 'Service momentanément indisponible', en: 'Temporarily unavailable' },
  },
})
