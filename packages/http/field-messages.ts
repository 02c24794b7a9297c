import type { FieldError } from '@ancrage/kernel'
import type * as z from 'zod'

type RawIssue = z.core.$ZodRawIssue
type Issue = z.core.$ZodIssue

const maxErrors = 50
const maxListed = 12

const plural = (count: number | bigint, one: string, many: string): string => `${count} ${count > 1 ? many : one}`
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

const expectedKinds: Readonly<Record<string, string>> = {
  string: 'Texte attendu.',
  number: 'Nombre attendu.',
  int: 'Nombre entier attendu.',
  boolean: 'Réponse par oui ou non attendue (true ou false).',
  array: 'Liste attendue.',
  object: 'Groupe de champs attendu.',
  record: 'Groupe de champs attendu.',
  date: 'Date attendue.',
  null: 'Champ à laisser vide.',
}

const formats: Readonly<Record<string, string>> = {
  email: 'Adresse e-mail attendue, par exemple prenom.nom@exemple.fr.',
  url: 'Adresse web attendue, commençant par https://',
  date: 'Date attendue sous la forme AAAA-MM-JJ, par exemple 2026-11-02.',
  datetime: 'Date et heure attendues, par exemple 2026-11-02T19:30:00Z.',
  time: 'Heure attendue sous la forme hh:mm, par exemple 19:30.',
  uuid: 'Identifiant attendu au format UUID.',
}

const tooBig = (issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string => {
  const max = issue.maximum
  switch (issue.origin) {
    case 'string': {
      const written = typeof issue.input === 'string' ? ` ; vous en avez écrit ${issue.input.length}` : ''
      return `Au plus ${plural(max, 'caractère', 'caractères')}${written}.`
    }
    case 'array':
    case 'set': {
      const given = Array.isArray(issue.input) ? ` ; il y en a ${issue.input.length}` : ''
      return `Au plus ${plural(max, 'élément', 'éléments')}${given}.`
    }
    default:
      return issue.inclusive === false ? `Moins de ${max}.` : `${max} au plus.`
  }
}

const tooSmall = (issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string => {
  const min = issue.minimum
  switch (issue.origin) {
    case 'string':
      return min === 1 ? 'À remplir.' : `Au moins ${plural(min, 'caractère', 'caractères')}.`
    case 'array':
    case 'set':
      return `Au moins ${plural(min, 'élément', 'éléments')}.`
    default:
      return issue.inclusive === false ? `Plus de ${min}.` : `${min} au moins.`
  }
}

const oneOfThese = (issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidValue>): string => {
  if (issue.input === undefined || issue.input === '') return 'À choisir.'
  const values = issue.values.slice(0, maxListed).map((value) => String(value))
  if (issue.values.length === 1)
    return values[0] === '' ? 'Champ à laisser vide.' : `Seule valeur admise : ${values[0]}.`
  return `Valeur non admise. Choisissez parmi : ${values.join(', ')}${issue.values.length > maxListed ? '…' : ''}.`
}

const wrongType = (issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): string => {
  const { input } = issue
  if (input === undefined || input === null || input === '') return 'À remplir.'
  return expectedKinds[issue.expected] ?? 'Valeur d’une autre nature attendue.'
}

/** Zod's issue in words a person would write; a message given by the schema itself has been chosen before this one. */
export const fieldMessage = (issue: RawIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue)
    case 'too_big':
      return tooBig(issue)
    case 'too_small':
      return tooSmall(issue)
    case 'invalid_format':
      return formats[issue.format] ?? 'Écriture non reconnue.'
    case 'not_multiple_of':
      return `Multiple de ${issue.divisor} attendu.`
    case 'invalid_value':
      return oneOfThese(issue)
    case 'invalid_union':
      return 'Aucune des formes admises ne convient.'
    case 'invalid_key':
      return 'Nom de champ non admis.'
    case 'unrecognized_keys':
      return 'Champ inconnu.'
    default:
      return 'Valeur non admise.'
  }
}

const unknownField = (name: string): string => `Champ inconnu : « ${short(name)} ». Retirez-le.`

/** JSON pointer (RFC 6901) of a path. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** The branch that says most: one that recognised the kind of value and found fault with its content. */
const likeliest = (branches: readonly (readonly Issue[])[]): readonly Issue[] =>
  branches.find((branch) => branch.every(({ code }) => code !== 'invalid_type' && code !== 'invalid_value')) ??
  branches.find((branch) => branch.some(({ path }) => path.length > 0)) ??
  branches[0] ??
  []

const flatten = (issue: Issue, base: readonly PropertyKey[]): readonly FieldError[] => {
  const path = [...base, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerTo([...path, key]), message: unknownField(key) }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return likeliest(issue.errors).flatMap((inner) => flatten(inner, path))
  }
  return [{ pointer: pointerTo(path), message: issue.message }]
}

/** The errors of a parse, one per field at fault; `base` is `[]` for the body, `['query']`, `['path']`. */
export const fieldErrors = (error: z.core.$ZodError, base: readonly PropertyKey[]): readonly FieldError[] =>
  error.issues
    .slice(0, maxErrors)
    .flatMap((issue) => flatten(issue, base))
    .slice(0, maxErrors)
