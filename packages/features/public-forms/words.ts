import { defineWords } from '@ancrage/site/locale.ts'

/** What every form says in the same words, whatever it is for and whoever fills it in. */
export const words = defineWords({
  fr: {
    honeypot: 'Laissez ce champ vide',
    kept: 'Rien n’est perdu : ce que vous avez écrit est toujours là.',
    withdraw: 'Vous pouvez retirer votre accord à tout moment : voir la page Données personnelles.',
    checkMail: {
      title: 'Regardez vos messages',
      description: 'Il reste un clic pour que votre envoi nous parvienne.',
      lead: 'Il reste une étape : nous venons d’écrire à l’adresse que vous avez donnée.',
      what: 'Ouvrez ce message, suivez son lien et confirmez. Sans cela, rien n’est transmis et tout est effacé au bout de 24 heures.',
      late: 'Rien n’arrive après quelques minutes ? Regardez dans les indésirables, vérifiez l’adresse, ou appelez-nous.',
    },
    confirm: {
      title: 'Confirmez votre envoi',
      description: 'Un clic, et votre envoi nous parvient.',
      lead: 'Vous avez rempli ce formulaire avec votre adresse. Confirmez, et nous le transmettons.',
      button: 'Je confirme',
      not: 'Ce n’était pas vous ? Fermez cette page : rien n’est transmis, et tout est effacé au bout de 24 heures.',
    },
    used: {
      title: 'C’est déjà confirmé',
      lead: 'Votre envoi nous est bien parvenu. Vous n’avez rien d’autre à faire.',
    },
    thanks: { description: 'Votre envoi nous est bien parvenu.' },
    home: 'Revenir à l’accueil',
    mail: {
      subject: (what: string) => `À confirmer : ${what}`,
      heading: 'Encore un clic',
      paragraphs: [
        'Quelqu’un, sans doute vous, vient de remplir un formulaire avec cette adresse. Confirmez pour que nous le transmettions.',
        'Ce n’était pas vous ? Ne faites rien : dans 24 heures, tout est effacé.',
      ],
      action: 'Voir et confirmer',
      why: 'Vous recevez ce message parce que cette adresse a servi à remplir un formulaire. Il ne contient aucun suivi.',
    },
  },
  en: {
    honeypot: 'Leave this field empty',
    kept: 'Nothing is lost: what you wrote is still there.',
    withdraw: 'You may withdraw your consent at any time: see the Personal data page.',
    checkMail: {
      title: 'Check your mailbox',
      description: 'One more click and your message reaches us.',
      lead: 'One step left: we have just written to the address you gave.',
      what: 'Open that message, follow its link and confirm. Otherwise nothing is sent, and everything is erased after 24 hours.',
      late: 'Nothing after a few minutes? Look in your spam folder, check the address, or give us a call.',
    },
    confirm: {
      title: 'Confirm what you sent',
      description: 'One click, and it reaches us.',
      lead: 'You filled in this form with your address. Confirm, and we pass it on.',
      button: 'I confirm',
      not: 'It was not you? Close this page: nothing is sent, and everything is erased after 24 hours.',
    },
    used: { title: 'Already confirmed', lead: 'What you sent has reached us. There is nothing left to do.' },
    thanks: { description: 'What you sent has reached us.' },
    home: 'Back to the home page',
    mail: {
      subject: (what: string) => `To be confirmed: ${what}`,
      heading: 'One more click',
      paragraphs: [
        'Somebody, probably you, has just filled in a form with this address. Confirm so that we can pass it on.',
        'It was not you? Do nothing: in 24 hours everything is erased.',
      ],
      action: 'See and confirm',
      why: 'You receive this message because this address was used to fill in a form. It holds no tracker.',
    },
  },
})
