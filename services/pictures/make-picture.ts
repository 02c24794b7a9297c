import { fallbackWidth, leastSide, pictureWidths, pixelLimit } from '@ancrage/features/media/contract.ts'
import type { MadeFile, MadePicture, PictureRefusal } from '@ancrage/features/pictures.ts'
import { err, ok, type Result } from '@ancrage/kernel'
import sharp, { type Sharp } from 'sharp'

// A function has two cores at most, and pictures come one at a time.
sharp.concurrency(1)
sharp.cache(false)

/** Measured: see docs/adr/0015. AVIF weighs the same at these sizes, for ten to twenty times the work. */
const qualities = [
  { webp: 70, jpeg: 72 },
  { webp: 55, jpeg: 58 },
  { webp: 40, jpeg: 45 },
] as const

/** Grass and gravel weigh three times a wall: above this many bytes for a width, a picture is made again, coarser. */
const heaviestBytes = (width: number): number => (width <= 320 ? 20_000 : width <= 640 ? 60_000 : 160_000)

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0')

const colourOf = async (image: Sharp): Promise<string> => {
  const { dominant } = await image.stats()
  return `#${hex(dominant.r)}${hex(dominant.g)}${hex(dominant.b)}`
}

const encode = async (image: () => Sharp, width: number, type: MadeFile['type']): Promise<Uint8Array<ArrayBuffer>> => {
  let bytes: Uint8Array<ArrayBuffer> = new Uint8Array()
  for (const { webp, jpeg } of qualities) {
    const encoded =
      type === 'webp'
        ? image().webp({ quality: webp, effort: 4 })
        : image().flatten({ background: '#ffffff' }).jpeg({ quality: jpeg, mozjpeg: true })
    bytes = Uint8Array.from(await encoded.toBuffer())
    if (bytes.length <= heaviestBytes(width)) break
  }
  return bytes
}

/** Widths to make: never wider than what was sent, whose own width is the largest then. */
const widthsFor = (width: number): readonly number[] => {
  const smaller = pictureWidths.filter((one) => one < width)
  const largest = Math.min(width, pictureWidths[pictureWidths.length - 1] ?? width)
  return [...smaller.filter((one) => one !== largest), largest]
}

const made = async (bytes: Uint8Array): Promise<Result<MadePicture, PictureRefusal>> => {
  const open = (): Sharp => sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error' })
  const { width = 0, height = 0, autoOrient } = await open().metadata()
  if (width * height > pixelLimit) return err('too-many-pixels')
  if (Math.min(width, height) < leastSide) return err('too-small')
  const widths = widthsFor(autoOrient.width)
  const largest = widths.at(-1) ?? autoOrient.width
  // Decoded, turned upright and brought to sRGB once; nothing of what the camera wrote is in raw points.
  const { data, info } = await open()
    .autoOrient()
    .resize({ width: largest, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const at = (asked: number): Sharp => {
    const image = sharp(data, { raw })
    return asked === info.width ? image : image.resize({ width: asked })
  }
  const jpegWidth = Math.min(fallbackWidth, largest)
  const fileOf = async (width: number, type: MadeFile['type']): Promise<MadeFile> => ({
    width,
    type,
    bytes: await encode(() => at(width), width, type),
  })
  const files: MadeFile[] = []
  for (const asked of widths) files.push(await fileOf(asked, 'webp'))
  files.push(await fileOf(jpegWidth, 'jpeg'))
  return ok({ width: info.width, height: info.height, colour: await colourOf(at(Math.min(64, info.width))), files })
}

/**
 * Makes the files of one picture: upright, in sRGB, without anything that the camera wrote (place, date, model). Pure:
 * it reads and writes nothing else, and a file that unfolds beyond the limit is refused before it does.
 */
export const makePicture = async (bytes: Uint8Array): Promise<Result<MadePicture, PictureRefusal>> => {
  try {
    return await made(bytes)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    return err(/pixel limit/i.test(message) ? 'too-many-pixels' : 'unreadable')
  }
}
