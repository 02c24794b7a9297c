import { lazy } from '@ancrage/kernel'
import type { Locale } from './locale.ts'

/** A word that a newcomer cannot know. */
export interface GlossaryEntry {
  /** Anchor in the glossary page, unique. */
  readonly id: string
  /** As texts write it; matched with its capitals. */
  readonly word: string
  /** Other spellings of the same thing. */
  readonly also?: readonly string[]
  readonly text: Readonly<Record<Locale, string>>
}

const entry = (word: string, fr: string, en: string, also: readonly string[] = []): GlossaryEntry => ({
  id: word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-'),
  word,
  text: { fr, en },
  ...(also.length > 0 ? { also } : {}),
})

/** Who is who in health and in the territory. */
const actors = [
  entry(
    'ARS',
    'Agence régionale de santé. Elle agrée les maîtres de stage, ouvre les postes d’internes et délimite les zones aidées.',
    'Regional health agency. It approves supervisors, opens intern posts and draws the zones where grants apply.',
  ),
  entry(
    'CPAM',
    'Caisse primaire d’assurance maladie : le guichet départemental de la Sécurité sociale. Elle verse les aides des contrats conventionnels.',
    'Local office of the national health insurance. It pays the grants that come with contracts signed by doctors.',
  ),
  entry(
    'MSA',
    'Mutualité sociale agricole : la Sécurité sociale du monde agricole.',
    'Health insurance of farming families and farm workers.',
  ),
  entry(
    'DAM',
    'Déléguée ou délégué de l’assurance maladie, qui rend visite aux médecins et explique les contrats.',
    'Representative of the national health insurance who visits doctors and explains contracts.',
  ),
  entry(
    'CDOM',
    'Conseil départemental de l’Ordre des médecins. Il inscrit les médecins, délivre la licence de remplacement et reçoit les contrats.',
    'Departmental council of the medical board. It registers doctors, grants locum licences and receives contracts.',
  ),
  entry(
    'URPS',
    'Union régionale des professionnels de santé : élue par les libéraux, elle publie des guides d’installation.',
    'Regional union elected by self-employed health professionals; it publishes guides for setting up.',
  ),
  entry(
    'DMG',
    'Département de médecine générale : l’équipe de la faculté qui suit votre formation.',
    'The faculty’s department of general practice, which follows your training.',
    ['DUMG'],
  ),
  entry(
    'ISNAR-IMG',
    'Syndicat national des internes de médecine générale, présent dans chaque ville de faculté.',
    'National union of interns in general practice, with a branch in each faculty town.',
  ),
  entry(
    'ISNI',
    'Syndicat national des internes de toutes spécialités.',
    'National union of interns of all specialties.',
  ),
  entry('ANEMF', 'Association nationale des étudiants en médecine.', 'National association of medical students.'),
  entry(
    'CHU',
    'Centre hospitalier universitaire. Il vous emploie et vous paie, même en stage chez un praticien.',
    'University hospital. It employs and pays you, even while you train in a practice.',
  ),
  entry(
    'MSP',
    'Maison de santé pluriprofessionnelle : des professionnels libéraux qui partagent des murs et un projet de soins.',
    'Health house: self-employed professionals who share premises and a plan of care.',
  ),
  entry('CDS', 'Centre de santé : les médecins y sont salariés.', 'Health centre, where doctors are salaried.'),
  entry(
    'CPTS',
    'Communauté professionnelle territoriale de santé : les soignants d’un même bassin de vie, organisés ensemble. Plusieurs aides demandent d’y participer.',
    'Local community of health professionals who organise care together. Several grants ask you to be part of it.',
  ),
  entry(
    'EPCI',
    'Communauté de communes ou d’agglomération : les communes qui agissent ensemble, souvent pour la santé et le logement.',
    'Group of communes that act together, often on health and housing.',
  ),
  entry(
    'PETR',
    'Pôle d’équilibre territorial et rural : plusieurs intercommunalités autour d’un projet commun.',
    'Rural partnership of several groups of communes.',
  ),
  entry(
    'CLS',
    'Contrat local de santé, signé par l’agence régionale et le territoire.',
    'Local health contract between the regional agency and the area.',
  ),
  entry('EHPAD', 'Maison de retraite médicalisée.', 'Nursing home.'),
  entry('SAMU', 'Service d’aide médicale urgente : le 15.', 'Emergency medical service: dial 15.'),
  entry('SMUR', 'Équipe médicale qui se déplace en urgence, envoyée par le SAMU.', 'Mobile emergency medical team.'),
  entry(
    'PMI',
    'Protection maternelle et infantile : le service du Département pour les jeunes enfants et leurs parents.',
    'Public service for young children and their parents.',
  ),
] as const

/** Words of the internship. */
const training = [
  entry(
    'DES',
    'Diplôme d’études spécialisées, préparé pendant l’internat. En médecine générale : huit semestres depuis novembre 2023, six auparavant.',
    'Specialist diploma prepared during internship. In general practice: eight semesters since November 2023, six before.',
  ),
  entry(
    'MSU',
    'Maître de stage des universités : médecin formé et agréé pour recevoir un interne dans son cabinet.',
    'Supervisor trained and approved to receive an intern in a practice.',
    ['PAMSU'],
  ),
  entry(
    'SASPAS',
    'Stage autonome en soins primaires, aussi appelé niveau 2 : vous consultez seul·e, votre maître de stage reste joignable et vous reprenez la journée ensemble.',
    'Autonomous placement in primary care, also called level 2: you see patients alone, your supervisor can be reached and you debrief together.',
  ),
  entry('UFR', 'Unité de formation et de recherche : la faculté.', 'Faculty of a university.'),
  entry(
    'IPA',
    'Infirmière ou infirmier en pratique avancée, qui suit certains patients avec le médecin.',
    'Advanced practice nurse, who follows some patients with the doctor.',
  ),
  entry(
    'RPPS',
    'Numéro national de onze chiffres, attribué à chaque professionnel de santé, interne compris.',
    'National number of eleven digits given to each health professional, interns included.',
  ),
  entry(
    'PDSA',
    'Permanence des soins ambulatoires : les gardes du soir, de la nuit et du week-end, hors de l’hôpital.',
    'Out-of-hours duty outside the hospital: evenings, nights and week-ends.',
  ),
  entry(
    'HTES',
    'Hébergement territorial des étudiants en santé. Sa charte demande au moins trois places, une chambre meublée par personne, une pièce commune, un espace de travail, internet et un loyer modéré.',
    'Shared housing for health students. Its charter asks for at least three places, a furnished room each, a common room, a place to work, internet and a moderate rent.',
  ),
] as const

/** Words of grants and zones. */
const money = [
  entry(
    'ZIP',
    'Zone d’intervention prioritaire : là où l’on manque le plus de médecins. Toutes les aides nationales y sont ouvertes.',
    'Priority zone, where doctors are most needed. All national grants apply there.',
  ),
  entry(
    'ZAC',
    'Zone d’action complémentaire : un manque réel mais moindre. Une partie des aides y est ouverte.',
    'Second zone: doctors are needed, though less. Some of the grants apply there.',
  ),
  entry(
    'FRR',
    'France ruralités revitalisation : communes où une installation est exonérée d’impôts pendant plusieurs années. Elles ont succédé aux ZRR en juillet 2024.',
    'Rural communes where those who set up are exempt from tax for some years. They replaced the ZRR in July 2024.',
  ),
  entry(
    'ZRR',
    'Zone de revitalisation rurale, remplacée par FRR en juillet 2024.',
    'Former rural tax zone, replaced by FRR in July 2024.',
  ),
  entry(
    'QPV',
    'Quartier prioritaire de la politique de la ville, traité comme une ZIP pour plusieurs aides.',
    'Priority urban district, treated like a ZIP for several grants.',
  ),
  entry(
    'CESP',
    'Contrat d’engagement de service public : une allocation pendant les études, contre autant d’années d’exercice là où l’on manque de médecins.',
    'Public service contract: an allowance during studies in exchange for as many years of practice where doctors are needed.',
  ),
  entry(
    'CAIM',
    'Contrat d’aide à l’installation des médecins, fermé aux nouvelles signatures.',
    'Former contract that helped doctors set up; no longer signed.',
  ),
  entry(
    'COTRAM',
    'Contrat de transition : pour préparer son départ en accueillant un successeur. Fermé aux nouvelles signatures.',
    'Former contract for doctors who prepared their succession; no longer signed.',
  ),
  entry(
    'CSTM',
    'Contrat de solidarité territoriale : pour consulter quelques jours dans une zone qui manque de médecins. Fermé aux nouvelles signatures.',
    'Former contract for working some days in a priority zone; no longer signed.',
    ['COSCOM'],
  ),
  entry(
    'OPTAM',
    'Option par laquelle un médecin en secteur 2 modère ses dépassements.',
    'Option by which a doctor limits extra fees.',
  ),
  entry(
    'CFE',
    'Cotisation foncière des entreprises : un impôt local dont certaines communes exonèrent les médecins.',
    'Local business tax, from which some communes exempt doctors.',
  ),
] as const

/** Words of the law and of the web that the service pages use. */
const web = [
  entry(
    'RGAA',
    'Référentiel général d’amélioration de l’accessibilité : les règles des sites publics français.',
    'French accessibility rules for public web sites.',
  ),
  entry(
    'CNIL',
    'Commission nationale de l’informatique et des libertés, qui veille aux données personnelles.',
    'French data protection authority.',
  ),
] as const

const entries: readonly GlossaryEntry[] = [...actors, ...training, ...money, ...web]

/** All entries, in the order of the alphabet. */
export const glossary = lazy(() => entries.toSorted((a, b) => a.word.localeCompare(b.word, 'fr')))

const bySpelling = lazy(
  () => new Map(entries.flatMap((one) => [one.word, ...(one.also ?? [])].map((word) => [word, one] as const))),
)

/** The entry of a word as it is spelled in a text. */
export const findTerm = (word: string): GlossaryEntry | undefined => bySpelling().get(word)

/** Every spelling that has an entry. */
export const termSpellings = (): readonly string[] => [...bySpelling().keys()]
