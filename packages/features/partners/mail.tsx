import { type Locale, localPath } from '@ancrage/kernel'
import { defineWords } from '@ancrage/site/locale.ts'
import { writeLetter } from '../letter.tsx'
import type { MailTemplate } from '../slice.ts'
import { linkCompanion } from './operations/link-companion.ts'
import { arrivedTemplate, receivedTemplate } from './operations/receive-companion.ts'
import { togetherPath } from './paths.ts'
import { findCompanion } from './store.ts'

const words = defineWords({
  fr: {
    subject: 'Votre réponse « À deux » est arrivée',
    heading: 'Merci, nous vous appelons bientôt',
    hello: (name: string) => `Bonjour ${name},`,
    paragraphs: [
      'Vos réponses nous sont bien parvenues. Quelqu’un de l’équipe d’accueil vous appelle ou vous écrit sous deux jours ouvrés, et cherche avec vous du côté des employeurs, de la garde et des écoles.',
      'Le bouton ouvre ce que vous avez écrit. Vous pouvez le relire ou tout effacer, quand vous voulez et sans vous justifier. Au bout de 24 mois, c’est effacé d’office.',
    ],
    action: 'Voir ou effacer mes réponses',
    page: 'Les employeurs et les associations du réseau',
    why: 'Vous recevez ce message parce que cette adresse a servi à remplir le formulaire « À deux ». Il ne contient aucun suivi.',
  },
  en: {
    subject: 'Your “coming as a couple” answers have arrived',
    heading: 'Thank you, we will call soon',
    hello: (name: string) => `Hello ${name},`,
    paragraphs: [
      'Your answers have reached us. Somebody of the welcome team calls or writes within two working days, and looks with you for employers, childcare and schools.',
      'The button opens what you wrote. You may read it again or erase everything, whenever you like and without a reason. After 24 months it is erased anyway.',
    ],
    action: 'See or erase my answers',
    page: 'Employers and associations of the network',
    why: 'You receive this message because this address was used to fill in the “coming as a couple” form. It holds no tracker.',
  },
})

const toPerson: MailTemplate = {
  template: receivedTemplate,
  render: async (deps, { subjectId }) => {
    const stored = await findCompanion(deps.store, subjectId)
    if (!stored) return undefined
    const locale: Locale = stored.value.locale
    const { chrome, timeZone } = await deps.site(locale)
    const t = words[locale]
    const path = linkCompanion(deps.links, deps.territoryId, subjectId, { sentAt: stored.value.sentAt, timeZone })
    return writeLetter(chrome, locale, {
      subject: t.subject,
      heading: t.heading,
      greeting: t.hello(stored.value.firstName),
      paragraphs: t.paragraphs,
      actions: [
        { label: t.action, url: `${chrome.baseUrl}${localPath(locale, path)}` },
        { label: t.page, url: `${chrome.baseUrl}${localPath(locale, togetherPath)}` },
      ],
      why: t.why,
    })
  },
}

/** The team works in French, and a mailbox is no place for somebody’s answers: they stay in the console. */
const toTeam: MailTemplate = {
  template: arrivedTemplate,
  render: async (deps, { subjectId }) => {
    if (!(await findCompanion(deps.store, subjectId))) return undefined
    const { chrome } = await deps.site('fr')
    return writeLetter(chrome, 'fr', {
      subject: 'À deux : quelqu’un attend votre appel',
      heading: 'Une nouvelle réponse « À deux »',
      paragraphs: [
        'La personne qui accompagne un interne ou un médecin vient de remplir le formulaire. Ses réponses sont dans la console, rubrique « À deux » : elles n’y restent que 24 mois, et elle peut les effacer avant.',
        'Elle s’attend à être appelée sous deux jours ouvrés.',
      ],
      why: 'Vous recevez ce message parce que cette adresse est celle de l’équipe d’accueil.',
    })
  },
}

export const mails: readonly MailTemplate[] = [toPerson, toTeam]
