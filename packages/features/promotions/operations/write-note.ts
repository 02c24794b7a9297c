import type { AuditNote } from '@ancrage/store'
import { newcomers } from '../store.ts'

const sentences = {
  reminded: 'Adresse déjà connue de la promotion, rappelée par e-mail',
  joined: 'Inscription à la promotion',
  changed: 'Informations modifiées par la personne',
  welcomed: 'Premier contact noté',
  'follow-up-asked': 'Question de suivi envoyée',
  'follow-up-answered': 'Réponse à la question de suivi',
  erased: 'Données effacées',
  'details-erased': 'Coordonnées de l’accueil effacées, le semestre étant fini depuis six mois',
} as const
export type NewcomerEvent = keyof typeof sentences

/** The audit entry of one person: names the promotion, never the person. */
export const writeNote = (what: NewcomerEvent, newcomerId: string, promotionTitle: string): AuditNote => ({
  action: `newcomer.${what}`,
  collection: newcomers.name,
  subject: newcomerId,
  summary: `${sentences[what]} : « ${promotionTitle} »`,
})
