import { describe, expect, it } from 'vitest'
import { permissionFor } from './access.ts'

describe('what an action needs', () => {
  it.each([
    ['placements', 'list', 'content:read'],
    ['placements', 'edit', 'content:read'],
    ['placements', 'create', 'content:write'],
    ['events', 'delete', 'content:write'],
    ['registrations', 'list', 'people:read'],
    ['registrations', 'check-in', 'people:write'],
    ['audit', 'list', 'audit:read'],
  ])('%s %s: %s', (resource, action, permission) => {
    expect(permissionFor(resource, action)).toBe(permission)
  })
})
