import { expect, it } from 'vitest'
import { lazy } from './lazy.ts'

it('makes the value once, and only when it is asked for', () => {
  let made = 0
  const value = lazy(() => {
    made += 1
    return undefined
  })
  expect(made).toBe(0)
  value()
  value()
  expect(made).toBe(1)
})
