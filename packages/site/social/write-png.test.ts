import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { writePng } from './write-png.ts'

beforeAll(() => initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))))

/** What another program reads in the file. */
const readBack = (png: Uint8Array, width: number, height: number): readonly number[] => {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const size = `width="${width}" height="${height}"`
  const image = `<image ${size} href="${href}" image-rendering="optimizeSpeed"/>`
  return [...new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${image}</svg>`).render().pixels]
}

it('writes every point as a decoder reads it', async () => {
  const point = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  const pictures = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([width, height]) =>
    fc.record({
      width: fc.constant(width),
      points: fc.array(point, { minLength: width * height, maxLength: width * height }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(pictures, async ({ width, points }) => {
      const pixels = points.flatMap((one) => [...one, 255])
      const height = points.length / width
      expect(readBack(await writePng(Uint8Array.from(pixels), width, height), width, height)).toEqual(pixels)
    }),
    { numRuns: 30 },
  )
})
