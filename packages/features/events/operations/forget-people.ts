import { type Instant, localDateOf, nextSemester, usualDates } from '@ancrage/kernel'
import { replace } from '@ancrage/store'
import { type Registration, registrationStates } from '../contract.ts'
import { registrations, untilSettled } from '../store.ts'
import type { RegistrationDeps } from './move-registration.ts'

/** A registration and an audit entry each, of 100 items in all. */
const perTransaction = 40

/** What stays: that somebody came, when and in which category. Nothing tells who. */
const forgotten = (registration: Registration): Registration => ({
  ...registration,
  firstName: 'Personne',
  lastName: 'effacée',
  email: 'efface@invalid.example',
  phone: '',
  message: '',
  answers: {},
})

const isForgotten = (registration: Registration): boolean => registration.email === 'efface@invalid.example'

/**
 * Keeps the promise of the consent text: six months after the end of the semester (RGPD art. 5.1.e), nobody can be
 * recognised any more, and the counts stay. Answers how many people were forgotten.
 */
export const forgetPeople = async (deps: RegistrationDeps, now: Instant): Promise<number> => {
  let total = 0
  for (;;) {
    const done = await untilSettled('forget', () => forgetSome(deps, now))
    total += done
    if (done < perTransaction) return total
  }
}

const forgetSome = async ({ store, timeZone }: RegistrationDeps, now: Instant): Promise<number | 'conflict'> => {
  const today = localDateOf(now, timeZone)
  const due = (await store.list(registrations))
    .filter(({ value }) => usualDates(nextSemester(value.semester)).end < today && !isForgotten(value))
    .slice(0, perTransaction)
  if (due.length === 0) return 0
  const written = await store.commit({
    changes: due.map(({ id, version, value }) => replace(registrations, id, version, forgotten(value))),
    audit: due.map(({ id, value }) => ({
      action: 'registration.forgotten',
      collection: registrations.name,
      subject: id,
      summary: `Coordonnées effacées six mois après le semestre (${registrationStates[value.state].toLowerCase()})`,
    })),
    now,
  })
  return written.ok ? due.length : 'conflict'
}
