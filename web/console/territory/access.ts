import type { AuthProvider } from 'react-admin'
import type { Me, Membership } from '../api/shapes.ts'
import type { Auth } from '../auth/auth.ts'

/** Permission of the territory that an action of react-admin needs. A reader opens a form too, and finds it locked. */
export const permissionFor = (resource: string, action: string): string => {
  if (resource === 'registrations') return action === 'list' ? 'people:read' : 'people:write'
  if (resource === 'audit') return 'audit:read'
  return action === 'list' || action === 'show' || action === 'edit' ? 'content:read' : 'content:write'
}

/** react-admin asks; the session and the membership answer. The server decides again on every call. */
export const createAuthProvider = (auth: Auth, me: Me, territory: Membership): AuthProvider => ({
  login: async () => undefined,
  logout: async () => {
    await auth.signOut()
    return false
  },
  checkAuth: async () => undefined,
  // The API client renews the session or asks the person; leaving the page here would lose the form.
  checkError: async () => undefined,
  getIdentity: async () => ({ id: me.member.id, fullName: me.member.name }),
  getPermissions: async () => territory.permissions,
  canAccess: async ({ resource, action }) => territory.permissions.includes(permissionFor(resource, action)),
})
