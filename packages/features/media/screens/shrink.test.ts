import { describe, expect, it } from 'vitest'
import { sizeToSend } from './shrink.ts'

describe('a photo before it is sent', () => {
  it('keeps its proportions, with its longer side brought to 2400 points', () => {
    expect(sizeToSend(4032, 3024)).toEqual({ width: 2400, height: 1800 })
    expect(sizeToSend(3024, 4032)).toEqual({ width: 1800, height: 2400 })
  })

  it('is never enlarged, and never vanishes', () => {
    expect(sizeToSend(800, 600)).toEqual({ width: 800, height: 600 })
    expect(sizeToSend(20_000, 3)).toEqual({ width: 2400, height: 1 })
  })
})
