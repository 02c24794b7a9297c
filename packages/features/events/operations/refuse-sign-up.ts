import { type Instant, type Locale, type Problem, problem, problems } from '@ancrage/kernel'
import { counted } from '@ancrage/site/html.ts'
import { defineWords } from '@ancrage/site/locale.ts'
import { type Answers, type Event, eventProblems } from '../contract.ts'
import {
  type Chosen,
  faultsOfAnswers,
  faultsOfLimits,
  type Ledger,
  largestParty,
  type Party,
  registrationWindow,
} from '../model.ts'
import { describeMoment } from './describe-event.ts'

const words = defineWords({
  fr: {
    cancelled: 'Cet événement est annulé : les inscriptions sont arrêtées.',
    opens: (moment: string) => `Les inscriptions ouvrent le ${moment}.`,
    closed: (moment: string, email: string) =>
      `Les inscriptions sont closes depuis le ${moment}. Écrivez à ${email} : nous verrons ce qui reste possible.`,
    noGuests: 'Cet événement n’est pas ouvert aux accompagnants : choisissez 0.',
    fewerGuests: (most: number) => `Vous pouvez venir avec ${counted(most, 'personne', 'personnes')} au plus.`,
  },
  en: {
    cancelled: 'This event is cancelled: registration has stopped.',
    opens: (moment: string) => `Registration opens on ${moment}.`,
    closed: (moment: string, email: string) =>
      `Registration has been closed since ${moment}. Write to ${email}: we will see what is still possible.`,
    noGuests: 'This event is not open to guests: choose 0.',
    fewerGuests: (most: number) => `You can bring ${counted(most, 'person', 'people', 'en')} at most.`,
  },
})

export const noSuchEvent: Problem = problem(problems.notFound, {
  fr: 'Cet événement n’existe pas ou n’est plus annoncé.',
  en: 'This event does not exist or is no longer announced.',
})

/** Why nobody can sign up now, with what to do instead; undefined while the window is open. */
export const refuseWindow = (
  event: Event,
  timeZone: string,
  now: Instant,
  locale: Locale = 'fr',
): Problem | undefined => {
  const t = words[locale]
  switch (registrationWindow(event, timeZone, now)) {
    case 'open':
      return undefined
    case 'cancelled':
      return problem(eventProblems.eventCancelled, t.cancelled)
    case 'not-yet':
      return problem(
        eventProblems.registrationClosed,
        t.opens(describeMoment(event.registrationOpensAt, timeZone, locale)),
      )
    case 'closed': {
      const moment = describeMoment(event.registrationClosesAt, timeZone, locale)
      return problem(eventProblems.registrationClosed, t.closed(moment, event.contactEmail))
    }
  }
}

/** Why a party cannot come with that many guests, whoever else cancels; undefined when it can. */
export const refuseParty = (event: Event, ledger: Ledger, party: Party, locale: Locale = 'fr'): Problem | undefined => {
  const most = Math.max(0, Math.min(event.guestsAllowed, largestParty(ledger, party.category) - 1))
  if (party.guests <= most) return undefined
  const message = most === 0 ? words[locale].noGuests : words[locale].fewerGuests(most)
  return problem(problems.invalidInput, message, { errors: [{ pointer: '/guests', message }] })
}

/** What is missing in the answers to the event’s own questions, field by field; undefined when nothing is. */
export const refuseAnswers = (
  event: Event,
  answers: Answers,
  guests: number,
  locale: Locale = 'fr',
): Problem | undefined => {
  const errors = faultsOfAnswers(event, answers, guests, locale)
  const [first] = errors
  return first && problem(problems.invalidInput, first.message, { errors })
}

/** Which answers are full for this party, field by field; undefined when it can have what it asks for. */
export const refuseChoices = (
  event: Event,
  counts: Chosen | undefined,
  change: { readonly before?: Chosen | undefined; readonly after: Chosen },
  locale: Locale = 'fr',
): Problem | undefined => {
  const errors = faultsOfLimits(event, counts, change, locale)
  const [first] = errors
  return first && problem(problems.invalidInput, first.message, { errors })
}
