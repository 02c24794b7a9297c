import { describe, expect, it } from 'vitest'
import { type Photo, photoDescriptionSchema } from './contract.ts'
import { kindRefusal, orphansOf, photoStateOf, sniffPicture, undescribed } from './model.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

const photo = (more: Partial<Photo> = {}): Photo => ({
  title: 'Maison',
  decorative: false,
  alt: 'Une maison de pierre',
  altEn: 'A stone house',
  credit: '',
  hasPeople: false,
  consentOn: '',
  consentUntil: '',
  hash: 'a'.repeat(32),
  width: 800,
  height: 600,
  colour: '#aabbcc',
  files: [{ width: 320, type: 'webp', sizeBytes: 10 }],
  sentAt: '2026-11-20T10:00:00.000Z',
  ...more,
})
const today = '2026-11-22'

describe('what bytes are', () => {
  it.each([
    ['jpeg', '\xff\xd8\xff\xe0xxxx'],
    ['png', '\x89PNG\r\n\x1a\n'],
    ['webp', 'RIFF\x10\x00\x00\x00WEBPVP8 '],
    ['heic', '\x00\x00\x00\x18ftypheic'],
    ['gif', 'GIF89a'],
    ['pdf', '%PDF-1.7'],
    ['svg', '<?xml version="1.0"?><!-- x --><svg onload="alert(1)">'],
    ['svg', '  <SVG xmlns="http://www.w3.org/2000/svg">'],
    ['other', '<html>'],
    ['other', ''],
  ] as const)('%s is told from its first bytes, whatever its name says', (kind, start) => {
    expect(sniffPicture(bytes(start))).toBe(kind)
  })

  it('are taken when they are a photo, and refused with what to do when not', () => {
    expect([kindRefusal('jpeg'), kindRefusal('png'), kindRefusal('webp')]).toEqual([undefined, undefined, undefined])
    for (const kind of ['heic', 'gif', 'svg', 'pdf', 'other'] as const)
      expect(kindRefusal(kind), kind).toMatch(/JPEG|PNG/)
  })
})

describe('a photo', () => {
  it('is shown by no page until somebody has said in both languages what it shows', () => {
    expect(photoStateOf(photo(), today)).toBe('ready')
    expect(photoStateOf(photo({ alt: '' }), today)).toBe('to-describe')
    expect(photoStateOf(photo({ altEn: '' }), today)).toBe('to-describe')
    expect(photoStateOf(photo({ ...undescribed('IMG_1234.JPG') }), today)).toBe('to-describe')
  })

  it('that only decorates needs no text, and says so itself', () => {
    expect(photoStateOf(photo({ alt: '', altEn: '', decorative: true }), today)).toBe('ready')
  })

  it('of somebody who can be recognised waits for their written agreement, and goes the day after it ends', () => {
    expect(photoStateOf(photo({ hasPeople: true }), today)).toBe('to-describe')
    const agreed = { hasPeople: true, consentOn: '2025-01-01' } as const
    expect(photoStateOf(photo(agreed), today)).toBe('ready')
    expect(photoStateOf(photo({ ...agreed, consentUntil: today }), today)).toBe('ready')
    expect(photoStateOf(photo({ ...agreed, consentUntil: '2026-11-21' }), today)).toBe('consent-over')
  })

  it('is named after its file at first, tidied', () => {
    expect(undescribed('plage__du  lac.final.jpeg').title).toBe('plage du lac.final')
    expect(undescribed('').title).toBe('Photo sans nom')
  })
})

describe('a description', () => {
  const { hash: _hash, width: _w, height: _h, colour: _c, files: _f, sentAt: _s, ...whole } = photo()

  it('names each field that is missing', () => {
    const paths = (more: object): unknown =>
      photoDescriptionSchema.safeParse({ ...whole, ...more }).error?.issues.map(({ path }) => path[0])
    expect(paths({})).toBeUndefined()
    expect(paths({ alt: '', altEn: '' })).toEqual(['alt', 'altEn'])
    expect(paths({ hasPeople: true })).toEqual(['consentOn'])
    expect(paths({ consentOn: '2026-02-02', consentUntil: '2026-02-01' })).toEqual(['consentUntil'])
  })
})

describe('files that belong to nothing', () => {
  const before = '2026-11-21T00:00:00.000Z'
  const entry = (key: string, day: string) => ({ key, writtenAt: `${day}T10:00:00.000Z` })

  it('are those that no photo names and that are older than an upload can last', () => {
    const entries = [
      entry(`${'a'.repeat(32)}-320.webp`, '2026-11-01'),
      entry(`${'b'.repeat(32)}-320.webp`, '2026-11-01'),
      entry(`${'c'.repeat(32)}-320.webp`, '2026-11-21'),
    ]
    expect(orphansOf(entries, [photo()], before)).toEqual([`${'b'.repeat(32)}-320.webp`])
  })
})
