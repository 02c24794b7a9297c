export * from './permissions.ts'
export type { Actor } from './scope.ts'
export { OperatorScope, RegionScope, TerritoryScope } from './scope.ts'
