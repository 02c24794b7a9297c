import type { AuditNote } from '@ancrage/store'
import { companions } from '../store.ts'

const sentences = {
  received: 'Réponse « À deux » reçue',
  'in-contact': 'Réponse « À deux » : contact pris',
  done: 'Réponse « À deux » : terminée',
  erased: 'Réponse « À deux » effacée',
  new: 'Réponse « À deux » remise à appeler',
} as const

/** The audit entry of one answer: it never names the person. */
export const writeNote = (what: keyof typeof sentences, companionId: string): AuditNote => ({
  action: `companion.${what}`,
  collection: companions.name,
  subject: companionId,
  summary: sentences[what],
})
