import { defineWords } from '@ancrage/site/locale.ts'

/** What each mail says. `name` is the person written about, `label` a record as the public knows it. */
export const mailWords = defineWords({
  fr: {
    hello: (name: string) => `Bonjour ${name},`,
    about: 'À propos de',
    who: 'De la part de',
    reach: 'Coordonnées',
    semester: 'Pour',
    topic: 'Sujet',
    why: {
      author:
        'Vous recevez ce message parce que cette adresse a servi à écrire par le site. Il ne contient aucun suivi.',
      holder:
        'Vous recevez ce message parce qu’une fiche du site est rattachée à votre adresse, que nous ne publions pas. Il ne contient aucun suivi.',
      team: 'Ce message est envoyé à l’équipe d’accueil du territoire.',
    },
    forHolder: {
      subject: (name: string) => `${name} vous écrit`,
      heading: 'Une demande pour vous',
      paragraphs: [
        'Quelqu’un vous écrit par le site. Votre adresse ne lui est pas connue : vous choisissez de la donner, ou non.',
        'Un clic suffit pour répondre. Sans nouvelles, nous vous le rappellerons dans 3 jours, puis dans 7.',
      ],
      accept: 'Accepter',
      decline: 'Décliner, gentiment',
    },
    reminder: {
      subject: (name: string) => `${name} attend votre réponse`,
      heading: 'Une demande vous attend toujours',
      paragraphs: ['Un oui ou un non, même bref, aide à s’organiser. Un clic suffit.'],
    },
    forTeam: {
      subject: (name: string) => `Message de ${name}`,
      heading: 'Une question pour l’équipe',
      paragraphs: ['La personne attend une réponse sous 48 heures. Répondez depuis la console, rubrique Demandes.'],
    },
    sent: {
      subject: (to: string) => `Votre message à ${to}`,
      heading: 'Votre message est parti',
      paragraphs: ['Nous vous écrirons dès qu’il y a une réponse. D’ici là, ce lien dit où elle en est.'],
      action: 'Suivre ma demande',
      team: 'l’équipe d’accueil',
    },
    answered: {
      subject: (to: string) => `Réponse de ${to}`,
      heading: {
        accepted: 'La réponse est oui',
        declined: 'La réponse est non, cette fois',
        answered: 'L’équipe vous répond',
      },
      accepted: 'Votre demande est acceptée.',
      declined: {
        full: 'Merci pour votre message. Il n’y a plus de place à ces dates ; une autre période serait peut-être possible.',
        away: 'Merci pour votre message. Ce n’est pas possible en ce moment, faute de disponibilité pour bien vous accueillir.',
        'other-fit':
          'Merci pour votre message. Un autre lieu du territoire conviendrait sans doute mieux à ce que vous cherchez.',
        ended: 'Merci pour votre message. L’accueil s’est arrêté ici ; l’équipe connaît d’autres possibilités.',
        none: 'Merci pour votre message. Ce n’est malheureusement pas possible.',
      },
      next: 'L’équipe d’accueil peut vous aider à trouver autre chose : répondez à ce message ou appelez-la.',
      shared: 'Lui écrire',
      action: 'Revoir ma demande',
    },
    closed: {
      subject: (to: string) => `Sans réponse de ${to}`,
      heading: 'Nous n’avons pas eu de réponse',
      paragraphs: [
        'Malgré deux rappels, personne n’a répondu. Nous avons clos la demande pour ne pas vous faire attendre davantage.',
        'L’équipe d’accueil prend le relais : répondez à ce message, ou appelez-la.',
      ],
      action: 'Revoir ma demande',
    },
    closedHolder: {
      subject: (name: string) => `La demande de ${name} est close`,
      heading: 'Une demande est restée sans réponse',
      paragraphs: [
        'Nous avons dit à la personne de ne plus attendre. Vous pouvez encore lui répondre.',
        'Trop de demandes en ce moment ? Mettez votre contact en pause depuis votre espace : c’est un clic, dans les deux sens.',
      ],
      action: 'Répondre quand même',
    },
    withdrawn: {
      subject: (name: string) => `${name} n’attend plus de réponse`,
      heading: 'Une demande a été retirée',
      paragraphs: ['La personne a retiré sa demande. Vous n’avez rien à faire.'],
    },
    space: {
      subject: 'Le lien de votre espace',
      heading: 'Votre espace est ouvert',
      paragraphs: [
        'Ce lien ouvre votre espace pendant 30 jours : fiche, demandes, pause, données. Ne le transférez pas.',
        'Vous ne l’avez pas demandé ? Ignorez ce message : personne d’autre ne l’a reçu.',
      ],
      action: 'Ouvrir mon espace',
    },
    confirm: {
      subject: 'Toujours d’accord ?',
      heading: 'Toujours d’accord ?',
      paragraphs: [
        'Deux fois par an, nous demandons si ce que le site dit de vous est encore vrai. Un clic suffit.',
        'Quelque chose a changé ? La même page permet de le dire, de faire une pause ou de partir.',
      ],
      action: 'Relire et confirmer',
    },
    correction: {
      subject: (label: string) => `Votre correction : ${label}`,
      heading: { applied: 'C’est corrigé, merci', declined: 'Merci de votre vigilance' },
      applied: 'Votre proposition a été suivie : la fiche est à jour.',
      declined: 'Après vérification, nous n’avons pas changé la fiche. Votre message nous a été utile.',
      action: 'Revoir la fiche',
    },
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    about: 'About',
    who: 'From',
    reach: 'Contact details',
    semester: 'For',
    topic: 'Subject',
    why: {
      author: 'You receive this message because this address was used to write through the site. It holds no tracker.',
      holder:
        'You receive this message because a listing of the site is tied to your address, which we do not publish. It holds no tracker.',
      team: 'This message goes to the welcome team of the territory.',
    },
    forHolder: {
      subject: (name: string) => `${name} writes to you`,
      heading: 'A request for you',
      paragraphs: [
        'Somebody writes to you through the site. They do not know your address: you choose whether to give it.',
        'One click is enough to answer. Without news, we remind you in 3 days, then in 7.',
      ],
      accept: 'Accept',
      decline: 'Decline, kindly',
    },
    reminder: {
      subject: (name: string) => `${name} is waiting for your answer`,
      heading: 'A request is still waiting',
      paragraphs: ['A yes or a no, however short, helps people plan. One click is enough.'],
    },
    forTeam: {
      subject: (name: string) => `Message from ${name}`,
      heading: 'A question for the team',
      paragraphs: ['This person expects an answer within 48 hours. Answer from the console, under Demandes.'],
    },
    sent: {
      subject: (to: string) => `Your message to ${to}`,
      heading: 'Your message is on its way',
      paragraphs: ['We write to you as soon as there is an answer. Until then, this link tells where it stands.'],
      action: 'Follow my request',
      team: 'the welcome team',
    },
    answered: {
      subject: (to: string) => `Answer from ${to}`,
      heading: {
        accepted: 'The answer is yes',
        declined: 'The answer is no, this time',
        answered: 'The team answers you',
      },
      accepted: 'Your request is accepted.',
      declined: {
        full: 'Thank you for your message. There is no place left on these dates; another period might be possible.',
        away: 'Thank you for your message. It is not possible at the moment, for want of time to welcome you well.',
        'other-fit': 'Thank you for your message. Another place of the territory would probably suit you better.',
        ended: 'Thank you for your message. Hosting has ended here; the team knows of other possibilities.',
        none: 'Thank you for your message. Unfortunately it is not possible.',
      },
      next: 'The welcome team can help you find something else: reply to this message or call them.',
      shared: 'Write to them',
      action: 'See my request',
    },
    closed: {
      subject: (to: string) => `No answer from ${to}`,
      heading: 'We had no answer',
      paragraphs: [
        'In spite of two reminders, nobody answered. We closed the request so that you need not wait any longer.',
        'The welcome team takes over: reply to this message, or call them.',
      ],
      action: 'See my request',
    },
    closedHolder: {
      subject: (name: string) => `The request of ${name} is closed`,
      heading: 'A request went unanswered',
      paragraphs: [
        'We told the person not to wait any longer. You can still answer.',
        'Too many requests at the moment? Pause your contact from your space: one click, both ways.',
      ],
      action: 'Answer anyway',
    },
    withdrawn: {
      subject: (name: string) => `${name} no longer needs an answer`,
      heading: 'A request was withdrawn',
      paragraphs: ['The person withdrew their request. There is nothing to do.'],
    },
    space: {
      subject: 'The link to your space',
      heading: 'Your space is open',
      paragraphs: [
        'This link opens your space for 30 days: listing, requests, pause, data. Please do not forward it.',
        'You did not ask for it? Ignore this message: nobody else received it.',
      ],
      action: 'Open my space',
    },
    confirm: {
      subject: 'Still all right?',
      heading: 'Still all right?',
      paragraphs: [
        'Twice a year we ask whether what the site says of you is still true. One click is enough.',
        'Something has changed? The same page lets you say so, pause, or leave.',
      ],
      action: 'Read again and confirm',
    },
    correction: {
      subject: (label: string) => `Your correction: ${label}`,
      heading: { applied: 'Corrected, thank you', declined: 'Thank you for telling us' },
      applied: 'Your suggestion was followed: the listing is up to date.',
      declined: 'After checking, we left the listing as it was. Your message was useful.',
      action: 'See the listing',
    },
  },
})
