import { useCallback, useEffect, useRef, useState } from 'react'
import { type ConsolePhoto, photosPerPage, sentenceOf, usePhotos } from './photo-data.ts'
import { type Shelf, withoutPhoto, withPage, withPhoto } from './shelf.ts'

export interface Library {
  /** Undefined until the first answer. */
  readonly photos: readonly ConsolePhoto[] | undefined
  readonly failure: string | undefined
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly hasMore: boolean
  readonly more: () => void
  /** Puts a photo that was added or changed in its place. */
  readonly keep: (photo: ConsolePhoto) => void
  readonly drop: (id: string) => void
  /** Asks once more after a failure. */
  readonly again: () => void
}

const waitMillis = 250
const nothingYet: Shelf = { photos: [], total: 0 }

/** The photos that answer a search, latest first. */
export const useLibrary = (): Library => {
  const api = usePhotos()
  const [shelf, setShelf] = useState<Shelf>()
  const [failure, setFailure] = useState<string>()
  const [query, setQuery] = useState('')
  const latest = useRef(0)

  const read = useCallback(
    async (asked: string, page: number): Promise<void> => {
      latest.current += 1
      const turn = latest.current
      // An answer to words that have been typed over since says nothing any more.
      const isLatest = (): boolean => turn === latest.current
      try {
        const found = await api.search(asked, page)
        if (!isLatest()) return
        setShelf((before) => withPage(page === 1 ? undefined : before, found))
        setFailure(undefined)
      } catch (error) {
        if (isLatest()) setFailure(sentenceOf(error))
      }
    },
    [api],
  )

  useEffect(() => {
    const timer = setTimeout(() => void read(query, 1), query === '' ? 0 : waitMillis)
    return () => clearTimeout(timer)
  }, [read, query])

  const count = shelf?.photos.length ?? 0
  return {
    photos: shelf?.photos,
    failure,
    query,
    setQuery,
    hasMore: shelf !== undefined && count < shelf.total,
    more: () => void read(query, Math.floor(count / photosPerPage) + 1),
    keep: (photo) => setShelf((before = nothingYet) => withPhoto(before, photo)),
    drop: (id) => setShelf((before = nothingYet) => withoutPhoto(before, id)),
    again: () => void read(query, 1),
  }
}
