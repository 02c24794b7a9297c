import { useCallback, useEffect, useState } from 'react'
import { type ConsolePhoto, photosPerPage, sentenceOf, usePhotos } from './photo-data.ts'

export interface Library {
  readonly photos: readonly ConsolePhoto[] | undefined
  readonly total: number
  readonly failure: string | undefined
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly hasMore: boolean
  readonly more: () => void
  /** Puts a photo that was added or changed in its place. */
  readonly keep: (photo: ConsolePhoto) => void
  readonly drop: (id: string) => void
}

const waitMillis = 250

/** The photos that answer a search, latest first. */
export const useLibrary = (): Library => {
  const api = usePhotos()
  const [photos, setPhotos] = useState<readonly ConsolePhoto[]>()
  const [total, setTotal] = useState(0)
  const [failure, setFailure] = useState<string>()
  const [query, setQuery] = useState('')

  const read = useCallback(
    async (asked: string, page: number): Promise<void> => {
      try {
        const found = await api.search(asked, page)
        setPhotos((before = []) => (page === 1 ? found.items : [...before, ...found.items]))
        setTotal(found.total)
        setFailure(undefined)
      } catch (error) {
        setFailure(sentenceOf(error))
      }
    },
    [api],
  )

  useEffect(() => {
    const timer = setTimeout(() => void read(query, 1), query === '' ? 0 : waitMillis)
    return () => clearTimeout(timer)
  }, [read, query])

  return {
    photos,
    total,
    failure,
    query,
    setQuery,
    hasMore: (photos?.length ?? 0) < total,
    more: () => void read(query, Math.floor((photos?.length ?? 0) / photosPerPage) + 1),
    keep: (photo) =>
      setPhotos((before = []) =>
        before.some(({ id }) => id === photo.id)
          ? before.map((one) => (one.id === photo.id ? photo : one))
          : [photo, ...before],
      ),
    drop: (id) => setPhotos((before = []) => before.filter((one) => one.id !== id)),
  }
}
