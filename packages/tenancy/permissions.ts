/** What a member of a territory's team may do. Slices name one of these; there is no permission per slice. */
export const territoryPermissions = [
  'content:read',
  'content:write',
  'content:publish',
  'people:read',
  'people:write',
  'settings:write',
  'team:manage',
  'audit:read',
] as const
export type TerritoryPermission = (typeof territoryPermissions)[number]

/** What a person without account may do: read a portal, send a form, act through a signed link. */
export type PublicPermission = 'portal:read' | 'portal:submit' | 'link:act'
/** What the platform does by itself after a change. */
export type SystemPermission = 'system:react'
export type RegionPermission = 'figures:read' | 'catalogue:write'
export type OperatorPermission = 'platform:operate'

export type Permission = TerritoryPermission | PublicPermission | SystemPermission

export const territoryRoles = {
  administrator: territoryPermissions,
  editor: ['content:read', 'content:write', 'content:publish', 'audit:read'],
  'welcome-officer': ['content:read', 'people:read', 'people:write'],
  reader: ['content:read'],
} as const satisfies Record<string, readonly TerritoryPermission[]>
export type TerritoryRole = keyof typeof territoryRoles

export const regionRoles = {
  analyst: ['figures:read'],
  'catalogue-editor': ['figures:read', 'catalogue:write'],
} as const satisfies Record<string, readonly RegionPermission[]>
export type RegionRole = keyof typeof regionRoles
