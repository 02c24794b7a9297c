import { counted } from '@ancrage/site'
import type { MailData, MailKind } from '../operations/request-mail.ts'

/** What one mail says, in the words of someone glad to have people come. */
export interface Words {
  readonly subject: string
  readonly heading: string
  readonly paragraphs: readonly string[]
  /** The button; a cancelled person is led to the page of the event. */
  readonly action: 'manage' | 'event' | 'agenda'
}

const company = ({ guests }: MailData): string =>
  guests === 0 ? '' : ` Vous venez avec ${counted(guests, 'personne', 'personnes')}.`

const unable = 'Un empêchement ? Annulez depuis cette page : votre place ira aussitôt à la personne suivante.'
const inOrder =
  'Les places qui se libèrent sont données dans l’ordre d’arrivée. Si votre tour vient, vous êtes inscrit·e d’office et nous vous écrivons.'

export const wordsOf = (kind: MailKind, data: MailData): Words => {
  const { title } = data.event
  switch (kind) {
    case 'registration-confirmed':
      return {
        subject: `Inscription confirmée : ${title}`,
        heading: 'Votre place est réservée',
        paragraphs: [`Nous avons le plaisir de vous compter parmi nous.${company(data)}`, unable],
        action: 'manage',
      }
    case 'registration-waiting':
      return {
        subject: `Liste d’attente : ${title}`,
        heading: data.position === 1 ? 'Vous êtes en tête de la liste d’attente' : 'Vous êtes sur la liste d’attente',
        paragraphs: [
          `Toutes les places sont prises pour le moment. ${data.position > 0 ? `Vous êtes à la place n° ${data.position} de la liste d’attente.` : ''}${company(data)}`.trim(),
          `${inOrder} Vous ne pouvez plus venir ? Quittez la liste depuis cette page.`,
        ],
        action: 'manage',
      }
    case 'registration-promoted':
      return {
        subject: `Une place pour vous : ${title}`,
        heading: 'Une place s’est libérée : elle est à vous',
        paragraphs: [`Vous n’êtes plus en attente : votre inscription est confirmée.${company(data)}`, unable],
        action: 'manage',
      }
    case 'registration-changed':
      return {
        subject: `Inscription modifiée : ${title}`,
        heading: 'Votre changement est noté',
        paragraphs: [
          data.guests === 0 ? 'Vous venez seul·e.' : company(data).trim(),
          data.state === 'waiting' ? `Vous gardez votre place sur la liste d’attente. ${inOrder}` : unable,
        ],
        action: 'manage',
      }
    case 'registration-cancelled':
      return {
        subject: `Inscription annulée : ${title}`,
        heading: 'Votre inscription est annulée',
        paragraphs: [
          'Merci de nous avoir prévenus : une autre personne peut venir. Vous changez d’avis ? Inscrivez-vous de nouveau tant que les inscriptions sont ouvertes.',
        ],
        action: 'event',
      }
    case 'registration-known':
      return {
        subject: `Votre inscription : ${title}`,
        heading: 'Vous étiez déjà inscrit·e',
        paragraphs: [
          'Quelqu’un, sans doute vous, vient de demander une inscription avec votre adresse. Rien n’a changé.',
          data.state === 'confirmed'
            ? `Votre inscription est confirmée.${company(data)}`
            : `Vous êtes sur la liste d’attente. ${inOrder}`,
        ],
        action: 'manage',
      }
    case 'event-moved':
      return {
        subject: `Changement : ${title}`,
        heading: 'La date ou le lieu a changé',
        paragraphs: [
          data.state === 'waiting'
            ? 'Vous gardez votre place sur la liste d’attente. Voici les nouvelles informations.'
            : 'Votre inscription reste valable. Voici les nouvelles informations ; le fichier joint déplace le rendez-vous dans votre calendrier.',
          'Cela ne vous convient plus ? Annulez depuis cette page : votre place ira aussitôt à la personne suivante.',
        ],
        action: 'manage',
      }
    case 'event-cancelled':
      return {
        subject: `Annulé : ${title}`,
        heading: 'Cet événement est annulé',
        paragraphs: [
          'Nous sommes désolés de ce contretemps. Votre inscription est annulée, vous n’avez rien à faire. D’autres rendez-vous vous attendent dans l’agenda.',
        ],
        action: 'agenda',
      }
  }
}
