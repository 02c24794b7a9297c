import { type SemesterCode, semesterLabel } from '@ancrage/kernel'
import { counted, formatDate, formatNumber } from '@ancrage/site'
import { defineWords } from '@ancrage/site/locale.ts'
import { amenities, charterChecks, conditions, dwellingKinds, furnishings } from './contract.ts'
import type { CharterPoint, Fit } from './model.ts'

const englishDay = (date: string): string => formatDate(date, undefined, 'en')
const englishNumber = (value: number): string => formatNumber(value, 'en')
const some = (count: number, one: string, many: string): string => counted(count, one, many, 'en')

const englishSemester = (code: SemesterCode): string => {
  const year = Number(code.slice(0, 4))
  return code.endsWith('05') ? `May – October ${year}` : `November ${year} – April ${year + 1}`
}

/** A label table whose words may differ from one language to the other. */
const labels = <K extends string>(table: Readonly<Record<K, string>>): Readonly<Record<K, string>> => table

const pair = (one: string, many: string): readonly [string, string] => [one, many]

const charterPoints: Record<CharterPoint, string> = {
  capacity: 'Au moins trois places',
  ...charterChecks,
  rent: 'De 100 à 200 € par mois, toutes charges comprises',
}

const fits: Record<Fit, string> = {
  fits: 'Libre tout le semestre',
  partly: 'Libre une partie du semestre',
  no: 'Pas de place',
}

/** Every fixed text of the public pages. */
export const words = defineWords({
  fr: {
    title: 'Logements',
    eyebrow: 'Se loger',
    lead: (count: number): string =>
      `${counted(count, 'logement', 'logements')} où poser vos valises le temps d’un stage, du studio à la colocation. L’adresse exacte et le nom du propriétaire restent privés : votre demande passe par nous.`,
    leadEmpty:
      'Où poser vos valises le temps d’un stage. L’adresse exacte et le nom du propriétaire restent privés : votre demande passe par nous.',
    description: (place: string): string =>
      `${place} : chambres, studios, colocations et internats pour les internes et les remplaçants, avec les loyers, les dates libres et la distance des lieux de stage.`,
    searchDescription: 'Recherche dans les logements.',
    queryLabel: 'Chercher un logement',
    queryHint: (example: string): string => `Par exemple : ${example}, colocation, vélo`,
    stage: 'Mon lieu de stage',
    stageHint: 'Pour ranger les logements du plus proche au plus éloigné.',
    anyStage: 'Pas encore choisi',
    nearStage: (name: string): string => `Près de : ${name}`,
    order: 'Ranger par',
    orders: {
      '': 'commune, ou distance du stage choisi',
      cost: 'coût par mois',
      free: 'date de disponibilité',
      '-verified': 'vérification la plus récente',
    },
    facets: {
      semester: 'Libre tout le semestre',
      kind: 'Type de logement',
      cost: 'Coût par mois, charges comprises',
      sharing: 'Seul·e ou à plusieurs',
      charter: 'Charte HTES',
      condition: 'Conditions',
      amenity: 'Équipement',
      commune: 'Commune',
    },
    costs: { 0: 'Gratuit', 150: '150 € au plus', 200: '200 € au plus', 300: '300 € au plus' },
    sharings: { alone: 'Pour une personne', shared: 'Plusieurs places' },
    charters: { whole: 'Répond à toute la charte' },
    results: pair('logement', 'logements'),
    none: 'Aucun logement ne répond à tous ces filtres',
    noneText:
      'Retirez un filtre, ou demandez-nous : des chambres se libèrent à chaque changement de semestre, et nous connaissons des propriétaires qui n’ont pas encore d’annonce.',
    noneYet: 'Pas encore de logement annoncé',
    noneYetText:
      'Les premières annonces arrivent avant chaque choix de stage. Appelez-nous : nous chercherons avec vous.',
    all: 'Voir tous les logements',
    queryWords: 'mots cherchés',
    without: (filter: string, count: number): string =>
      `Retirer « ${filter} » : ${counted(count, 'logement', 'logements')}`,
    contact: 'Nous écrire',
    free: 'Gratuit',
    perMonth: '€ / mois',
    euros: (amount: number): string => `${formatNumber(amount)} €`,
    kinds: labels(dwellingKinds),
    furnishings: labels(furnishings),
    amenities: labels({ ...amenities, internet: 'Internet' }),
    conditions: labels(conditions),
    charterPoints,
    fits,
    fitIn: (fit: Fit, semester: SemesterCode): string =>
      fit === 'no' ? fits.no : `${fit === 'fits' ? 'Libre' : 'Libre en partie'}, ${semesterLabel(semester)}`,
    semester: semesterLabel,
    day: (date: string): string => formatDate(date),
    freePlaces: (count: number): string => counted(count, 'place libre', 'places libres'),
    placesOf: (free: number, all: number): string =>
      all === 1 ? 'Libre' : `${counted(free, 'place libre', 'places libres')} sur ${all}`,
    from: (date: string): string => `à partir du ${formatDate(date)}`,
    between: (from: string, to: string): string => `du ${formatDate(from)} au ${formatDate(to)}`,
    km: (km: number): string => (km < 1 ? 'à moins d’un kilomètre' : `à ${formatNumber(km)} km à vol d’oiseau`),
    kmFrom: (km: number): string =>
      km < 1 ? 'À moins d’un kilomètre de votre stage' : `À ${formatNumber(km)} km de votre stage`,
    charterWhole: 'Charte HTES',
    charterPart: (met: number, all: number): string => `${met} points sur ${all}`,
    charterTitle: 'Charte HTES',
    charterTerm: 'HTES',
    charterMeaning:
      'hébergements territoriaux des étudiants en santé. Une charte écrite en 2019 par les associations d’étudiants et d’internes (ANEMF, ISNAR-IMG, ISNI) : elle dit ce qu’un logement d’étudiant en santé doit offrir.',
    charterLead: (met: number, all: number): string => `Ce logement répond à ${met} points de la charte sur ${all}.`,
    met: 'oui',
    notMet: 'non',
    costTitle: 'Ce qu’il coûte',
    rent: 'Loyer par mois',
    perPlace: 'pour une place',
    charges: 'Charges par mois',
    chargesIncluded: 'Comprises',
    total: 'En tout, par mois',
    deposit: 'Dépôt de garantie',
    noDeposit: 'Aucun',
    aidNote: 'Une aide peut payer une partie du loyer : voyez avec le simulateur.',
    whenTitle: 'Quand est-il libre ?',
    whenLead:
      'Pour chaque semestre, ce que disent les dates données par le propriétaire. Les dates du choix de stage peuvent bouger d’un jour ou deux : la personne d’accueil s’arrange avec lui.',
    whenColumns: ['Semestre', 'Réponse', 'Places'],
    periodsTitle: 'Les périodes, jour pour jour',
    livingTitle: 'Y vivre',
    kind: 'Type',
    places: 'Places en tout',
    bedrooms: 'Chambres',
    surface: 'Surface',
    squareMetres: (surface: number): string => `${formatNumber(surface)} m²`,
    furnishing: 'Mobilier',
    equipment: 'Sur place',
    terms: 'Bon à savoir',
    access: 'Pour venir',
    housemates: 'Qui y habite',
    whereTitle: 'À quelle distance des lieux de stage ?',
    whereLead:
      'Mesuré à vol d’oiseau depuis un point approximatif : l’adresse exacte n’est donnée qu’une fois d’accord.',
    whereColumns: ['Lieu de stage', 'Commune', 'Distance'],
    askTitle: 'Ce logement vous tente ?',
    ask: 'Demander cette place',
    askText:
      'Dites qui vous êtes et à quelles dates vous venez. Le propriétaire vous répond sans que ni son adresse ni la vôtre ne soient publiées ; sans nouvelle de lui, l’équipe d’accueil prend le relais.',
    call: 'Appeler l’accueil',
    staleTitle: 'Annonce à reconfirmer',
    staleText: 'Personne n’a confirmé cette annonce depuis plus de six mois : demandez avant de compter dessus.',
    expires: (date: string): string => `Annonce valable jusqu’au ${formatDate(date)}.`,
    detailDescription: (kind: string, commune: string, cost: string): string =>
      `${kind} à ${commune} pour un stage : ${cost}, dates libres, équipement et distance des lieux de stage.`,
    costSentence: (cost: number): string => (cost === 0 ? 'gratuit' : `${formatNumber(cost)} € par mois tout compris`),
  },
  en: {
    title: 'Housing',
    eyebrow: 'A place to stay',
    lead: (count: number): string =>
      `${some(count, 'place', 'places')} to stay during a placement, from studios to shared flats. Exact addresses and owners’ names stay private: your request goes through us.`,
    leadEmpty:
      'Where to stay during a placement. Exact addresses and owners’ names stay private: your request goes through us.',
    description: (place: string): string =>
      `${place}: rooms, studios, shared flats and hospital residences for interns and locums, with rents, free dates and the distance to placements.`,
    searchDescription: 'Search in housing.',
    queryLabel: 'Search housing',
    queryHint: (example: string): string => `For example: ${example}, colocation`,
    stage: 'My placement',
    stageHint: 'To see the nearest offers first.',
    anyStage: 'Not chosen yet',
    nearStage: (name: string): string => `Near ${name}`,
    order: 'Sort by',
    orders: {
      '': 'town, or distance to the placement',
      cost: 'monthly cost',
      free: 'date available',
      '-verified': 'most recently checked',
    },
    facets: {
      semester: 'Free for the whole semester',
      kind: 'Kind of housing',
      cost: 'Monthly cost, bills included',
      sharing: 'Alone or shared',
      charter: 'HTES charter',
      condition: 'Conditions',
      amenity: 'Equipment',
      commune: 'Town',
    },
    costs: { 0: 'Free of charge', 150: 'Up to €150', 200: 'Up to €200', 300: 'Up to €300' },
    sharings: { alone: 'For one person', shared: 'Several places' },
    charters: { whole: 'Meets the whole charter' },
    results: pair('offer', 'offers'),
    none: 'No offer matches all these filters',
    noneText:
      'Remove a filter, or ask us: rooms become free at each change of semester, and we know owners who have not posted an offer yet.',
    noneYet: 'No housing announced yet',
    noneYetText: 'The first offers arrive before each choice of placements. Call us: we will search with you.',
    all: 'See all housing',
    queryWords: 'words searched for',
    without: (filter: string, count: number): string => `Remove “${filter}”: ${some(count, 'offer', 'offers')}`,
    contact: 'Write to us',
    free: 'Free',
    perMonth: '€ / month',
    euros: (amount: number): string => `€${englishNumber(amount)}`,
    kinds: {
      room: 'Private room',
      'host-family': 'Room in a family home',
      studio: 'Studio',
      flat: 'Flat',
      house: 'House',
      shared: 'Shared flat or house',
      internat: 'Hospital residence',
      gite: 'Holiday cottage',
    },
    furnishings: { furnished: 'Furnished', partly: 'Partly furnished', unfurnished: 'Unfurnished' },
    amenities: {
      linen: 'Linen provided',
      washing: 'Washing machine',
      parking: 'Parking',
      bicycle: 'Bicycle or bicycle shed',
      garden: 'Garden or terrace',
      'own-bathroom': 'Own bathroom',
      accessible: 'Wheelchair accessible',
      'smoke-free': 'No smoking',
      internet: 'Internet',
    },
    conditions: {
      couple: 'Couples welcome',
      children: 'Children welcome',
      pets: 'Pets accepted',
      'short-stay': 'Short stays possible',
      'no-deposit': 'No deposit',
      'no-guarantor': 'No guarantor',
      'housing-benefit': 'Eligible for housing benefit',
    },
    charterPoints: {
      capacity: 'At least three places',
      central: 'Near the centre and services',
      'private-room': 'Furnished room of one’s own',
      'common-room': 'Common living room',
      workspace: 'Workspace',
      kitchen: 'Equipped kitchen',
      internet: 'Internet connection',
      rent: '€100 to €200 a month, all bills included',
    },
    fits: { fits: 'Free for the whole semester', partly: 'Free for part of the semester', no: 'No place' },
    fitIn: (fit: Fit, semester: SemesterCode): string =>
      fit === 'no' ? 'No place' : `${fit === 'fits' ? 'Free' : 'Partly free'}, ${englishSemester(semester)}`,
    semester: englishSemester,
    day: englishDay,
    freePlaces: (count: number): string => some(count, 'free place', 'free places'),
    placesOf: (free: number, all: number): string => (all === 1 ? 'Free' : `${free} of ${all} places free`),
    from: (date: string): string => `from ${englishDay(date)}`,
    between: (from: string, to: string): string => `from ${englishDay(from)} to ${englishDay(to)}`,
    km: (km: number): string => (km < 1 ? 'less than a kilometre' : `${englishNumber(km)} km as the crow flies`),
    kmFrom: (km: number): string =>
      km < 1 ? 'Less than a kilometre from your placement' : `${englishNumber(km)} km from your placement`,
    charterWhole: 'HTES charter',
    charterPart: (met: number, all: number): string => `${met} points out of ${all}`,
    charterTitle: 'HTES charter',
    charterTerm: 'HTES',
    charterMeaning:
      'a French charter for the housing of health students, written in 2019 by the students’ and interns’ unions (ANEMF, ISNAR-IMG, ISNI): it says what such housing must offer.',
    charterLead: (met: number, all: number): string => `This offer meets ${met} points of the charter out of ${all}.`,
    met: 'yes',
    notMet: 'no',
    costTitle: 'What it costs',
    rent: 'Monthly rent',
    perPlace: 'for one place',
    charges: 'Monthly bills',
    chargesIncluded: 'Included',
    total: 'In all, per month',
    deposit: 'Deposit',
    noDeposit: 'None',
    aidNote: 'An aid may pay part of the rent: see the simulator.',
    whenTitle: 'When is it free?',
    whenLead:
      'For each semester, what the owner’s dates say. The start of a placement may move by a day or two: the welcome team arranges it with the owner.',
    whenColumns: ['Semester', 'Answer', 'Places'],
    periodsTitle: 'Day by day',
    livingTitle: 'Living there',
    kind: 'Kind',
    places: 'Places in all',
    bedrooms: 'Bedrooms',
    surface: 'Floor area',
    squareMetres: (surface: number): string => `${englishNumber(surface)} m²`,
    furnishing: 'Furniture',
    equipment: 'On the spot',
    terms: 'Good to know',
    access: 'Getting there',
    housemates: 'Who lives there',
    whereTitle: 'How far from the placements?',
    whereLead: 'As the crow flies, from an approximate point: the exact address is given once both sides have agreed.',
    whereColumns: ['Placement', 'Town', 'Distance'],
    askTitle: 'Interested in this place?',
    ask: 'Ask for this place',
    askText:
      'Say who you are and when you come. The owner answers you without either address being published; should the owner stay silent, the welcome team takes over.',
    call: 'Call the welcome team',
    staleTitle: 'To be confirmed again',
    staleText: 'Nobody has confirmed this offer for more than six months: ask before relying on it.',
    expires: (date: string): string => `Valid until ${englishDay(date)}.`,
    detailDescription: (kind: string, commune: string, cost: string): string =>
      `${kind} in ${commune} for a placement: ${cost}, free dates, equipment and distance to placements.`,
    costSentence: (cost: number): string =>
      cost === 0 ? 'free of charge' : `€${englishNumber(cost)} a month, bills included`,
  },
})

export type HousingWords = (typeof words)['fr']
