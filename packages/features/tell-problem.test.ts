import { notFound } from '@ancrage/http'
import { fieldErrors, fieldMessage } from '@ancrage/http/field-messages.ts'
import { invalidInput } from '@ancrage/http/parse-input.ts'
import { email, line, phone, problem, problems } from '@ancrage/kernel'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { joinSchema } from './promotions/contract.ts'
import { tellProblem } from './tell-problem.ts'

const form = z.strictObject({ name: line(20), email, phone, guests: z.int().min(0).max(5), consent: z.literal(true) })
const refused = (value: object) => {
  const parsed = form.safeParse(value, { error: fieldMessage })
  return invalidInput(parsed.success ? [] : fieldErrors(parsed.error, []))
}

describe('a problem as an English reader meets it', () => {
  it('is in English: what happened, and what to do in each field', () => {
    const bad = { name: 'x'.repeat(30), email: 'anne@', phone: '12', guests: 9, consent: true }
    const { detail, errors } = tellProblem(refused(bad), 'en')
    expect(detail).toBe('4 fields need a correction; nothing has been saved yet.')
    expect(errors?.map(({ message }) => message)).toEqual([
      'At most 20 characters; you wrote 30.',
      'Please give an e-mail address, such as first.last@example.org.',
      'Please give a ten-digit French phone number, such as 05 36 49 00 00.',
      '5 at most.',
    ])
    expect(tellProblem(refused({ email: '' }), 'en').errors?.map(({ message }) => message)).toEqual([
      'Please fill this in.',
      'Please give an e-mail address, such as first.last@example.org.',
      ...['Please fill this in.', 'Please fill this in.', 'Please choose.'],
    ])
  })

  it('says in English what a slice wrote in both languages', () => {
    const both = problem(problems.wrongState, { fr: 'C’est fini.', en: 'It is over.' })
    expect([both.detail, tellProblem(both, 'fr').detail, tellProblem(both, 'en').detail]).toEqual([
      ...['C’est fini.', 'C’est fini.', 'It is over.'],
    ])
    expect(tellProblem(notFound, 'en').detail).toMatch(/^We find nothing at this address/)
  })

  it('leaves no French in what the contract of a form says by itself', () => {
    const parsed = joinSchema.safeParse({
      regime: 'three-years',
      phase: 'consolidation',
      followUp: true,
      firstName: '',
    })
    const errors = parsed.success ? [] : fieldErrors(parsed.error, [])
    const told = tellProblem(invalidInput(errors), 'en').errors ?? []
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter(({ message }) => /[éèàêç’]|À /.test(message))).toEqual([])
  })

  it('stays as it was for a French reader', () => {
    const met = refused({})
    expect(tellProblem(met, 'fr')).toBe(met)
  })
})
