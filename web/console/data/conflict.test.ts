import { describe, expect, it } from 'vitest'
import { differencesOf, isResolved, merged, proposedChoices, same } from './conflict.ts'

const fields = ['name', 'room', 'days', 'software']
const base = { name: 'MSP', room: 'own', days: ['mon'], software: '' }
const mine = { name: 'MSP de Mauvezin', room: 'shared', days: ['mon'], software: null }
const theirs = { name: 'MSP Mauvezin', room: 'own', days: ['mon', 'tue'], software: '' }

describe('two people editing one record', () => {
  const differences = differencesOf(fields, base, mine, theirs)

  it('see only the fields on which they differ; an emptied field equals one never filled', () => {
    expect(differences.map(({ field, changedBy }) => [field, changedBy])).toEqual([
      ['name', 'both'],
      ['room', 'mine'],
      ['days', 'theirs'],
    ])
  })

  it('are proposed the side that alone changed a field, and asked when both did', () => {
    const choices = proposedChoices(differences)
    expect(choices).toEqual({ room: 'mine', days: 'theirs' })
    expect(isResolved(differences, choices)).toBe(false)
    expect(isResolved(differences, { ...choices, name: 'mine' })).toBe(true)
  })

  it('get a record that holds each chosen side, and nothing else of mine', () => {
    expect(merged(theirs, differences, { name: 'mine', room: 'mine', days: 'theirs' })).toEqual({
      name: 'MSP de Mauvezin',
      room: 'shared',
      days: ['mon', 'tue'],
      software: '',
    })
  })

  it('never overwrite the saved version where nothing was chosen', () => {
    expect(merged(theirs, differences, {})).toEqual(theirs)
  })
})

describe('equality of values', () => {
  it('does not depend on the order of keys, and does on the order of lists', () => {
    expect(same({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true)
    expect(same([1, 2], [2, 1])).toBe(false)
  })

  it('tells zero and false from nothing', () => {
    expect(same(0, null)).toBe(false)
    expect(same(false, undefined)).toBe(false)
  })
})

describe('equality of what a form sends and what is kept', () => {
  it('takes a group of empty fields for no group, so that nobody has to choose between two nothings', () => {
    expect(same({ name: 'A', en: { name: '', text: undefined } }, { name: 'A' })).toBe(true)
    expect(same({ en: { name: 'B' } }, {})).toBe(false)
    expect(same([{ a: null }, 1], [{}, 1])).toBe(true)
    expect(same([], undefined), 'an empty list is an answer').toBe(false)
  })
})
