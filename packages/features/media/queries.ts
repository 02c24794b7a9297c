import type { FieldError, LocalDate, Locale } from '@ancrage/kernel'
import type { Picture } from '@ancrage/site/components/photo.tsx'
import type { TerritoryStore } from '@ancrage/store'
import type { LiveRecord, Snapshot } from '../slice.ts'
import { fallbackWidth, type Photo } from './contract.ts'
import { isShowable } from './model.ts'
import { photoPath } from './paths.ts'
import { photos } from './store.ts'

/** The pictures that pages may show now: those of these ids, in their order; the others are left out. */
export type Album = (ids: readonly string[] | undefined) => readonly Picture[]

const pictureOf = ({ id, version, value }: LiveRecord<Photo>, locale: Locale): Picture => {
  const { hash, files, width, height, decorative, credit } = value
  const fallback =
    files.find((file) => file.type === 'jpeg' && file.width === fallbackWidth) ??
    files.find((file) => file.type === 'jpeg')
  return {
    key: `${id}.${version}`,
    alt: decorative ? '' : locale === 'en' ? value.altEn : value.alt,
    credit,
    width,
    height,
    sources: files
      .filter(({ type }) => type === 'webp')
      .map((file) => ({ path: photoPath(hash, file), width: file.width }))
      .sort((a, b) => a.width - b.width),
    fallback: photoPath(hash, fallback ?? { width, type: 'webp' }),
  }
}

const albumFrom = (list: readonly LiveRecord<Photo>[], today: LocalDate, locale: Locale): Album => {
  const byId = new Map(list.map((one) => [one.id, one]))
  return (ids = []) =>
    ids.flatMap((id) => {
      const found = byId.get(id)
      return found && isShowable(found.value, today) ? [pictureOf(found, locale)] : []
    })
}

/** For the pages of a release. */
export const albumOf = ({ live, today, chrome }: Pick<Snapshot, 'live' | 'today' | 'chrome'>): Album =>
  albumFrom(live(photos), today, chrome.locale)

/** For a page that is answered on the spot. */
export const readAlbum = async (
  store: Pick<TerritoryStore, 'list'>,
  today: LocalDate,
  locale: Locale,
): Promise<Album> => albumFrom(await store.list(photos), today, locale)

/** What a page adds to its inputs for the pictures that it shows; their files leave with the release that names them. */
export const albumInputs = (pictures: readonly Picture[]): string => pictures.map(({ key }) => key).join('+')

/** What is wrong with the photos that a record names: only those of the territory’s own library exist. */
export const photoFaults = async (
  store: Pick<TerritoryStore, 'get'>,
  named: readonly { readonly pointer: string; readonly id: string | undefined }[],
): Promise<readonly FieldError[]> => {
  const faults = await Promise.all(
    named.map(async ({ pointer, id }): Promise<readonly FieldError[]> => {
      if (!id) return []
      const stored = await store.get(photos, id)
      return stored && !stored.deletedAt
        ? []
        : [{ pointer, message: 'Cette photo n’est plus dans la médiathèque : choisissez-en une autre.' }]
    }),
  )
  return faults.flat()
}

/** The list of photos of a record, as `photoFaults` asks for it. */
export const namedAt = (
  pointer: string,
  ids: readonly string[] | undefined,
): readonly { readonly pointer: string; readonly id: string }[] =>
  (ids ?? []).map((id, index) => ({ pointer: `${pointer}/${index}`, id }))
export { blobKey } from './model.ts'
