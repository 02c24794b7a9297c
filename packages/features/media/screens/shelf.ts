import type { ConsolePhoto } from './photo-data.ts'

/** The photos read so far, latest first, and how many there are in all. */
export interface Shelf {
  readonly photos: readonly ConsolePhoto[]
  readonly total: number
}

/** With a further page; photos added meanwhile push others to it, and those are here already. */
export const withPage = (
  before: Shelf | undefined,
  found: { readonly items: readonly ConsolePhoto[]; readonly total: number },
): Shelf => {
  const known = new Set(before?.photos.map(({ id }) => id))
  return { photos: [...(before?.photos ?? []), ...found.items.filter(({ id }) => !known.has(id))], total: found.total }
}

/** A photo that was added or changed, in its place. */
export const withPhoto = ({ photos, total }: Shelf, photo: ConsolePhoto): Shelf =>
  photos.some(({ id }) => id === photo.id)
    ? { photos: photos.map((one) => (one.id === photo.id ? photo : one)), total }
    : { photos: [photo, ...photos], total: total + 1 }

/** Without a photo that was removed. */
export const withoutPhoto = ({ photos, total }: Shelf, id: string): Shelf => ({
  photos: photos.filter((one) => one.id !== id),
  total: total - 1,
})
