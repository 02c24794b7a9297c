import { type Instant, instantOf, type LocalDateTime, type Problem, problem, problems } from '@ancrage/kernel'
import { counted, formatDateTime } from '@ancrage/site/html.ts'
import { type Answers, type Event, eventProblems } from '../contract.ts'
import { faultsOfAnswers, type Ledger, largestParty, type Party, registrationWindow } from '../model.ts'

export const noSuchEvent: Problem = problem(problems.notFound, 'Cet événement n’existe pas ou n’est plus annoncé.')

const dayAndTime = (local: LocalDateTime, timeZone: string): string =>
  formatDateTime(instantOf(local, timeZone), timeZone)

/** Why nobody can sign up now, with what to do instead; undefined while the window is open. */
export const refuseWindow = (event: Event, timeZone: string, now: Instant): Problem | undefined => {
  switch (registrationWindow(event, timeZone, now)) {
    case 'open':
      return undefined
    case 'cancelled':
      return problem(eventProblems.eventCancelled, 'Cet événement est annulé : les inscriptions sont arrêtées.')
    case 'not-yet': {
      const opens = dayAndTime(event.registrationOpensAt, timeZone)
      return problem(eventProblems.registrationClosed, `Les inscriptions ouvrent le ${opens}.`)
    }
    case 'closed': {
      const closed = dayAndTime(event.registrationClosesAt, timeZone)
      return problem(
        eventProblems.registrationClosed,
        `Les inscriptions sont closes depuis le ${closed}. Écrivez à ${event.contactEmail} : nous verrons ce qui reste possible.`,
      )
    }
  }
}

/** Why a party cannot come with that many guests, whoever else cancels; undefined when it can. */
export const refuseParty = (event: Event, ledger: Ledger, party: Party): Problem | undefined => {
  const most = Math.max(0, Math.min(event.guestsAllowed, largestParty(ledger, party.category) - 1))
  if (party.guests <= most) return undefined
  const message =
    most === 0
      ? 'Cet événement n’est pas ouvert aux accompagnants : choisissez 0.'
      : `Vous pouvez venir avec ${counted(most, 'personne', 'personnes')} au plus.`
  return problem(problems.invalidInput, message, { errors: [{ pointer: '/guests', message }] })
}

/** What is missing in the answers to the event’s own questions, field by field; undefined when nothing is. */
export const refuseAnswers = (event: Event, answers: Answers, guests: number): Problem | undefined => {
  const errors = faultsOfAnswers(event, answers, guests)
  const [first] = errors
  return first && problem(problems.invalidInput, first.message, { errors })
}
