import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { answerOf, bytesOf, questionOf, readAnswer } from '../common/picture-exchange.ts'
import { makePicture } from './make-picture.ts'

const plain = (width: number, height: number, background = '#336699') =>
  sharp({ create: { width, height, channels: 3, background } })

const madeOf = async (bytes: Uint8Array) => {
  const result = await makePicture(bytes)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe('the files of a picture', () => {
  it('hold nothing of what the camera wrote: neither place, nor date, nor model', async () => {
    const taken = await plain(900, 600)
      .withExif({
        IFD0: { Make: 'Telephone', Model: 'X1', Orientation: '6' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 38/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '0/1 35/1 0/1' },
      })
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
    const before = await sharp(taken).metadata()
    expect(before.exif?.toString('latin1')).toContain('Telephone')
    expect(before.icc).toBeDefined()
    for (const { bytes } of (await madeOf(taken)).files) {
      const { exif, icc, xmp, iptc, orientation } = await sharp(bytes).metadata()
      expect({ exif, icc, xmp, iptc, orientation }).toEqual({})
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Telephone|GPS/)
    }
  })

  it('stand upright: a phone held sideways says so in its note, which does not stay', async () => {
    const sideways = await plain(900, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { width, height, files } = await madeOf(sideways)
    expect([width, height]).toEqual([600, 900])
    expect(await sharp(files[0]?.bytes).metadata()).toMatchObject({ width: 320, height: 480 })
  })

  it('are as wide as pages ask for and never wider than what was sent', async () => {
    const widths = async (width: number) =>
      (await madeOf(await plain(width, 600).png().toBuffer())).files.map((file) => `${file.type} ${file.width}`)
    expect(await widths(2400)).toEqual(['webp 320', 'webp 640', 'webp 1280', 'jpeg 640'])
    expect(await widths(800)).toEqual(['webp 320', 'webp 640', 'webp 800', 'jpeg 640'])
    expect(await widths(200)).toEqual(['webp 200', 'jpeg 200'])
  })

  it('of a picture full of grain are made coarser rather than heavy', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
    const grain = await sharp({ create: { width: 640, height: 480, channels: 3, noise, background: '#808080' } })
      .jpeg({ quality: 95 })
      .toBuffer()
    const fine = await sharp(grain).webp({ quality: 70 }).toBuffer()
    const largest = (await madeOf(grain)).files.find(({ width, type }) => width === 640 && type === 'webp')
    expect(largest?.bytes.length ?? 0).toBeLessThan(fine.length * 0.85)
  })

  it('come with the commonest colour, to be shown until they have come', async () => {
    const { colour } = await madeOf(await plain(400, 300, '#c02020').png().toBuffer())
    expect(colour).toMatch(/^#[b-d][0-9a-f][12][0-9a-f][12][0-9a-f]$/)
  })

  it('are the same for the same bytes: an upload begun again writes what was there', async () => {
    const sent = await plain(700, 500).jpeg().toBuffer()
    expect(await madeOf(sent)).toEqual(await madeOf(sent))
  })
})

describe('a picture that is refused', () => {
  it('would unfold to more points than a machine should hold, however small its file', async () => {
    const bomb = await plain(200, 200).png().toBuffer()
    bomb.writeUInt32BE(30_000, 16)
    bomb.writeUInt32BE(30_000, 20)
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
    expect(await makePicture(bomb)).toEqual({ ok: false, error: 'too-many-pixels' })
  })

  it('was cut on its way, or only begins like one', async () => {
    const whole = await plain(900, 600).jpeg().toBuffer()
    expect(await makePicture(whole.subarray(0, whole.length / 2))).toEqual({ ok: false, error: 'unreadable' })
    expect(await makePicture(Buffer.from('\xff\xd8\xff<script>', 'latin1'))).toEqual({ ok: false, error: 'unreadable' })
  })

  it('is too small to be looked at', async () => {
    expect(await makePicture(await plain(600, 60).png().toBuffer())).toEqual({ ok: false, error: 'too-small' })
  })
})

describe('what the functions say to each other', () => {
  it('comes out as it went in, bytes and refusals alike', async () => {
    const sent = await plain(400, 300).jpeg().toBuffer()
    expect(Buffer.from(bytesOf(JSON.parse(questionOf(sent)))).equals(sent)).toBe(true)
    const made = await makePicture(sent)
    expect(readAnswer(JSON.parse(JSON.stringify(answerOf(made))))).toEqual(made)
    expect(readAnswer({ refused: 'too-small' })).toEqual({ ok: false, error: 'too-small' })
    expect(() => readAnswer({ errorMessage: 'x' })).toThrow()
  })
})
