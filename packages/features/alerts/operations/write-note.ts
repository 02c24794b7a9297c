import type { AuditNote } from '@ancrage/store'
import { alerts } from '../store.ts'

const sentences = {
  started: 'Une alerte a été créée',
  changed: 'Une alerte a été modifiée',
  renewed: 'Une alerte a été renouvelée',
  stopped: 'Une alerte a été arrêtée par la personne',
  ended: 'Une alerte s’est arrêtée d’elle-même après un an',
  sent: 'Une alerte a été envoyée',
  warned: 'La fin d’une alerte a été annoncée',
} as const

/** What the audit log keeps of an alert: never the address nor what was searched for. */
export const writeNote = (what: keyof typeof sentences, id: string): AuditNote => ({
  action: `alert.${what}`,
  collection: alerts.name,
  subject: id,
  summary: sentences[what],
})
