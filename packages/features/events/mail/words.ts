import { formatDateTime } from '@ancrage/site'
import { defineWords } from '@ancrage/site/locale.ts'
import type { MailData, MailKind } from '../operations/request-mail.ts'
import { titleIn } from '../words.ts'

export type MailAction = 'manage' | 'leave' | 'decline' | 'event' | 'agenda' | 'certificate' | 'join'

/** What one mail says, in the words of someone glad to have people come. */
export interface Words {
  readonly subject: string
  readonly heading: string
  readonly paragraphs: readonly string[]
  /** The buttons, the main one first; a cancelled person is led to the page of the event. */
  readonly actions: readonly MailAction[]
}

export const mailWords = defineWords({
  fr: {
    hello: (name: string) => `Bonjour ${name},`,
    why: 'Vous recevez ce message parce que cette adresse a servi à une inscription. Il ne contient aucun suivi.',
    actions: {
      manage: 'Voir ou modifier mon inscription',
      leave: 'Je ne peux plus venir : rendre ma place',
      decline: 'Je ne la prends pas : rendre la place',
      event: 'Revoir la page de l’événement',
      agenda: 'Voir l’agenda',
      certificate: 'Ouvrir mon attestation de présence',
      join: 'Rejoindre la réunion en ligne',
    },
    terms: {
      event: 'Événement',
      when: 'Quand',
      where: 'Où',
      code: 'Votre code',
      until: 'Répondre avant',
      contact: 'Une question',
    },
    invitation: {
      join: 'Rejoindre :',
      code: 'Votre code :',
      manage: 'Voir, modifier ou annuler :',
      contact: 'Une question :',
    },
    feed: {
      subject: 'Votre agenda personnel',
      heading: 'L’adresse de votre agenda',
      paragraphs: [
        'Vos inscriptions, les échéances des aides et les dates du semestre, dans votre calendrier, tenues à jour toutes seules.',
        'Ouvrez la page ci-dessous : elle explique comment s’abonner avec votre téléphone ou votre ordinateur, et permet de changer ou de couper cette adresse à tout moment. Gardez-la pour vous : qui la connaît voit vos rendez-vous.',
      ],
      action: 'Ouvrir mon agenda',
      why: 'Vous recevez ce message parce que quelqu’un, sans doute vous, a demandé l’agenda de cette adresse. Si ce n’est pas vous, ne faites rien.',
    },
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    why: 'You receive this message because this address was used to register. It holds no tracking.',
    actions: {
      manage: 'See or change my registration',
      leave: 'I can no longer come: give my seat back',
      decline: 'I do not take it: give the seat back',
      event: 'See the event page',
      agenda: 'See the diary',
      certificate: 'Open my certificate of attendance',
      join: 'Join the online meeting',
    },
    terms: {
      event: 'Event',
      when: 'When',
      where: 'Where',
      code: 'Your code',
      until: 'Answer before',
      contact: 'Any question',
    },
    invitation: { join: 'Join:', code: 'Your code:', manage: 'See, change or cancel:', contact: 'Any question:' },
    feed: {
      subject: 'Your personal diary',
      heading: 'The address of your diary',
      paragraphs: [
        'Your registrations, the deadlines of grants and the dates of the semester, in your calendar, kept up to date by themselves.',
        'Open the page below: it explains how to subscribe with your phone or computer, and lets you change or cut this address at any time. Keep it to yourself: whoever knows it sees your events.',
      ],
      action: 'Open my diary',
      why: 'You receive this message because someone, probably you, asked for the diary of this address. If it was not you, do nothing.',
    },
  },
})

interface Facts {
  readonly data: MailData
  readonly title: string
  /** « jeudi 3 décembre 2026 à 18 h »; empty when nothing is offered. */
  readonly until: string
}

type Letters = Readonly<Record<MailKind, (facts: Facts) => Words>>

const companyFr = ({ guests }: MailData): string =>
  guests === 0 ? '' : ` Vous venez avec ${guests}\u00a0${guests === 1 ? 'personne' : 'personnes'}.`
const companyEn = ({ guests }: MailData): string =>
  guests === 0 ? '' : ` You come with ${guests} ${guests === 1 ? 'person' : 'people'}.`

const unableFr = 'Un empêchement ? Rendez votre place : elle ira aussitôt à la personne suivante.'
const unableEn = 'Something came up? Give your seat back: it goes to the next person at once.'
const inOrderFr =
  'Les places qui se libèrent sont données dans l’ordre d’arrivée. Si votre tour vient, nous vous écrivons.'
const inOrderEn = 'Seats that become free are given in order of arrival. If your turn comes, we write to you.'

/** The buttons of somebody who holds a seat. */
const held = ({ event }: MailData): readonly MailAction[] =>
  event.venue.mode === 'online' ? ['join', 'manage', 'leave'] : ['manage', 'leave']

const fr: Letters = {
  'registration-confirmed': ({ data, title }) => ({
    subject: `Inscription confirmée : ${title}`,
    heading: 'Votre place est réservée',
    paragraphs: [`Nous avons le plaisir de vous compter parmi nous.${companyFr(data)}`, unableFr],
    actions: held(data),
  }),
  'registration-waiting': ({ data, title }) => ({
    subject: `Liste d’attente : ${title}`,
    heading: data.position === 1 ? 'Vous êtes en tête de la liste d’attente' : 'Vous êtes sur la liste d’attente',
    paragraphs: [
      `Toutes les places sont prises pour le moment. ${data.position > 0 ? `Vous êtes à la place n° ${data.position} de la liste d’attente.` : ''}${companyFr(data)}`.trim(),
      `${inOrderFr} Vous ne pouvez plus venir ? Quittez la liste depuis cette page.`,
    ],
    actions: ['manage', 'leave'],
  }),
  'registration-promoted': ({ data, title }) => ({
    subject: `Une place pour vous : ${title}`,
    heading: 'Une place s’est libérée : elle est à vous',
    paragraphs: [`Vous n’êtes plus en attente : votre inscription est confirmée.${companyFr(data)}`, unableFr],
    actions: held(data),
  }),
  'registration-offered': ({ data, title, until }) => ({
    subject: `Une place vous attend, à confirmer : ${title}`,
    heading: 'Une place s’est libérée : la prenez-vous ?',
    paragraphs: [
      `Elle est gardée pour vous jusqu’au ${until}. Passé ce moment, elle est proposée à la personne suivante.${companyFr(data)}`,
      'Vous ne la voulez plus ? Dites-le d’un geste : quelqu’un d’autre en profitera tout de suite.',
    ],
    actions: ['manage', 'decline'],
  }),
  'offer-expired': ({ title }) => ({
    subject: `Place non confirmée : ${title}`,
    heading: 'Votre place a été proposée à la personne suivante',
    paragraphs: [
      'Nous n’avons pas eu votre réponse à temps. Vous souhaitez encore venir ? Inscrivez-vous de nouveau : vous reprendrez rang à la suite.',
    ],
    actions: ['event'],
  }),
  'registration-changed': ({ data, title }) => ({
    subject: `Inscription modifiée : ${title}`,
    heading: 'Votre changement est noté',
    paragraphs: [
      data.guests === 0 ? 'Vous venez seul·e.' : companyFr(data).trim(),
      data.state === 'waiting' ? `Vous gardez votre place sur la liste d’attente. ${inOrderFr}` : unableFr,
    ],
    actions: data.state === 'confirmed' ? held(data) : ['manage'],
  }),
  'registration-cancelled': ({ title }) => ({
    subject: `Inscription annulée : ${title}`,
    heading: 'Votre inscription est annulée',
    paragraphs: [
      'Merci de nous avoir prévenus : une autre personne peut venir. Vous changez d’avis ? Inscrivez-vous de nouveau tant que les inscriptions sont ouvertes.',
    ],
    actions: ['event'],
  }),
  'registration-known': ({ data, title }) => ({
    subject: `Votre inscription : ${title}`,
    heading: 'Vous étiez déjà inscrit·e',
    paragraphs: [
      'Quelqu’un, sans doute vous, vient de demander une inscription avec votre adresse. Rien n’a changé.',
      data.state === 'confirmed'
        ? `Votre inscription est confirmée.${companyFr(data)}`
        : data.state === 'offered'
          ? 'Une place vous est proposée : dites-nous si vous la prenez.'
          : `Vous êtes sur la liste d’attente. ${inOrderFr}`,
    ],
    actions: ['manage'],
  }),
  'event-moved': ({ data, title }) => ({
    subject: `Changement : ${title}`,
    heading: 'La date ou le lieu a changé',
    paragraphs: [
      data.state === 'confirmed'
        ? 'Votre inscription reste valable. Voici les nouvelles informations ; le fichier joint déplace le rendez-vous dans votre calendrier.'
        : 'Vous gardez votre rang. Voici les nouvelles informations.',
      'Cela ne vous convient plus ? Rendez votre place : elle ira aussitôt à la personne suivante.',
    ],
    actions: data.state === 'confirmed' ? held(data) : ['manage', 'leave'],
  }),
  'event-cancelled': ({ title }) => ({
    subject: `Annulé : ${title}`,
    heading: 'Cet événement est annulé',
    paragraphs: [
      'Nous sommes désolés de ce contretemps. Votre inscription est annulée, vous n’avez rien à faire. D’autres rendez-vous vous attendent dans l’agenda.',
    ],
    actions: ['agenda'],
  }),
  'attendance-certificate': ({ title }) => ({
    subject: `Merci d’être venu·e : ${title}`,
    heading: 'Merci d’avoir été des nôtres',
    paragraphs: [
      'Votre attestation de présence est prête : elle s’imprime ou s’enregistre depuis la page ci-dessous, pendant six mois.',
    ],
    actions: ['certificate', 'agenda'],
  }),
}

const en: Letters = {
  'registration-confirmed': ({ data, title }) => ({
    subject: `Registration confirmed: ${title}`,
    heading: 'Your seat is reserved',
    paragraphs: [`We are delighted to have you with us.${companyEn(data)}`, unableEn],
    actions: held(data),
  }),
  'registration-waiting': ({ data, title }) => ({
    subject: `Waiting list: ${title}`,
    heading: data.position === 1 ? 'You are first on the waiting list' : 'You are on the waiting list',
    paragraphs: [
      `All seats are taken for now. ${data.position > 0 ? `You are number ${data.position} on the waiting list.` : ''}${companyEn(data)}`.trim(),
      `${inOrderEn} You can no longer come? Leave the list from this page.`,
    ],
    actions: ['manage', 'leave'],
  }),
  'registration-promoted': ({ data, title }) => ({
    subject: `A seat for you: ${title}`,
    heading: 'A seat is free: it is yours',
    paragraphs: [`You are no longer waiting: your registration is confirmed.${companyEn(data)}`, unableEn],
    actions: held(data),
  }),
  'registration-offered': ({ data, title, until }) => ({
    subject: `A seat waits for your answer: ${title}`,
    heading: 'A seat is free: will you take it?',
    paragraphs: [
      `It is kept for you until ${until}. After that, it is offered to the next person.${companyEn(data)}`,
      'You no longer want it? Say so in one step: somebody else will have it at once.',
    ],
    actions: ['manage', 'decline'],
  }),
  'offer-expired': ({ title }) => ({
    subject: `Seat not confirmed: ${title}`,
    heading: 'Your seat was offered to the next person',
    paragraphs: [
      'We did not have your answer in time. You would still like to come? Register again: you take your place at the end of the list.',
    ],
    actions: ['event'],
  }),
  'registration-changed': ({ data, title }) => ({
    subject: `Registration changed: ${title}`,
    heading: 'Your change is noted',
    paragraphs: [
      data.guests === 0 ? 'You come alone.' : companyEn(data).trim(),
      data.state === 'waiting' ? `You keep your place on the waiting list. ${inOrderEn}` : unableEn,
    ],
    actions: data.state === 'confirmed' ? held(data) : ['manage'],
  }),
  'registration-cancelled': ({ title }) => ({
    subject: `Registration cancelled: ${title}`,
    heading: 'Your registration is cancelled',
    paragraphs: [
      'Thank you for telling us: somebody else can come. You change your mind? Register again as long as registration is open.',
    ],
    actions: ['event'],
  }),
  'registration-known': ({ data, title }) => ({
    subject: `Your registration: ${title}`,
    heading: 'You were already registered',
    paragraphs: [
      'Somebody, probably you, has just asked to register with your address. Nothing has changed.',
      data.state === 'confirmed'
        ? `Your registration is confirmed.${companyEn(data)}`
        : data.state === 'offered'
          ? 'A seat is offered to you: tell us whether you take it.'
          : `You are on the waiting list. ${inOrderEn}`,
    ],
    actions: ['manage'],
  }),
  'event-moved': ({ data, title }) => ({
    subject: `Change: ${title}`,
    heading: 'The date or the place has changed',
    paragraphs: [
      data.state === 'confirmed'
        ? 'Your registration stays valid. Here are the new details; the attached file moves the entry in your calendar.'
        : 'You keep your place. Here are the new details.',
      'It no longer suits you? Give your seat back: it goes to the next person at once.',
    ],
    actions: data.state === 'confirmed' ? held(data) : ['manage', 'leave'],
  }),
  'event-cancelled': ({ title }) => ({
    subject: `Cancelled: ${title}`,
    heading: 'This event is cancelled',
    paragraphs: [
      'We are sorry. Your registration is cancelled, there is nothing for you to do. Other events wait for you in the diary.',
    ],
    actions: ['agenda'],
  }),
  'attendance-certificate': ({ title }) => ({
    subject: `Thank you for coming: ${title}`,
    heading: 'Thank you for being with us',
    paragraphs: ['Your certificate of attendance is ready: print or save it from the page below, for six months.'],
    actions: ['certificate', 'agenda'],
  }),
}

/** What a mail says to its reader, in the language of their registration. */
export const wordsOf = (kind: MailKind, data: MailData, timeZone: string): Words =>
  (data.locale === 'en' ? en : fr)[kind]({
    data,
    title: titleIn(data.event, data.locale),
    until: data.offerEndsAt === null ? '' : formatDateTime(data.offerEndsAt, timeZone, data.locale),
  })
