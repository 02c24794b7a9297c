export const cataloguePath = '/aides/'
/** Where the same list is filtered by the server, for browsers without script. */
export const searchPath = '/mes-demarches/aides'
export const simulatorPath = '/aides/simulateur/'
/** One question at a time, the answers so far being in the address. */
export const questionPath = '/mes-demarches/simulateur'
/** Where answers are judged; also the address of a result, which holds all answers and no person. */
export const simulationPath = '/mes-demarches/simulation'
/** The same person in another commune. */
export const communesPath = '/mes-demarches/simulation/communes'
/** Form that sends a result to oneself, and what its further pages begin with. */
export const resultMailsPath = '/mes-demarches/simulation-par-e-mail'
export const aidPath = (slug: string): string => `${cataloguePath}${slug}/`
