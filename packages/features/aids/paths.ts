export const cataloguePath = '/aides/'
/** Where the same list is filtered by the server, for browsers without script. */
export const searchPath = '/mes-demarches/aides'
export const simulatorPath = '/aides/simulateur/'
/** Where answers are judged; also the address of a result, which holds all answers and no person. */
export const simulationPath = '/mes-demarches/simulation'
export const aidPath = (slug: string): string => `${cataloguePath}${slug}/`
