import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashHead } from './hash-head.ts'

describe('hashHead', () => {
  it('begins as SHA-256 does, whatever the text of one block', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{0,55}$/), (text) => {
        expect(hashHead(text)).toBe(createHash('sha256').update(text).digest().readInt32BE(0))
      }),
    )
  })
})
