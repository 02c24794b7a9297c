// Read by the type checker only: each @ts-expect-error fails the build when its line starts to compile.
import { type RegionScope, TerritoryScope } from './index.ts'
import { requirePermission, scopeOfAgency, scopeOfHost, scopeOfMember } from './mint.ts'

declare const anyone: TerritoryScope
declare const reader: TerritoryScope<'content:read'>
declare const writer: TerritoryScope<'content:read' | 'content:write'>
declare const region: RegionScope<'figures:read'>
declare const asks: (scope: TerritoryScope<'content:write'>) => void
declare const asksRegion: (scope: RegionScope<'figures:read'>) => void
const territory = 'ter_01J00000000000000000000000'

// @ts-expect-error a scope is never built: the key stays inside tenancy
new TerritoryScope(Symbol('minted'), territory, { kind: 'visitor' }, ['content:write'])
// @ts-expect-error an object that looks like a scope is not one
asks({ territoryId: territory, actor: { kind: 'visitor' }, can: () => true, granted: { 'content:write': true } })
// @ts-expect-error a copy of a scope is not one
asks({ ...writer })
// @ts-expect-error a reader may not write
asks(reader)
// @ts-expect-error any scope of a territory does not hold this permission
asks(anyone)
// @ts-expect-error a visitor holds no permission of a team
asks(scopeOfHost(territory))
// @ts-expect-error a region's scope opens no territory
asks(region)
// @ts-expect-error a territory's scope opens no region
asksRegion(writer)
// @ts-expect-error an id from anywhere is not a territory's
scopeOfHost('gers')
// @ts-expect-error the narrowed scope may be missing
asks(requirePermission(writer, 'content:write'))
// @ts-expect-error a role of the agency is no role of a territory
scopeOfMember(territory, { memberId: 'm', name: 'n' }, 'analyst')
// @ts-expect-error a permission of a territory is none of the agency
scopeOfAgency('76', { memberId: 'm', name: 'n' }, 'analyst', 'content:read')
// @ts-expect-error the territory of a scope does not change
writer.territoryId = territory

asks(writer)
asksRegion(region)
