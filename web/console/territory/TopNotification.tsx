/** @jsxImportSource react */
import type { ReactNode } from 'react'
import { Notification } from 'react-admin'

/** At the top: the foot of a form belongs to its buttons. */
export const TopNotification = (): ReactNode => (
  <Notification
    anchorOrigin={{ vertical: 'top', horizontal: 'center' }}
    sx={{ '&.MuiSnackbar-anchorOriginTopCenter': { top: 66 } }}
  />
)
