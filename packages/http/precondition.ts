import { err, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'

/** `3` → `"v3"`. */
export const versionTag = (version: number): string => `"v${version}"`

/** The version in an `If-Match` header; undefined for anything else, `*` and weak tags included. */
export const versionOf = (ifMatch: string | undefined): number | undefined => {
  const digits = /^"v(\d{1,9})"$/.exec(ifMatch?.trim() ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The 412 of an edit made on an older version. `current` is shown beside what the person typed. */
export const editConflict = (current: { readonly version: number; readonly value?: unknown }): Problem =>
  problem(
    problems.editConflict,
    'Quelqu’un d’autre a modifié cette fiche pendant que vous l’aviez ouverte. Rien n’a été écrasé : comparez les deux versions, puis enregistrez la vôtre.',
    { extra: { currentVersion: current.version, ...(current.value !== undefined && { current: current.value }) } },
  )

/** Ok when the record is still at the version that the person saw; else `edit-conflict` with the current one. */
export const expectVersion = (
  stored: { readonly version: number; readonly value?: unknown },
  version: number,
): Result<undefined, Problem> => (stored.version === version ? ok(undefined) : err(editConflict(stored)))

export const preconditionRequired: Problem = problem(
  problems.preconditionRequired,
  'Indiquez la version de la fiche que vous modifiez dans l’en-tête If-Match, par exemple "v3" : elle est dans l’ETag de la dernière lecture.',
)
