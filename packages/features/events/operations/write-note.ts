import type { AuditNote } from '@ancrage/store'
import type { Event } from '../contract.ts'
import { registrations } from '../store.ts'

const sentences = {
  confirmed: 'Inscription confirmée',
  waiting: 'Inscription sur liste d’attente',
  promoted: 'Place libérée, donnée à la première personne de la liste d’attente',
  offered: 'Place libérée, proposée à la première personne de la liste d’attente',
  accepted: 'Place proposée, acceptée',
  expired: 'Place proposée, restée sans réponse',
  thanked: 'Attestation de présence envoyée',
  changed: 'Inscription modifiée',
  cancelled: 'Inscription annulée',
  reminded: 'Inscription déjà connue, rappelée par e-mail',
  told: 'Nouvelle date ou nouveau lieu annoncé par e-mail',
  'checked-in': 'Arrivée enregistrée',
} as const

/** The audit entry of one registration: names the event, never the person. */
export const writeNote = (what: keyof typeof sentences, registrationId: string, event: Event): AuditNote => ({
  action: `registration.${what}`,
  collection: registrations.name,
  subject: registrationId,
  summary: `${sentences[what]} : « ${event.title} »`,
})
