import { describe, expect, it } from 'vitest'
import { resources } from '../app/resources.ts'
import { recordSchemas } from './record-schemas.ts'

describe('the schemas of the forms', () => {
  it('are there for every collection that the console edits: without one, a save is refused for its own id', () => {
    expect(resources.map(({ name }) => name).filter((name) => !(name in recordSchemas))).toEqual([])
  })
})
