import type { LocalDate } from '@ancrage/kernel'
import type { ListShape } from '../list-query.ts'
import { type Photo, type PhotoDescription, type PhotoState, photoDescriptionSchema } from './contract.ts'

/** Whether nothing is missing for pages to show it, the end of an agreement aside. */
const isDescribed = ({ title, decorative, alt, altEn, credit, hasPeople, consentOn, consentUntil }: Photo): boolean =>
  photoDescriptionSchema.safeParse({ title, decorative, alt, altEn, credit, hasPeople, consentOn, consentUntil })
    .success

/** The agreement of a recognisable person ends with its last day: from the next morning on no page shows the picture. */
export const photoStateOf = (photo: Photo, today: LocalDate): PhotoState => {
  if (!isDescribed(photo)) return 'to-describe'
  return photo.hasPeople && photo.consentUntil !== '' && photo.consentUntil < today ? 'consent-over' : 'ready'
}

export const isShowable = (photo: Photo, today: LocalDate): boolean => photoStateOf(photo, today) === 'ready'

/** A picture that has just come: named after its file, and not to be shown before somebody has described it. */
export const undescribed = (fileName: string): PhotoDescription => {
  const title = fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .slice(0, 120)
  return {
    title: title === '' ? 'Photo sans nom' : title,
    decorative: false,
    alt: '',
    altEn: '',
    credit: '',
    hasPeople: false,
    consentOn: '',
    consentUntil: '',
  }
}

/** What bytes are, told from how they begin; a name or a declared type proves nothing. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'gif' | 'svg' | 'pdf' | 'other'

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)))

export const sniffPicture = (bytes: Uint8Array): PictureKind => {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  if (ascii(bytes, 4, 8) === 'ftyp' && /^(heic|heix|hevc|mif1|msf1|avif)/.test(ascii(bytes, 8, 12))) return 'heic'
  if (ascii(bytes, 0, 4) === 'GIF8') return 'gif'
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf'
  const start = ascii(bytes, 0, 512).trimStart().toLowerCase()
  return start.startsWith('<svg') || (start.startsWith('<?xml') && start.includes('<svg')) ? 'svg' : 'other'
}

/** Why a kind is refused and what to do; undefined for the three that are taken. */
export const kindRefusal = (kind: PictureKind): string | undefined => {
  switch (kind) {
    case 'jpeg':
    case 'png':
    case 'webp':
      return undefined
    case 'heic':
      return 'C’est une photo HEIC, le format propre à certains téléphones. Dans les réglages de l’appareil photo, choisissez « Le plus compatible », ou exportez-la en JPEG.'
    case 'gif':
      return 'C’est une image GIF. Enregistrez-la en JPEG ou en PNG, puis envoyez-la de nouveau.'
    case 'svg':
      return 'C’est un dessin SVG : il peut contenir un programme, il n’est donc pas accepté. Exportez-le en PNG.'
    case 'pdf':
      return 'C’est un document PDF. Exportez la page ou l’image voulue en JPEG ou en PNG.'
    case 'other':
      return 'Ce fichier n’est pas une photo que nous savons lire. Envoyez une image JPEG, PNG ou WebP.'
  }
}

export const photoShape: ListShape<Photo> = {
  text: ({ title, alt, altEn, credit }) => [title, alt, altEn, credit].join(' '),
  facets: { people: ({ hasPeople }) => [hasPeople ? 'yes' : 'no'] },
  sorts: { title: ({ title }) => title, sentAt: ({ sentAt }) => sentAt },
}

/** Files that belong to no picture any more may go after this long: an upload under way has its record by then. */
export const orphanSeconds = 86_400

/** Name of the stored file of one size; made from the content, so it never changes. */
export const blobKey = (hash: string, { width, type }: { readonly width: number; readonly type: string }): string =>
  `${hash}-${width}.${type === 'jpeg' ? 'jpg' : 'webp'}`

/** What is stored and named by no picture, old enough not to be an upload under way. */
export const orphansOf = (
  entries: readonly { readonly key: string; readonly writtenAt: string }[],
  photos: readonly Pick<Photo, 'hash' | 'files'>[],
  before: string,
): readonly string[] => {
  const named = new Set(photos.flatMap(({ hash, files }) => files.map((file) => blobKey(hash, file))))
  return entries.filter(({ key, writtenAt }) => writtenAt < before && !named.has(key)).map(({ key }) => key)
}
