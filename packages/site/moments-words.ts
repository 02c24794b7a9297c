import { defineWords } from './locale.ts'

export const momentIds = ['arrive', 'stage', 'remplace', 'installe', 'deux'] as const
export type MomentId = (typeof momentIds)[number]

/** Where each moment of life has its page. */
export const momentPaths: Readonly<Record<MomentId, string>> = {
  arrive: '/j-arrive/',
  stage: '/je-suis-en-stage/',
  remplace: '/je-remplace/',
  installe: '/je-m-installe/',
  deux: '/je-viens-a-deux/',
}

/** One way into the rest of the site, and why it matters at this moment. */
export interface Way {
  readonly path: string
  readonly title: string
  readonly text: string
}

export interface MomentWords {
  readonly title: string
  /** One line, under the door of the home page. */
  readonly text: string
  /** The same content, in the order of this moment; pages that a territory does not have are left out. */
  readonly ways: readonly Way[]
}

const way = (path: string, title: string, text: string): Way => ({ path, title, text })

const fr: Readonly<Record<MomentId, MomentWords>> = {
  arrive: {
    title: 'J’arrive',
    text: 'Choisir un stage, trouver où dormir, être attendu·e.',
    ways: [
      way(
        '/maitres-de-stage/',
        'Choisir où apprendre',
        'Qui reçoit, à quel niveau, avec quelles places : regardez avant le jour du choix, puis appelez.',
      ),
      way(
        '/promotions/',
        'Se préparer avec sa promotion',
        'Le mot d’accueil, le programme du semestre et la liste de ce qu’il faut faire avant le premier jour.',
      ),
      way(
        '/logements/',
        'Trouver où dormir',
        'Des logements aux dates du semestre, avec la distance jusqu’à votre stage.',
      ),
      way(
        '/aides/simulateur/',
        'Savoir ce qui m’est dû',
        'Transport, logement, indemnités : deux minutes, sans compte.',
      ),
      way(
        '/evenements/',
        'Rencontrer les autres',
        'La soirée d’accueil d’abord : on y repart avec trois numéros de téléphone utiles.',
      ),
      way('/territoire/', 'Voir à quoi ça ressemble', 'Les communes, les temps de route, les maisons de santé.'),
      way('/a-deux/', 'Ne pas venir seul·e', 'Un emploi pour l’autre, une école, une crèche : dites-le tôt.'),
    ],
  },
  stage: {
    title: 'Je suis en stage',
    text: 'Les rendez-vous du semestre, les aides, la suite.',
    ways: [
      way('/evenements/', 'Sortir du cabinet', 'Déjeuners, soirées, visites : les rendez-vous du semestre.'),
      way('/aides/simulateur/', 'Vérifier mes aides', 'Ce que votre stage vous ouvre, distance comprise.'),
      way('/promotions/', 'Finir de m’installer', 'La liste d’arrivée garde vos cases cochées, sur votre téléphone.'),
      way('/vivre-ici/', 'Profiter du coin', 'Marchés, sentiers, baignades : par celles et ceux qui y vivent.'),
      way('/logements/', 'Changer de logement', 'Colocations et places qui se libèrent en cours de semestre.'),
      way('/maitres-de-stage/', 'Préparer le stage suivant', 'Les places du prochain semestre, et qui appeler.'),
      way('/opportunites/', 'Penser à la suite', 'Premiers remplacements : les équipes qui cherchent déjà.'),
    ],
  },
  remplace: {
    title: 'Je remplace',
    text: 'Des cabinets, une licence, un contrat.',
    ways: [
      way(
        '/opportunites/',
        'Trouver un remplacement',
        'Dates, rétrocession, secrétariat, logiciel, logement : tout est écrit.',
      ),
      way(
        '/maitres-de-stage/',
        'Repérer les équipes',
        'Celles qui forment sont souvent les premières à chercher, et à recommander.',
      ),
      way('/partenaires/', 'Obtenir ma licence', 'L’Ordre la délivre et reçoit vos contrats : voici qui joindre.'),
      way('/aides/', 'Vérifier les aides', 'Celles qui accompagnent un exercice de quelques jours par semaine.'),
      way('/logements/', 'Loger pendant le remplacement', 'Pour une semaine ou pour trois mois.'),
      way('/evenements/', 'Rester dans le réseau', 'Les rencontres restent ouvertes aux remplaçants.'),
    ],
  },
  installe: {
    title: 'Je m’installe',
    text: 'Les aides, le local, l’équipe, le calendrier.',
    ways: [
      way(
        '/aides/simulateur/',
        'Chiffrer mon projet',
        'Commune par commune, avec ce qui se cumule et ce qui s’exclut.',
      ),
      way('/opportunites/', 'Trouver ma place', 'Reprises, collaborations, postes salariés, locaux libres.'),
      way(
        '/partenaires/',
        'Savoir qui fait quoi',
        'Ordre, assurance maladie, agence régionale, intercommunalité : un nom par démarche.',
      ),
      way('/territoire/', 'Comparer les communes', 'Population, équipements, maisons de santé, zonages datés.'),
      way('/aides/', 'Lire toutes les aides', 'En vigueur, closes ou à vérifier : chacune avec sa source.'),
      way('/a-deux/', 'Construire le projet à deux', 'L’emploi du conjoint pèse autant que les murs.'),
      way('/evenements/', 'Poser mes questions', 'Webinaires et rencontres sur l’installation.'),
    ],
  },
  deux: {
    title: 'Je viens à deux',
    text: 'Un emploi, une école, une vie pour deux.',
    ways: [
      way(
        '/a-deux/',
        'Parler de l’autre projet',
        'Votre conjoint ou conjointe dit ce qu’il ou elle cherche ; nous appelons les employeurs.',
      ),
      way('/vivre-ici/', 'Imaginer le quotidien', 'Écoles, crèches, clubs, marchés : la vie d’ici, page après page.'),
      way(
        '/logements/',
        'Visiter plus grand',
        'Maisons et appartements pour une famille, le temps d’un semestre ou davantage.',
      ),
      way('/territoire/', 'Situer les lieux', 'Où sont les communes, et à combien de minutes.'),
      way('/evenements/', 'Venir voir ensemble', 'Les sorties où les proches sont les bienvenus.'),
      way('/aides/', 'Compter ensemble', 'Les coups de main pour la famille et le logement.'),
    ],
  },
}

const en: Readonly<Record<MomentId, MomentWords>> = {
  arrive: {
    title: 'I am arriving',
    text: 'Choose a placement, find a place to sleep, be expected.',
    ways: [
      way(
        '/maitres-de-stage/',
        'Choose where to learn',
        'Who takes interns, at which level, with how many places: look before choice day, then call.',
      ),
      way(
        '/promotions/',
        'Get ready with your cohort',
        'A word of welcome, the programme and what to do before the first day.',
      ),
      way(
        '/logements/',
        'Find a place to sleep',
        'Housing that fits the dates of the semester, with the distance to your placement.',
      ),
      way(
        '/aides/simulateur/',
        'Know what I am entitled to',
        'Transport, housing, allowances: two minutes, no account.',
      ),
      way('/evenements/', 'Meet the others', 'The welcome evening first: you leave with three useful phone numbers.'),
      way('/territoire/', 'See what it looks like', 'The communes, the driving times, the health houses.'),
      way('/a-deux/', 'Not to come alone', 'A job for your partner, a school, a nursery: tell us early.'),
    ],
  },
  stage: {
    title: 'I am on placement',
    text: 'What is on this semester, grants, what comes next.',
    ways: [
      way('/evenements/', 'Get out of the practice', 'Lunches, evenings and visits of the semester.'),
      way('/aides/simulateur/', 'Check my grants', 'What your placement entitles you to, distance included.'),
      way('/promotions/', 'Finish settling in', 'The arrival checklist keeps your ticks, on your phone.'),
      way('/vivre-ici/', 'Enjoy the area', 'Markets, paths, places to swim, by people who live here.'),
      way('/logements/', 'Change housing', 'Shared flats and places that become free.'),
      way('/maitres-de-stage/', 'Prepare the next placement', 'Places of the next semester, and whom to call.'),
      way('/opportunites/', 'Think ahead', 'First locums: teams that are already looking.'),
    ],
  },
  remplace: {
    title: 'I work as a locum',
    text: 'Practices, a licence, a contract.',
    ways: [
      way('/opportunites/', 'Find a locum', 'Dates, share of fees, secretary, software, housing: all is written.'),
      way(
        '/maitres-de-stage/',
        'Spot the teams',
        'Those who teach are often the first to look for someone, and to recommend you.',
      ),
      way(
        '/partenaires/',
        'Get my licence',
        'The medical board grants it and receives your contracts: here is whom to call.',
      ),
      way('/aides/', 'Check the grants', 'Those for work on some days of the week.'),
      way('/logements/', 'Stay during the locum', 'For a week or for three months.'),
      way('/evenements/', 'Stay in touch', 'Locums are welcome at the meetings.'),
    ],
  },
  installe: {
    title: 'I am setting up',
    text: 'Grants, premises, the team, the calendar.',
    ways: [
      way(
        '/aides/simulateur/',
        'Put figures on my project',
        'Commune by commune, with what adds up and what does not.',
      ),
      way('/opportunites/', 'Find my place', 'Practices to take over, partnerships, salaried posts, premises.'),
      way(
        '/partenaires/',
        'Know who does what',
        'Medical board, health insurance, regional agency, communes: one name per step.',
      ),
      way('/territoire/', 'Compare the communes', 'Population, services, health houses, dated zones.'),
      way('/aides/', 'Read all the grants', 'Open, closed or to be checked: each with its source.'),
      way('/a-deux/', 'Plan for two', 'Your partner’s job weighs as much as the walls.'),
      way('/evenements/', 'Ask my questions', 'Webinars and meetings about setting up.'),
    ],
  },
  deux: {
    title: 'We are two',
    text: 'A job, a school, a life for two.',
    ways: [
      way(
        '/a-deux/',
        'Tell us about the other project',
        'Your partner says what she or he is looking for; we call employers.',
      ),
      way('/vivre-ici/', 'Picture daily life', 'Schools, nurseries, clubs, markets: life here, page by page.'),
      way('/logements/', 'See larger homes', 'Houses and flats for a family, for a semester or longer.'),
      way('/territoire/', 'Find your way', 'Where the communes are, and how many minutes apart.'),
      way('/evenements/', 'Come and see together', 'Outings where families are welcome.'),
      way('/aides/', 'Count together', 'Help for families and housing.'),
    ],
  },
}

export const momentWords = defineWords({ fr, en })
