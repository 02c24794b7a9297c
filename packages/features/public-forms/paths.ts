/** Purpose of the links that confirm submissions of one form. */
export const confirmationPurpose = (form: string): string => `confirm-${form}`

/** Pages that every form has, under an address of its own. */
export const formPath = {
  thanks: (answers: string): string => `${answers}/merci`,
  checkMail: (answers: string): string => `${answers}/a-confirmer`,
  confirm: (answers: string, token: string): string => `${answers}/confirmer/${token}`,
} as const
