const portals = {
  gers: {
    placement: 'maison-de-sante-de-mauvezin',
    aid: 'aide-au-logement-des-internes-dans-le-gers',
    event: 'soiree-integration-mauvezin-2026',
    onlineEvent: 'webinaire-aides-installation-decembre-2026',
    commune: '32013',
    town: 'auch',
    promotion: 'novembre-2026',
    survey: 'besoins-mai-2026',
    openSurvey: 'besoins-novembre-2026',
  },
  'vallee-de-la-dore': {
    placement: 'maison-de-sante-d-ambert',
    aid: 'se-loger-pres-du-stage-dans-la-vallee',
    event: 'dejeuner-ambert-decembre-2026',
    onlineEvent: 'webinaire-aides-installation-janvier-2027',
    commune: '63430',
    town: 'thiers',
    promotion: 'hiver-2026-2027',
    survey: 'besoins-ete-2026',
    openSurvey: 'un-mois-dans-la-vallee',
  },
} as const

export type Portal = keyof typeof portals
export const portalNames = Object.keys(portals) as readonly Portal[]

/** One page of each kind that a portal has, static and dynamic; one more kind on the site is one more line here. */
export function pagesOf(portal: Portal): readonly (readonly [kind: string, path: string])[] {
  const { placement, aid, event, onlineEvent, commune, town, promotion, survey, openSurvey } = portals[portal]
  return [
    ['home', '/'],
    ['moment', '/j-arrive/'],
    ['directory', '/maitres-de-stage/'],
    ['directory-search', '/mes-demarches/maitres-de-stage?q=mediatrie'],
    ['directory-map', '/maitres-de-stage/carte/'],
    ['comparison', `/mes-demarches/comparer?lieu=${placement}`],
    ['placement', `/maitres-de-stage/${placement}/`],
    ['aids', '/aides/'],
    ['aids-search', '/mes-demarches/aides?q=transport'],
    ['aid', `/aides/${aid}/`],
    ['simulator', '/aides/simulateur/'],
    ['estimate', `/mes-demarches/simulation?audience=intern&commune=${commune}&placementDistanceKm=22`],
    ['agenda', '/evenements/'],
    ['month', '/evenements/calendrier/2026-12/'],
    ['past-events', '/evenements/passes/'],
    ['personal-agenda', '/mes-demarches/mon-agenda'],
    ['agenda-search', '/mes-demarches/evenements?q=rien-de-tel'],
    ['event', `/evenements/${event}/`],
    ['online-event', `/evenements/${onlineEvent}/`],
    ['promotions', '/promotions/'],
    ['promotion', `/promotions/${promotion}/`],
    ['surveys', '/enquetes/'],
    ['survey', `/enquetes/${openSurvey}/`],
    ['survey-results', `/enquetes/${survey}/`],
    ['commune', `/territoire/${town}/`],
    ['contact', '/contact/'],
    ['legal', '/mentions-legales/'],
    ['accessibility', '/accessibilite/'],
    ['privacy', '/donnees-personnelles/'],
    ['cookies', '/cookies/'],
    ['rules', '/regles-de-publication/'],
    ['open-data', '/donnees-ouvertes/'],
    ['eco-design', '/eco-conception/'],
    ['glossary', '/glossaire/'],
    ['share', '/partager/'],
    ['offline', '/hors-ligne/'],
    ['english-home', '/en/'],
    ['english-accessibility', '/en/accessibilite/'],
    ['site-map', '/plan-du-site/'],
    ['not-found', '/nulle-part/'],
  ]
}
