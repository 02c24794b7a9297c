import type { LegalSettings } from '../legal-settings.ts'
import { defineWords } from '../locale.ts'

type Status = LegalSettings['accessibility']['status']

interface AccessibilityWords {
  readonly statuses: Readonly<Record<Status, string>>
  readonly title: string
  readonly short: (status: string) => string
  readonly description: (territory: string) => string
  readonly commitment: (publisher: string) => string
  readonly plan: (from: number, to: number) => string
  readonly scope: (site: string) => string
  readonly state: string
  readonly stateText: (status: string) => string
  readonly results: string
  readonly noAudit: string
  readonly audit: (by: string, on: string, rate: string) => string
  readonly ourselves: string
  readonly onDay: (day: string) => string
  readonly faults: string
  readonly noFaults: string
  readonly nonConformities: string
  readonly burden: string
  readonly outOfScope: string
  readonly made: string
  readonly madeOn: (day: string) => string
  readonly technologies: string
  readonly technologiesText: string
  readonly environment: string
  readonly environmentText: string
  readonly pages: string
  readonly pageList: readonly string[]
  readonly feedback: string
  readonly feedbackBefore: string
  readonly feedbackMiddle: string
  readonly feedbackLink: string
  readonly feedbackEnd: string
  readonly remedies: string
  readonly remediesText: string
  readonly remedyList: readonly [write: string, delegate: string, post: string]
  readonly planTitle: string
  readonly planHeading: (from: number, to: number) => string
  readonly planLead: string
  readonly planDescription: (year: number, territory: string) => string
  readonly method: string
  readonly methodList: readonly string[]
  readonly yearPlan: (year: number) => string
  readonly noActions: string
}

export const accessibilityWords = defineWords<AccessibilityWords>({
  fr: {
    statuses: {
      'totalement conforme': 'totalement conforme',
      'partiellement conforme': 'partiellement conforme',
      'non conforme': 'non conforme',
    },
    title: 'Déclaration d’accessibilité',
    short: (status) => `Accessibilité : ${status}`,
    description: (territory) => `Déclaration d’accessibilité du site d’accueil des internes : ${territory}.`,
    commitment: (publisher) =>
      `${publisher} s’engage à rendre ses sites accessibles, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. À cette fin, nous suivons un `,
    plan: (from, to) => `schéma pluriannuel ${from}-${to} et un plan d’action annuel`,
    scope: (site) => `Cette déclaration s’applique au site ${site}.`,
    state: 'État de conformité',
    stateText: (status) =>
      `Ce site est ${status} avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2.`,
    results: 'Résultat des tests',
    noAudit: 'Aucun audit de conformité n’a encore été mené : le site est donc déclaré non conforme.',
    audit: (by, on, rate) =>
      `L’audit mené par ${by}${on} relève que ${rate} % des critères du RGAA 4.1.2 applicables sont respectés.`,
    ourselves: 'nos soins',
    onDay: (day) => ` le ${day}`,
    faults: 'Contenus non accessibles',
    noFaults: 'Aucun contenu non accessible n’est connu à ce jour.',
    nonConformities: 'Non-conformités',
    burden: 'Dérogations pour charge disproportionnée',
    outOfScope: 'Contenus non soumis à l’obligation',
    made: 'Établissement de cette déclaration',
    madeOn: (day) => `Elle a été établie le ${day}.`,
    technologies: 'Technologies utilisées',
    technologiesText: 'HTML5, CSS, SVG ; JavaScript en complément : tout reste possible sans lui.',
    environment: 'Environnement de test',
    environmentText: 'Navigation au clavier, Chromium avec axe-core, agrandissement à 200 %, thèmes clair et sombre.',
    pages: 'Pages vérifiées',
    pageList: ['Accueil', 'Maîtres de stage', 'Aides', 'Événements', 'Inscription', 'Contact', 'Accessibilité'],
    feedback: 'Retour d’information et contact',
    feedbackBefore: 'Une page vous résiste ? Écrivez à ',
    feedbackMiddle: ' ou passez par la page ',
    feedbackLink: 'Contact et signalement',
    feedbackEnd: ' : nous vous donnerons l’information sous une autre forme.',
    remedies: 'Voies de recours',
    remediesText:
      'Si vous nous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez :',
    remedyList: [
      'écrire au Défenseur des droits',
      'contacter son délégué dans votre région',
      'envoyer un courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07.',
    ],
    planTitle: 'Schéma pluriannuel d’accessibilité',
    planHeading: (from, to) => `Schéma pluriannuel ${from}-${to}`,
    planLead: 'Ce que nous prévoyons, année par année, pour que chacun puisse utiliser ce site.',
    planDescription: (year, territory) =>
      `Ce que nous prévoyons d’ici ${year} pour que chacun puisse utiliser ce site : ${territory}.`,
    method: 'Notre façon de faire',
    methodList: [
      'L’accessibilité est vérifiée à chaque publication : titres, textes de remplacement, liens, contrastes.',
      'Les couleurs du site sont calculées pour rester lisibles, en clair comme en sombre.',
      'Une image sans texte de remplacement ne peut pas être publiée.',
      'Chaque signalement reçoit une réponse, et la correction est datée ici.',
    ],
    yearPlan: (year) => `Plan d’action ${year}`,
    noActions: 'Suivi courant : corrections des signalements et contrôle des nouveaux contenus.',
  },
  en: {
    statuses: {
      'totalement conforme': 'fully compliant',
      'partiellement conforme': 'partially compliant',
      'non conforme': 'not compliant',
    },
    title: 'Accessibility statement',
    short: (status) => `Accessibility: ${status}`,
    description: (territory) => `Accessibility statement of this site: ${territory}.`,
    commitment: (publisher) =>
      `${publisher} undertakes to make its sites accessible, as article 47 of French law 2005-102 of 11 February 2005 asks. To this end we follow a `,
    plan: (from, to) => `multi-year plan ${from}-${to} and a yearly plan of action`,
    scope: (site) => `This statement applies to the site ${site}.`,
    state: 'State of compliance',
    stateText: (status) => `This site is ${status} with the French accessibility rules (RGAA), version 4.1.2.`,
    results: 'Results of the tests',
    noAudit: 'No audit was made yet: the site is therefore declared not compliant.',
    audit: (by, on, rate) =>
      `The audit made by ${by}${on} found that ${rate}% of the RGAA 4.1.2 criteria that apply are met.`,
    ourselves: 'ourselves',
    onDay: (day) => ` on ${day}`,
    faults: 'Content that is not accessible',
    noFaults: 'No such content is known to date.',
    nonConformities: 'Faults',
    burden: 'Exemptions for disproportionate burden',
    outOfScope: 'Content that the duty does not cover',
    made: 'How this statement was made',
    madeOn: (day) => `It was made on ${day}.`,
    technologies: 'Technologies in use',
    technologiesText: 'HTML5, CSS, SVG; JavaScript comes on top: everything stays possible without it.',
    environment: 'How it was tested',
    environmentText: 'By keyboard, in Chromium with axe-core, enlarged to 200%, in light and dark themes.',
    pages: 'Pages that were checked',
    pageList: ['Home', 'Supervisors', 'Grants', 'Events', 'Registration', 'Contact', 'Accessibility'],
    feedback: 'Feedback and contact',
    feedbackBefore: 'Does a page resist you? Write to ',
    feedbackMiddle: ' or use the page ',
    feedbackLink: 'Contact and reports',
    feedbackEnd: ': we will give you the information in another form.',
    remedies: 'Remedies',
    remediesText:
      'If you told us of a fault that keeps you from some content or service and received no satisfying answer, you may:',
    remedyList: [
      'write to the Défenseur des droits, the French rights ombudsman',
      'contact its delegate in your region',
      'send a letter, no stamp needed: Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07, France.',
    ],
    planTitle: 'Multi-year accessibility plan',
    planHeading: (from, to) => `Multi-year plan ${from}-${to}`,
    planLead: 'What we plan, year by year, so that everyone can use this site.',
    planDescription: (year, territory) =>
      `What we plan until ${year} so that everyone can use this site: ${territory}.`,
    method: 'How we work',
    methodList: [
      'Accessibility is checked at each publication: headings, alternative texts, links, contrasts.',
      'The colours of the site are computed to stay readable, in light and dark.',
      'A picture without alternative text cannot be published.',
      'Each report is answered, and the correction is dated here.',
    ],
    yearPlan: (year) => `Plan of action ${year}`,
    noActions: 'Everyday work: correcting what is reported and checking new content.',
  },
})
