import { editConflict, notFound } from '@ancrage/http'
import { err, type FieldError, type Instant, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import {
  type AuditNote,
  afterChange,
  afterCreate,
  type Change,
  create,
  publish,
  type RequestReceipt,
  remove,
  replace,
  restore,
  type Stored,
  unpublish,
} from '@ancrage/store'
import { changedFields, type EditorialSpec, recordOf } from './editorial-record.ts'
import type { SliceDeps } from './slice.ts'
import { claimSlug, slugClaimsName } from './slug-claims.ts'

type Outcome<T> = Promise<Result<Stored<T>, Problem>>
type Verb = 'created' | 'changed' | 'published' | 'unpublished' | 'removed' | 'restored'

const sentences: Record<Verb, string> = {
  created: 'ajouté',
  changed: 'modifié',
  published: 'publié',
  unpublished: 'retiré du site',
  removed: 'mis à la corbeille',
  restored: 'sorti de la corbeille',
}

const note = <T extends object>(
  spec: EditorialSpec<T>,
  verb: Verb,
  id: string,
  value: T,
  fields?: readonly string[],
): AuditNote => ({
  action: `${spec.noun}.${verb}`,
  collection: spec.collection.name,
  subject: id,
  summary: `${spec.label} « ${spec.nameOf(value)} » ${sentences[verb]}`,
  ...(fields ? { fields } : {}),
})

const invalid = (errors: readonly FieldError[]): Problem =>
  problem(
    problems.invalidInput,
    'Rien n’a été enregistré : corrigez les champs signalés, puis enregistrez de nouveau.',
    { errors },
  )

const slugTaken = problem(
  problems.alreadyExists,
  'Une autre fiche de ce territoire porte déjà cette adresse. Choisissez-en une autre.',
  { errors: [{ pointer: '/slug', message: 'Adresse déjà prise : ajoutez par exemple le nom de la commune.' }] },
)

const commit = async <T extends object>(
  deps: SliceDeps,
  spec: EditorialSpec<T>,
  /** The record as it will be once all is written. */
  after: Stored<T>,
  parts: {
    readonly changes: readonly Change[]
    readonly audit: readonly AuditNote[]
    readonly receipt?: RequestReceipt
  },
  now: Instant,
): Outcome<T> => {
  const result = await deps.store.commit({ ...parts, now })
  if (result.ok) return ok(after)
  // Another request with the same key was first: the edge finds and repeats its answer.
  if (result.error.kind === 'replayed') return err(notFound)
  if (result.error.collection === slugClaimsName || result.error.kind === 'exists') return err(slugTaken)
  const current = await deps.store.get(spec.collection, after.id)
  return err(
    current && !current.deletedAt
      ? editConflict({ version: current.version, value: recordOf(spec, current) })
      : notFound,
  )
}

const slugReserved: FieldError = {
  pointer: '/slug',
  message: 'Cette adresse est celle d’une page du site : choisissez-en une autre.',
}

/** Everything that the schema alone cannot tell. */
const faultsOf = async <T extends object>(
  deps: SliceDeps,
  spec: EditorialSpec<T>,
  id: string,
  value: T,
): Promise<readonly FieldError[]> => [
  ...(spec.reservedSlugs?.test(spec.slugOf(value)) ? [slugReserved] : []),
  ...((await spec.check?.(value, deps.store, id)) ?? []),
]

/** Adds a record as a draft. */
export const createRecord = async <T extends object>(
  deps: SliceDeps,
  spec: EditorialSpec<T>,
  value: T,
  now: Instant,
  receipt?: (stored: string) => RequestReceipt | undefined,
): Outcome<T> => {
  const id = deps.ids.next(spec.collection.prefix)
  const errors = await faultsOf(deps, spec, id, value)
  if (errors.length > 0) return err(invalid(errors))
  const claim = await claimSlug(deps.store, spec.collection.name, spec.slugOf(value), id)
  if (claim === 'taken') return err(slugTaken)
  const kept = receipt?.(id)
  return commit(
    deps,
    spec,
    afterCreate(id, value, now),
    {
      changes: [create(spec.collection, id, value), ...claim],
      audit: [note(spec, 'created', id, value)],
      ...(kept ? { receipt: kept } : {}),
    },
    now,
  )
}

/** Saves the working copy over the version that the person saw. */
export const replaceRecord = async <T extends object>(
  deps: SliceDeps,
  spec: EditorialSpec<T>,
  before: Stored<T>,
  version: number,
  value: T,
  now: Instant,
): Outcome<T> => {
  if (before.version !== version) return err(editConflict({ version: before.version, value: recordOf(spec, before) }))
  const errors = await faultsOf(deps, spec, before.id, value)
  if (errors.length > 0) return err(invalid(errors))
  const sameSlug = spec.slugOf(value) === spec.slugOf(before.value)
  const claim = sameSlug ? [] : await claimSlug(deps.store, spec.collection.name, spec.slugOf(value), before.id)
  if (claim === 'taken') return err(slugTaken)
  const main = note(spec, 'changed', before.id, value, changedFields(before.value, value))
  const more = (spec.actionsOnReplace?.(before.value, value) ?? []).map((action): AuditNote => ({ ...main, action }))
  return commit(
    deps,
    spec,
    afterChange(before, 'replace', value, now),
    { changes: [replace(spec.collection, before.id, version, value), ...claim], audit: [main, ...more] },
    now,
  )
}

/** Who may go where: buttons, API and README read this table. */
export const editorialTransitions = [
  { act: 'publish', from: ['draft', 'modified'], verb: 'published' },
  { act: 'unpublish', from: ['published', 'modified'], verb: 'unpublished' },
  { act: 'remove', from: ['draft', 'published', 'modified'], verb: 'removed' },
] as const
export type EditorialAct = (typeof editorialTransitions)[number]['act']

const changeFor = <T>(
  act: EditorialAct,
  spec: { readonly collection: EditorialSpec<T & object>['collection'] },
  stored: Stored<T & object>,
): Change => {
  switch (act) {
    case 'publish':
      return publish(spec.collection, stored)
    case 'unpublish':
      return unpublish(spec.collection, stored)
    case 'remove':
      return remove(spec.collection, stored.id, stored.version)
  }
}

/** Publishes, withdraws or bins a record; asking for what is already so changes nothing and is no error. */
export const actOnRecord = async <T extends object>(
  deps: SliceDeps,
  spec: EditorialSpec<T>,
  act: EditorialAct,
  stored: Stored<T>,
  version: number,
  now: Instant,
): Outcome<T> => {
  if (stored.version !== version) return err(editConflict({ version: stored.version, value: recordOf(spec, stored) }))
  const transition = editorialTransitions.find((one) => one.act === act)
  if (!transition?.from.some((from) => from === stored.state)) return ok(stored)
  const refusal = act === 'remove' ? await spec.refuseRemoval?.(stored, deps, now) : undefined
  if (refusal) return err(refusal)
  const audit = [note(spec, transition.verb, stored.id, stored.value)]
  const after = afterChange(stored, act, stored.value, now)
  return commit(deps, spec, after, { changes: [changeFor(act, spec, stored)], audit }, now)
}

/** Takes a record out of the bin, as it was. */
export const restoreRecord = async <T extends object>(
  deps: SliceDeps,
  spec: EditorialSpec<T>,
  id: string,
  now: Instant,
): Outcome<T> => {
  const stored = await deps.store.get(spec.collection, id)
  if (!stored) return err(notFound)
  if (!stored.deletedAt) return ok(stored)
  const audit = [note(spec, 'restored', id, stored.value)]
  const after = afterChange(stored, 'restore', stored.value, now)
  return commit(deps, spec, after, { changes: [restore(spec.collection, id, stored.version)], audit }, now)
}
