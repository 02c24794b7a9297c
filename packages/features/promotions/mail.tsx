import { type Locale, localPath } from '@ancrage/kernel'
import { counted } from '@ancrage/site/html.ts'
import { defineWords } from '@ancrage/site/locale.ts'
import { type Letter, writeLetter } from '../letter.tsx'
import type { MailTemplate } from '../slice.ts'
import { linkExpiresAt, linkNewcomer } from './operations/link-newcomer.ts'
import { type MailData, type MailKind, mailDataSchema, mailKinds } from './operations/request-mail.ts'
import { promotionPath } from './paths.ts'

type Said = Pick<Letter, 'subject' | 'heading' | 'paragraphs' | 'why'> & {
  readonly action: string
  /** A second link, to the promotion’s page. */
  readonly page?: string
}

const ago = (month: number, locale: Locale): string => {
  if (locale === 'en') return month < 12 ? `${month} months` : counted(month / 12, 'year', 'years', 'en')
  return month < 12 ? `${month} mois` : counted(month / 12, 'an', 'ans')
}

const words = defineWords<
  { readonly hello: (name: string) => string } & Readonly<Record<MailKind, (data: MailData) => Said>>
>({
  fr: {
    hello: (name) => `Bonjour ${name},`,
    'newcomer-joined': ({ promotion }) => ({
      subject: `Bienvenue dans la promotion : ${promotion.title}`,
      heading: 'Vous faites partie de la promotion',
      paragraphs: [
        'Merci de vous être annoncé·e. L’équipe d’accueil vous appelle ou vous écrit dans les jours qui viennent, surtout si quelque chose vous manque.',
        'Le bouton ouvre vos réponses : vous pouvez les revoir, les changer, retirer un accord ou tout effacer. Gardez ce message.',
        'Ce n’était pas vous ? Ouvrez la page et effacez : il n’en restera rien.',
      ],
      action: 'Voir mes réponses',
      page: 'La page de la promotion',
      why: 'Vous recevez ce message parce que cette adresse a servi à rejoindre une promotion. Il ne contient aucun suivi.',
    }),
    'newcomer-known': ({ promotion }) => ({
      subject: `Vous étiez déjà dans la promotion : ${promotion.title}`,
      heading: 'Vous étiez déjà inscrit·e',
      paragraphs: [
        'Quelqu’un, sans doute vous, vient de remplir le formulaire avec votre adresse. Rien n’a changé.',
        'Pour corriger vos réponses, passez par ce lien.',
      ],
      action: 'Voir mes réponses',
      why: 'Vous recevez ce message parce que cette adresse a servi à rejoindre une promotion. Il ne contient aucun suivi.',
    }),
    'newcomer-follow-up': ({ promotion, month = 6 }) => ({
      subject: 'Où en êtes-vous ? Une question, une réponse',
      heading: 'Où en êtes-vous ?',
      paragraphs: [
        `Votre semestre chez nous (${promotion.title}) s’est terminé il y a ${ago(month, 'fr')}. Vous aviez accepté que nous prenions des nouvelles : une seule question, trente secondes.`,
        'Vos réponses servent à savoir si l’accueil fait revenir. Elles ne sont publiées que réunies, jamais avec votre nom.',
        'Le même lien retire votre accord ou efface tout.',
      ],
      action: 'Répondre en un clic',
      why: 'Vous recevez ce message parce que vous avez accepté une question de suivi. Il ne contient aucun traceur.',
    }),
  },
  en: {
    hello: (name) => `Hello ${name},`,
    'newcomer-joined': ({ promotion }) => ({
      subject: `Welcome to the cohort: ${promotion.title}`,
      heading: 'You are one of the cohort',
      paragraphs: [
        'Thank you for telling us. The welcome team will call or write in the coming days, above all if you still need something.',
        'The button opens your answers: see them, change them, withdraw a consent or erase everything. Keep this message.',
        'It was not you? Open the page and erase: nothing will remain.',
      ],
      action: 'See my answers',
      page: 'The cohort’s page',
      why: 'You receive this message because this address was used to join a cohort. It holds no tracker.',
    }),
    'newcomer-known': ({ promotion }) => ({
      subject: `You were in the cohort already: ${promotion.title}`,
      heading: 'You were in already',
      paragraphs: [
        'Somebody, probably you, has just filled in the form with your address. Nothing has changed.',
        'To correct your answers, use this link.',
      ],
      action: 'See my answers',
      why: 'You receive this message because this address was used to join a cohort. It holds no tracker.',
    }),
    'newcomer-follow-up': ({ promotion, month = 6 }) => ({
      subject: 'Where are you now? One question, one answer',
      heading: 'Where are you now?',
      paragraphs: [
        `Your semester with us (${promotion.title}) ended ${ago(month, 'en')} ago. You had agreed that we ask how you are: one question, thirty seconds.`,
        'Answers show whether a good welcome brings people back. They are only published together, never with your name.',
        'The same link withdraws your consent or erases everything.',
      ],
      action: 'Answer in one click',
      why: 'You receive this message because you agreed to a follow-up question. It holds no tracker.',
    }),
  },
})

/** The mails of a promotion’s people, each in the language in which they joined. */
export const mails: readonly MailTemplate[] = mailKinds.map((kind) => ({
  template: kind,
  render: async ({ site, links, territoryId }, mail, now) => {
    const data = mailDataSchema.parse(mail.data)
    const { locale, promotion } = data
    const { chrome, timeZone } = await site(locale)
    const t = words[locale]
    const { action, page, ...said } = t[kind](data)
    const path = linkNewcomer(links, territoryId, data.newcomerId, linkExpiresAt(promotion, timeZone, now))
    const urlOf = (address: string): string => `${chrome.baseUrl}${localPath(locale, address)}`
    return writeLetter(chrome, locale, {
      ...said,
      greeting: t.hello(data.firstName),
      actions: [
        { label: action, url: urlOf(path) },
        ...(page ? [{ label: page, url: urlOf(promotionPath(promotion.slug)) }] : []),
      ],
    })
  },
}))
