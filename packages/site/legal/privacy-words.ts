import { defineWords } from '../locale.ts'

interface Purpose {
  readonly what: string
  readonly basis: string
  readonly kept: string
}

interface PrivacyWords {
  readonly title: string
  readonly lead: string
  readonly who: string
  readonly controller: (name: string, address: string, officer: string) => string
  readonly what: string
  readonly caption: string
  readonly columns: readonly [string, string, string]
  /** Legal bases and periods: RGPD art. 6 and 13, CNIL practice (three years after the last contact from the person). */
  readonly purposes: readonly Purpose[]
  readonly health: string
  readonly healthText: string
  readonly access: string
  readonly accessText: (region: string) => string
  readonly rights: string
  readonly rightsText: string
  readonly complaint: string
  readonly complaintEnd: string
  readonly relatives: string
  readonly relativesText: string
  readonly cookies: string
  readonly cookiesDescription: string
  readonly cookiesLead: string
  readonly cookiesText: string
  readonly audience: string
  readonly audienceText: string
  readonly device: string
  readonly deviceText: string
}

export const privacyWords = defineWords<PrivacyWords>({
  fr: {
    title: 'Données personnelles',
    lead: 'Ce que nous gardons de vous, pourquoi, combien de temps, et comment le reprendre.',
    who: 'Qui en répond',
    controller: (name, address, officer) =>
      `${name}, ${address}, est responsable du traitement. Notre prestataire technique n’agit que sur nos instructions. Pour toute question, écrivez à ${officer}, délégation à la protection des données : `,
    what: 'Ce que nous gardons',
    caption: 'Usages, bases légales et durées de conservation',
    columns: ['Pourquoi et quoi', 'Base légale', 'Conservé'],
    purposes: [
      {
        what: 'Inscription à un événement : nom, courriel, catégorie, accompagnants, choix de repas',
        basis: 'Mission d’intérêt public',
        kept: 'Jusqu’à six mois après la fin du semestre, puis anonymisée',
      },
      {
        what: 'Accueil dans une promotion : nom, courriel, faculté, stage, besoins de logement et de transport',
        basis: 'Mission d’intérêt public',
        kept: 'Jusqu’à six mois après la fin du semestre, sauf suivi accepté',
      },
      {
        what: 'Question posée à l’équipe ou demande de contact avec un maître de stage',
        basis: 'Mission d’intérêt public',
        kept: 'Trois ans après votre dernier message',
      },
      {
        what: 'Annuaire des maîtres de stage : nom, lieu d’exercice, offres de stage',
        basis: 'Mission d’intérêt public, avec droit d’opposition',
        kept: 'Tant que la fiche est confirmée, puis un an',
      },
      {
        what: 'Annonces de logement, de remplacement ou d’emploi : nom et courriel de leur auteur, jamais publiés',
        basis: 'Mission d’intérêt public',
        kept: 'Jusqu’à l’expiration de l’annonce, puis un an',
      },
      {
        what: 'Alertes par courriel : votre adresse et votre recherche',
        basis: 'Votre consentement, confirmé par un lien',
        kept: 'Jusqu’à ce que vous les arrêtiez, en un clic',
      },
      {
        what: 'Suivi après le semestre, lettre d’information, photos et témoignages',
        basis: 'Votre consentement, séparé pour chaque usage',
        kept: 'Jusqu’à ce que vous le retiriez, trois ans au plus sans nouvelles de vous',
      },
      { what: 'Journaux techniques de sécurité', basis: 'Obligation de sécurité', kept: 'Douze mois au plus' },
    ],
    health: 'Jamais de données de santé',
    healthText:
      'Nous n’en avons pas besoin. N’en écrivez pas dans les champs libres : nous les effacerions. Nous ne demandons ni votre numéro de sécurité sociale, ni votre numéro d’étudiant.',
    access: 'Qui y a accès',
    accessText: (region) =>
      `L’équipe d’accueil du territoire, chacun pour ce qui le concerne. L’agence régionale de santé ne reçoit que des chiffres d’ensemble, sans nom, et jamais un nombre inférieur à cinq. Rien n’est vendu ni cédé. Les données sont hébergées dans l’Union européenne : ${region}.`,
    rights: 'Vos droits',
    rightsText:
      'Vous pouvez consulter vos données, les emporter, les corriger, les faire effacer, en limiter l’usage ou vous y opposer, et retirer un consentement aussi simplement que vous l’avez donné. Chaque message reçu de nous contient un lien pour le faire ; sinon, écrivez-nous : nous répondons en un mois au plus.',
    complaint: 'Si notre réponse ne vous convient pas, vous pouvez saisir la ',
    complaintEnd: ', 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.',
    relatives: 'Les proches',
    relativesText:
      'Si vous venez à deux, votre conjoint ou conjointe remplit son propre formulaire et reçoit la même information. Des enfants, nous ne demandons que le nombre et l’âge.',
    cookies: 'Gestion des cookies',
    cookiesDescription: 'Ce site ne dépose aucun cookie et n’appelle aucun service extérieur.',
    cookiesLead: 'Il n’y en a pas. C’est pourquoi aucun bandeau ne vous a dérangé.',
    cookiesText:
      'Les pages de ce site ne déposent aucun cookie, n’utilisent aucun traceur et ne chargent rien depuis un autre site : ni police, ni carte, ni vidéo, ni bouton de partage.',
    audience: 'La mesure d’audience',
    audienceText:
      'Nous comptons les pages vues sur notre propre serveur, sans identifiant, sans adresse conservée et sans suivre personne d’une page à l’autre. Ces chiffres ne servent qu’à améliorer ce site.',
    device: 'Ce que votre navigateur peut garder',
    deviceText:
      'Vos favoris, votre comparaison et les cases de votre liste d’arrivée restent dans votre navigateur, à votre seule demande. Quelques pages s’y rangent aussi, pour être relues sans réseau. Vider les données du site efface tout.',
  },
  en: {
    title: 'Personal data',
    lead: 'What we keep of you, why, how long, and how to take it back.',
    who: 'Who answers for it',
    controller: (name, address, officer) =>
      `${name}, ${address}, is the controller. Our technical provider acts on our instructions only. For any question, write to ${officer}, data protection officer: `,
    what: 'What we keep',
    caption: 'Purposes, legal bases and periods',
    columns: ['Why and what', 'Legal basis', 'Kept'],
    purposes: [
      {
        what: 'Registration for an event: name, e-mail, category, guests, choice of meal',
        basis: 'Task in the public interest',
        kept: 'Until six months after the semester, then made anonymous',
      },
      {
        what: 'Welcome in a cohort: name, e-mail, faculty, placement, housing and transport needs',
        basis: 'Task in the public interest',
        kept: 'Until six months after the semester, unless you agreed to be followed up',
      },
      {
        what: 'A question to the team, or a request to a supervisor',
        basis: 'Task in the public interest',
        kept: 'Three years after your last message',
      },
      {
        what: 'Directory of supervisors: name, place of work, placements',
        basis: 'Task in the public interest, with a right to object',
        kept: 'As long as the listing is confirmed, then one year',
      },
      {
        what: 'Offers of housing, locums or jobs: name and e-mail of their author, never published',
        basis: 'Task in the public interest',
        kept: 'Until the offer expires, then one year',
      },
      {
        what: 'Alerts by e-mail: your address and your search',
        basis: 'Your consent, confirmed by a link',
        kept: 'Until you stop them, in one click',
      },
      {
        what: 'Follow-up after the semester, newsletter, photos and testimonies',
        basis: 'Your consent, given apart for each purpose',
        kept: 'Until you withdraw it, three years at most without news from you',
      },
      { what: 'Technical security logs', basis: 'Duty of security', kept: 'Twelve months at most' },
    ],
    health: 'Never any health data',
    healthText:
      'We do not need them. Do not write any in free text: we would erase them. We ask neither for your social security number nor for your student number.',
    access: 'Who has access',
    accessText: (region) =>
      `The welcome team of the area, each for what concerns them. The regional health agency only receives overall figures, without names, and never a number below five. Nothing is sold or given away. Data are hosted in the European Union: ${region}.`,
    rights: 'Your rights',
    rightsText:
      'You may read your data, take them away, have them corrected or erased, limit their use or object to it, and withdraw consent as simply as you gave it. Each message from us holds a link to do so; otherwise write to us: we answer within a month.',
    complaint: 'If our answer does not satisfy you, you may turn to the ',
    complaintEnd: ', 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, France.',
    relatives: 'Relatives',
    relativesText:
      'If you come as a couple, your partner fills in a form of their own and receives the same information. Of children we only ask the number and the age.',
    cookies: 'Cookies',
    cookiesDescription: 'This site sets no cookie and calls no other service.',
    cookiesLead: 'There are none. That is why no banner disturbed you.',
    cookiesText:
      'The pages of this site set no cookie, use no tracker and load nothing from another site: no font, no map, no video, no share button.',
    audience: 'Audience figures',
    audienceText:
      'We count pages on our own server, without identifier, without keeping any address and without following anyone from page to page. These figures only serve to improve this site.',
    device: 'What your browser may keep',
    deviceText:
      'Your favourites, your comparison and the ticks of your arrival list stay in your browser, at your own request. Some pages are put aside there too, to be read without network. Clearing the data of the site erases everything.',
  },
})
