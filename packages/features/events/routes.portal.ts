import type { SliceRoute } from '../slice.ts'
import { agendaRoutes } from './routes.portal/agenda.ts'
import { feedRoutes } from './routes.portal/feed.ts'
import { registrationRoutes } from './routes.portal/registration.ts'
import { signUpRoutes } from './routes.portal/sign-up.ts'

export const portalRoutes: readonly SliceRoute[] = [
  ...agendaRoutes,
  ...signUpRoutes,
  ...registrationRoutes,
  ...feedRoutes,
]
