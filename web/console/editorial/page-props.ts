import type { ResourceEntry, ResourceScreen } from '@ancrage/features/screens.ts'

export interface EditorialPageProps {
  readonly entry: ResourceEntry
  readonly screen: ResourceScreen
}
