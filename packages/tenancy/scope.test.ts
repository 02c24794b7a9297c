import { describe, expect, it } from 'vitest'
import { OperatorScope, RegionScope, TerritoryScope, territoryRoles } from './index.ts'
import {
  requirePermission,
  scopeOfAgency,
  scopeOfHost,
  scopeOfLink,
  scopeOfMember,
  scopeOfOperator,
  scopeOfSystem,
} from './mint.ts'

const territory = 'ter_01J00000000000000000000000'
const person = { memberId: 'mem_1', name: 'Camille' }

describe('a scope', () => {
  it('cannot be built from outside, even by someone who ignores the types', () => {
    const build = (): unknown =>
      Reflect.construct(TerritoryScope, [Symbol('minted'), territory, { kind: 'visitor' }, ['content:read']])
    expect(build).toThrow('received')
    expect(() => Reflect.construct(RegionScope, [Symbol('minted'), '76', { kind: 'visitor' }])).toThrow('received')
    expect(() => Reflect.construct(OperatorScope, [Symbol('minted'), { kind: 'visitor' }])).toThrow('received')
  })
  it('is told from a look-alike, from a copy and from its own prototype', () => {
    const real = scopeOfHost(territory)
    expect(TerritoryScope.isMinted(real)).toBe(true)
    for (const fake of [{ territoryId: territory, can: () => true }, { ...real }, Object.create(real), null, 'x'])
      expect(TerritoryScope.isMinted(fake)).toBe(false)
    expect(RegionScope.isMinted(real)).toBe(false)
    expect(OperatorScope.isMinted(scopeOfOperator(person))).toBe(true)
  })
  it('cannot be pointed at another territory afterwards', () => {
    const scope = scopeOfHost(territory)
    expect(() => Reflect.set(scope, 'territoryId', 'ter_01J00000000000000000000001', scope)).not.toThrow()
    expect(scope.territoryId).toBe(territory)
  })
})

describe('roles', () => {
  it('give exactly their permissions', () => {
    for (const [role, permissions] of Object.entries(territoryRoles)) {
      const scope = scopeOfMember(
        territory,
        person,
        role === 'administrator'
          ? 'administrator'
          : role === 'editor'
            ? 'editor'
            : role === 'reader'
              ? 'reader'
              : 'welcome-officer',
      )
      for (const permission of territoryRoles.administrator)
        expect(scope.can(permission), `${role} ${permission}`).toBe(permissions.some((one) => one === permission))
    }
  })
  it('of a reader open no write, and narrowing never adds a right', () => {
    const reader = scopeOfMember(territory, person, 'reader')
    expect(requirePermission(reader, 'content:write')).toBeUndefined()
    const narrowed = requirePermission(scopeOfMember(territory, person, 'administrator'), 'content:read')
    expect(narrowed?.can('content:read')).toBe(true)
    expect(narrowed?.can('content:write')).toBe(false)
  })
  it('of an agency read figures; only the catalogue editor writes the catalogue', () => {
    expect(scopeOfAgency('76', person, 'analyst', 'figures:read')?.regionCode).toBe('76')
    expect(scopeOfAgency('76', person, 'analyst', 'catalogue:write')).toBeUndefined()
    expect(scopeOfAgency('76', person, 'catalogue-editor', 'catalogue:write')?.regionCode).toBe('76')
  })
  it('of visitors and links hold nothing of a team', () => {
    for (const scope of [scopeOfHost(territory), scopeOfLink(territory, 'reg_1')])
      for (const permission of territoryRoles.administrator) expect(scope.can(permission)).toBe(false)
    expect(scopeOfSystem(territory, 'test').can('system:react')).toBe(true)
  })
})
