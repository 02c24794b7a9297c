import { describe, expect, it } from 'vitest'
import { choicesOf, labelsOf } from './screens.ts'

describe('labels', () => {
  it('name one value or several, and leave an unknown one readable', () => {
    expect(labelsOf({ a: 'Un', b: 'Deux' }, ['a', 'b', 'z'])).toBe('Un, Deux, z')
  })

  it('become choices in the order of their table', () => {
    expect(choicesOf({ b: 'Deux', a: 'Un' })).toEqual([
      { id: 'b', name: 'Deux' },
      { id: 'a', name: 'Un' },
    ])
  })
})
