import {
  created,
  file,
  fileOf,
  json,
  listQuery,
  member,
  noBody,
  noContent,
  notFound,
  pageOf,
  pageSlice,
} from '@ancrage/http'
import { err, idSchema, type LocalDate, localDateOf, ok, oneOf, type Problem, type Result } from '@ancrage/kernel'
import type { Stored } from '@ancrage/store'
import * as z from 'zod'
import { type ListShape, runListQuery } from '../list-query.ts'
import { defineRoute, type SliceDeps, type SliceRoute } from '../slice.ts'
import {
  mediaProblems,
  type Photo,
  photoDescriptionSchema,
  photoSchema,
  photoStates,
  uploadLimitBytes,
} from './contract.ts'
import { blobKey, photoShape, photoStateOf } from './model.ts'
import { addPhoto, picturesOf } from './operations/add-photo.ts'
import { describePhoto } from './operations/describe-photo.ts'
import { removePhoto } from './operations/remove-photo.ts'
import { photos } from './store.ts'

const tags = ['Médiathèque'] as const
const base = '/territories/{territory}/photos'
const params = z.strictObject({ id: idSchema('pho') })

const photoItem = z.object({ ...photoSchema.shape, id: z.string(), version: z.int(), state: oneOf(photoStates) })
const useItem = z.object({ collection: z.string(), id: z.string(), label: z.string(), isPublished: z.boolean() })

const itemOf = (stored: Stored<Photo>, today: LocalDate): z.input<typeof photoItem> => ({
  ...stored.value,
  id: stored.id,
  version: stored.version,
  state: photoStateOf(stored.value, today),
})

const todayFor = async (
  { site }: Pick<SliceDeps, 'site'>,
  now: Parameters<typeof localDateOf>[0],
): Promise<LocalDate> => localDateOf(now, (await site()).timeZone)

const shapeOn = (today: LocalDate): ListShape<Stored<Photo>> => ({
  text: ({ value }) => photoShape.text(value),
  facets: {
    state: ({ value }) => [photoStateOf(value, today)],
    people: ({ value }) => [value.hasPeople ? 'yes' : 'no'],
  },
  sorts: { title: ({ value }) => value.title, sentAt: ({ value }) => value.sentAt },
})

const load = async (context: {
  readonly deps: SliceDeps
  readonly params: { readonly id: string }
}): Promise<Result<Stored<Photo>, Problem>> => {
  const stored = await context.deps.store.get(photos, context.params.id)
  return stored && !stored.deletedAt ? ok(stored) : err(notFound)
}

const list = defineRoute({
  method: 'get',
  path: base,
  operationId: 'listPhotos',
  summary: 'La médiathèque : recherche, et photos qui attendent d’être décrites.',
  tags,
  access: member('content:read'),
  query: z.strictObject({
    ...listQuery,
    sort: z.enum(['title', '-title', 'sentAt', '-sentAt']).default('-sentAt'),
    state: z.array(oneOf(photoStates)).max(3).default([]),
    people: z
      .array(z.enum(['yes', 'no']))
      .max(2)
      .default([]),
  }),
  responses: { 200: pageOf(photoItem) },
  handle: async ({ deps, query, now }) => {
    const today = await todayFor(deps, now)
    const { q, sort, state, people } = query
    const facets = { ...(state.length > 0 ? { state } : {}), ...(people.length > 0 ? { people } : {}) }
    const found = runListQuery(shapeOn(today), await deps.store.list(photos), { q, facets, sort })
    return ok(
      json({
        items: pageSlice(found.items, query).map((stored) => itemOf(stored, today)),
        total: found.items.length,
        counts: found.counts,
      }),
    )
  },
})

const get = defineRoute({
  method: 'get',
  path: `${base}/{id}`,
  operationId: 'getPhoto',
  summary: 'Une photo de la médiathèque.',
  tags,
  access: member('content:read'),
  params,
  load,
  responses: { 200: photoItem },
  handle: async ({ deps, loaded, now }) =>
    ok(json(itemOf(loaded, await todayFor(deps, now)), { version: loaded.version })),
})

const add = defineRoute({
  method: 'post',
  path: base,
  operationId: 'addPhoto',
  summary: 'Ajoute une photo : les octets du fichier, rien d’autre. Les mêmes octets sont la même photo.',
  description:
    'JPEG, PNG ou WebP, reconnus à leur contenu. La photo est redressée, et tout ce que l’appareil y avait écrit (lieu, date, modèle) est enlevé.',
  tags,
  access: member('content:write'),
  query: z.strictObject({ name: z.string().max(200).default('') }),
  file: { limitBytes: uploadLimitBytes, types: ['image/jpeg', 'image/png', 'image/webp'] },
  problems: [mediaProblems.photoRefused],
  responses: { 201: photoItem },
  handle: async ({ deps, query: { name }, now, request }) => {
    const bytes = request.file ?? new Uint8Array()
    const added = await addPhoto(deps, { bytes, fileName: name }, now)
    if (!added.ok) return added
    return ok(created(itemOf(added.value, await todayFor(deps, now)), { version: added.value.version }))
  },
})

const describe = defineRoute({
  method: 'put',
  path: `${base}/{id}`,
  operationId: 'describePhoto',
  summary: 'Décrit une photo : texte de remplacement dans les deux langues, crédit, accord des personnes.',
  tags,
  access: member('content:write'),
  params,
  load,
  body: photoDescriptionSchema,
  ifMatch: true,
  responses: { 200: photoItem },
  handle: async ({ deps, loaded, body, version, now }) => {
    const saved = await describePhoto(deps, loaded, version, body, now)
    if (!saved.ok) return saved
    return ok(json(itemOf(saved.value, await todayFor(deps, now)), { version: saved.value.version }))
  },
})

const listUses = defineRoute({
  method: 'get',
  path: `${base}/{id}/uses`,
  operationId: 'listPhotoUses',
  summary: 'Les fiches qui montrent une photo.',
  tags,
  access: member('content:read'),
  params,
  load,
  responses: { 200: z.object({ items: z.array(useItem) }) },
  handle: async ({ deps, loaded }) => ok(json({ items: await picturesOf(deps).usesOf(loaded.id) })),
})

const readFile = defineRoute({
  method: 'get',
  path: `${base}/{id}/file`,
  operationId: 'readPhotoFile',
  summary: 'L’image elle-même, dans la largeur demandée ou la plus proche au-dessus.',
  tags,
  access: member('content:read'),
  params,
  load,
  query: z.strictObject({ width: z.coerce.number().int().min(1).max(4000).default(320) }),
  responses: { 200: fileOf('image/webp') },
  handle: async ({ deps, loaded, query: { width } }) => {
    const { hash, files } = loaded.value
    const sizes = files.filter(({ type }) => type === 'webp').toSorted((a, b) => a.width - b.width)
    const fit = sizes.find((one) => one.width >= width) ?? sizes.at(-1)
    const bytes = fit && (await picturesOf(deps).blobs.get(blobKey(hash, fit)))
    return bytes ? ok(file('image/webp', bytes, { etag: `${hash}-${width}` })) : err(notFound)
  },
})

const del = defineRoute({
  method: 'delete',
  path: `${base}/{id}`,
  operationId: 'removePhoto',
  summary: 'Supprime une photo que plus aucune fiche ne montre ; elle reste 30 jours à la corbeille.',
  tags,
  access: member('content:write'),
  params,
  load,
  ifMatch: true,
  problems: [mediaProblems.photoInUse],
  responses: { 204: noBody },
  handle: async ({ deps, loaded, version, now }) => {
    const removed = await removePhoto(deps, loaded, version, now)
    return removed.ok ? ok(noContent()) : removed
  },
})

export const consoleRoutes: readonly SliceRoute[] = [list, get, add, describe, listUses, readFile, del]
