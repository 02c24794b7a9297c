import { describe, expect, it } from 'vitest'
import { renderPage } from '../layout.tsx'
import type { PageSpec } from '../page.ts'
import { previewSpecs } from '../preview/pages.tsx'
import { sampleChrome } from '../preview/sample.ts'
import { pictureSvg, wrapTitle } from './picture-svg.ts'
import { sharePictures, withOwnPictures } from './share-pictures.ts'

const assets = { css: '/a.css', font: '/a.woff2', icon: '/a.svg', islands: {} }
const chrome = sampleChrome('gers', assets)
const event = (index: number, title = `Soirée ${index}`): PageSpec => ({
  ...previewSpecs('gers')[2]!,
  path: `/evenements/e-${index}/`,
  title,
  headExtra: { jsonLd: [{ '@type': 'Event', name: title }] },
})
const pages = [...previewSpecs('gers'), event(1), event(2)]

describe('pictures of shared links', () => {
  it('gives events their own picture and every other page that of its section', () => {
    const pictures = sharePictures(chrome, pages)
    const [own] = withOwnPictures([event(1)], pictures)
    const lit = { ...chrome, pictures: pictures.bySection }
    const imageOf = (spec: PageSpec): string | undefined =>
      /property="og:image" content="([^"]+)"/.exec(renderPage(lit, spec))?.[1]
    expect(imageOf(own!)).toBe(chrome.baseUrl + pictures.byPage.get('/evenements/e-1/'))
    expect(imageOf(pages[1]!)).toBe(chrome.baseUrl + pictures.bySection['/maitres-de-stage/'])
    expect(imageOf({ ...pages[1]!, path: '/glossaire/' })).toBe(chrome.baseUrl + pictures.bySection['/'])
  })

  it('draws again only what reads differently: the address says what is drawn', () => {
    const before = sharePictures(chrome, pages)
    const after = sharePictures(chrome, [...previewSpecs('gers'), event(1, 'Autre titre'), event(2)])
    const changed = after.files.filter(({ path }) => !before.files.some((file) => file.path === path))
    expect(changed).toHaveLength(1)
  })

  it('stays with a number of pictures that a release can draw in a moment', () => {
    const many = Array.from({ length: 300 }, (_, index) => event(index))
    expect(sharePictures(chrome, many).byPage.size).toBeLessThanOrEqual(24)
  })

  it('draws a picture of the size that networks show, with its words', async () => {
    const { files } = sharePictures(chrome, [])
    const png = await files[0]!.render()
    expect(typeof png).not.toBe('string')
    const bytes = Buffer.from(png)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
    expect(bytes.length).toBeLessThan(120_000)
  })

  it('breaks long titles between words, ends them in time, and never lets them be markup', () => {
    expect(wrapTitle('un deux trois', 7)).toEqual(['un deux', 'trois'])
    expect(wrapTitle('a '.repeat(60).trim(), 5)).toHaveLength(4)
    const svg = pictureSvg({ brand: chrome.brand, place: 'Gers', eyebrow: '<b>', title: 'R&D <script>' })
    expect(svg).not.toMatch(/<script|<b>/)
  })
})
