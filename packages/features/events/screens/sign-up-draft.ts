import { type Answers, signUpSchema } from '../contract.ts'

/** A sign-up being typed by the team for someone who called; any of it may still be missing. */
export interface SignUpDraft {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phone: string
  readonly category: string
  readonly guests: number
  readonly answers: Answers
  readonly message: string
  readonly consent: boolean
}

export const blankSignUp: SignUpDraft = {
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  category: 'intern',
  guests: 0,
  answers: {},
  message: '',
  consent: false,
}

export const textFields = [
  { name: 'firstName', label: 'Prénom', type: 'text', required: true },
  { name: 'lastName', label: 'Nom', type: 'text', required: true },
  { name: 'email', label: 'E-mail', type: 'email', required: true },
  { name: 'phone', label: 'Téléphone', type: 'tel', required: false },
] as const

/** What the contract refuses, by field; the first remark of a field is enough. */
export const fieldProblems = (draft: SignUpDraft): Readonly<Record<string, string>> => {
  const result = signUpSchema.safeParse(draft)
  if (result.success) return {}
  const problems: Record<string, string> = {}
  for (const { path, message } of result.error.issues) {
    const name = String(path[0])
    const typed = Object.entries(draft).find(([field]) => field === name)?.[1]
    problems[name] ??= typed === '' ? 'À remplir.' : message
  }
  return problems
}

/** The draft with one more answer: `index` is the person of the party that a question asks, 0 for the person. */
export const withAnswer = (draft: SignUpDraft, key: string, index: number, value: string): SignUpDraft => {
  const given = draft.answers[key] ?? []
  const length = Math.max(given.length, index + 1)
  const changed = Array.from({ length }, (_, at) => (at === index ? value : (given[at] ?? '')))
  return { ...draft, answers: { ...draft.answers, [key]: changed } }
}
