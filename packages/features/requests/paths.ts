/** The page that tells what one can do here without account. */
export const hubPath = '/demandes/'
export const contactPath = '/mes-demarches/contact'
/** Where a visitor writes to the holder of a record. */
export const askPath = (recordId: string): `/${string}` => `/mes-demarches/demandes/${recordId}`
export const correctionPath = (recordId: string): `/${string}` => `/mes-demarches/corrections/${recordId}`
/** Where somebody says that a listing is theirs. */
export const claimPath = (recordId: string): `/${string}` => `/mes-demarches/fiches/${recordId}`
export const spaceDoorPath = '/mes-demarches/mon-espace'
export const spacePath = (token: string): string => `${spaceDoorPath}/${token}`
export const answerPath = (token: string): string => `/mes-demarches/demande/reponse/${token}`
export const followPath = (token: string): string => `/mes-demarches/demande/suivi/${token}`

/** What signed links of this slice open. */
export const linkPurposes = { answer: 'answer-request', follow: 'follow-request', space: 'holder-space' } as const
