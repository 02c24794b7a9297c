import { createContext, useContext } from 'react'
import type { Me, Membership } from '../api/shapes.ts'

const MeContext = createContext<Me | undefined>(undefined)
export const MeProvider = MeContext.Provider

/** Who is signed in, and where they may go. */
export const useMe = (): Me => {
  const me = useContext(MeContext)
  if (!me) throw new Error('nobody is signed in here')
  return me
}

const TerritoryContext = createContext<Membership | undefined>(undefined)
export const TerritoryProvider = TerritoryContext.Provider

/** The territory of the page, with the rights of the person in it. */
export const useTerritory = (): Membership => {
  const territory = useContext(TerritoryContext)
  if (!territory) throw new Error('no territory around this page')
  return territory
}

export const useCan = (permission: string): boolean => useTerritory().permissions.includes(permission)

/** French of a role; mirrors the labels of packages/tenancy, which stays on the server. */
const roles: Readonly<Record<string, string>> = {
  administrator: 'Administration',
  editor: 'Rédaction',
  'welcome-officer': 'Accueil',
  reader: 'Lecture',
  analyst: 'Analyse régionale',
  'catalogue-editor': 'Catalogue régional',
}
export const roleLabel = (role: string): string => roles[role] ?? role
