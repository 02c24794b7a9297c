import { oneOf } from '@ancrage/kernel'
import { useMemo } from 'react'
import { type DataProvider, useDataProvider } from 'react-admin'
import * as z from 'zod'
import { type PhotoDescription, photoSchema, photoStates } from '../contract.ts'

/** A photo as the console’s API gives it; further members are left aside. */
export const consolePhotoSchema = z.object({
  ...photoSchema.shape,
  id: z.string(),
  version: z.int(),
  state: oneOf(photoStates),
})
export type ConsolePhoto = z.infer<typeof consolePhotoSchema>

const pageSchema = z.object({ items: z.array(consolePhotoSchema), total: z.int() })
const usesSchema = z.object({
  items: z.array(z.object({ collection: z.string(), id: z.string(), label: z.string(), isPublished: z.boolean() })),
})
export type PhotoUse = z.infer<typeof usesSchema>['items'][number]

/** What went wrong, as the API says it. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Error && error.message !== ''
    ? error.message
    : 'Le serveur n’a pas répondu. Vérifiez votre connexion, puis réessayez.'

interface PhotoProvider extends DataProvider {
  readonly call: (
    path: string,
    call?: { method?: 'POST' | 'PUT' | 'DELETE'; body?: unknown; version?: number },
  ) => Promise<unknown>
  readonly file: (path: string) => Promise<Blob>
}

export interface PhotoApi {
  readonly search: (query: string, page: number) => Promise<z.infer<typeof pageSchema>>
  readonly get: (id: string) => Promise<ConsolePhoto>
  readonly send: (file: Blob, name: string) => Promise<ConsolePhoto>
  readonly describe: (photo: ConsolePhoto, description: PhotoDescription) => Promise<ConsolePhoto>
  readonly uses: (id: string) => Promise<readonly PhotoUse[]>
  readonly remove: (photo: ConsolePhoto) => Promise<void>
  /** Address of the picture in this tab; the same for the same photo. */
  readonly pictureOf: (photo: Pick<ConsolePhoto, 'id' | 'hash'>) => Promise<string>
}

export const photosPerPage = 48
const shownWidth = 320

/** Pictures already fetched: the API wants a token, so an address alone shows nothing. */
const pictures = new Map<string, Promise<string>>()

export const usePhotos = (): PhotoApi => {
  const provider = useDataProvider<PhotoProvider>()
  return useMemo(
    () => ({
      search: async (query, page) =>
        pageSchema.parse(
          await provider.call(
            `photos?${new URLSearchParams({ q: query, page: String(page), perPage: String(photosPerPage) })}`,
          ),
        ),
      get: async (id) => consolePhotoSchema.parse(await provider.call(`photos/${id}`)),
      send: async (file, name) =>
        consolePhotoSchema.parse(
          await provider.call(`photos?${new URLSearchParams({ name: name.slice(0, 200) })}`, {
            method: 'POST',
            body: file,
          }),
        ),
      describe: async ({ id, version }, body) =>
        consolePhotoSchema.parse(await provider.call(`photos/${id}`, { method: 'PUT', body, version })),
      uses: async (id) => usesSchema.parse(await provider.call(`photos/${id}/uses`)).items,
      remove: async ({ id, version }) => {
        await provider.call(`photos/${id}`, { method: 'DELETE', version })
      },
      pictureOf: ({ id, hash }) => {
        const known = pictures.get(`${id} ${hash}`)
        if (known) return known
        const fetched = provider.file(`photos/${id}/file?width=${shownWidth}`).then((blob) => URL.createObjectURL(blob))
        pictures.set(`${id} ${hash}`, fetched)
        fetched.catch(() => pictures.delete(`${id} ${hash}`))
        return fetched
      },
    }),
    [provider],
  )
}
