import { defineWords } from './locale.ts'

/** What surrounds every page. */
export const layoutWords = defineWords({
  fr: {
    menu: 'Menu',
    mainMenu: 'Menu principal',
    call: (firstName: string) => `Appeler ${firstName}`,
    region: (name: string) => `région ${name}`,
    sections: 'Rubriques',
    legal: 'Informations légales',
    accessibility: (status: string) => `Accessibilité : ${status}`,
    notice: 'Mentions légales',
    privacy: 'Données personnelles',
    cookies: 'Gestion des cookies',
    siteMap: 'Plan du site',
    contact: 'Contact et signalement',
    siteName: (name: string) => `${name}, accueil des internes`,
    skip: 'Aller au contenu',
    person: 'Votre interlocutrice ou interlocuteur',
    question: 'Une question ? Appelez-moi',
    ogLocale: 'fr_FR',
    otherLanguage: 'English',
  },
  en: {
    menu: 'Menu',
    mainMenu: 'Main menu',
    call: (firstName: string) => `Call ${firstName}`,
    region: (name: string) => `${name} region`,
    sections: 'Sections',
    legal: 'Legal information',
    accessibility: (status: string) => `Accessibility: ${accessibilityInEnglish[status] ?? status}`,
    notice: 'Legal notice',
    privacy: 'Personal data',
    cookies: 'Cookies',
    siteMap: 'Site map',
    contact: 'Contact and reports',
    siteName: (name: string) => `${name}, welcoming junior doctors`,
    skip: 'Skip to content',
    person: 'The person to call',
    question: 'Any question? Give me a call',
    ogLocale: 'en_GB',
    otherLanguage: 'Français',
  },
})

/** The three statuses of the accessibility statement (RGAA 4.1.2). */
const accessibilityInEnglish: Readonly<Record<string, string>> = {
  'totalement conforme': 'fully compliant',
  'partiellement conforme': 'partially compliant',
  'non conforme': 'not compliant',
}
