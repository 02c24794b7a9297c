import { describe, expect, it } from 'vitest'
import { blankSignUp, fieldProblems } from './sign-up-draft.ts'

const complete = { ...blankSignUp, firstName: 'Lou', lastName: 'Daste', email: 'lou@exemple.fr', consent: true }

describe('a sign-up typed by the team', () => {
  it('is checked by the same contract as the portal’s form', () => {
    expect(fieldProblems(complete)).toEqual({})
    expect(fieldProblems({ ...complete, email: 'lou@' }).email).toContain('Adresse e-mail attendue')
  })

  it('names the fields left empty', () => {
    expect(fieldProblems({ ...complete, firstName: '', email: '' })).toEqual({
      firstName: 'À remplir.',
      email: 'À remplir.',
    })
  })

  it('needs the person’s consent, told on the phone', () => {
    expect(fieldProblems({ ...complete, consent: false }).consent).toBeDefined()
  })
})
