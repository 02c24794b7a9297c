import { err, type Instant, type Locale, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import { counted } from '@ancrage/site/html.ts'
import { defineWords } from '@ancrage/site/locale.ts'
import type { Answers, Registration } from '../contract.ts'
import { chosenBy, keptAnswers, type ResizeRefusal, rechoose, resizeParty } from '../model.ts'
import type { KeptRegistration } from '../store.ts'
import { moveRegistration, type RegistrationDeps } from './move-registration.ts'
import type { OpenedRegistration } from './read-registration.ts'
import { refuseAnswers, refuseChoices, refuseParty, refuseWindow } from './refuse-sign-up.ts'
import { requestMail } from './request-mail.ts'

export interface RegistrationChange {
  readonly guests: number
  readonly answers: Answers
}

const cancelledAlready = problem(problems.wrongState, {
  fr: 'Cette inscription est annulée. Pour venir, inscrivez-vous de nouveau depuis la page de l’événement.',
  en: 'This registration is cancelled. To come, sign up again from the page of the event.',
})

const words = defineWords({
  fr: {
    guests: (most: number) => counted(most, 'personne', 'personnes'),
    full: (guests: string) =>
      `Il n’y a plus assez de places : vous pouvez venir avec ${guests} au plus. Votre inscription reste comme elle était.`,
    large: (guests: string) =>
      `Cet événement ne peut pas accueillir un groupe de cette taille : ${guests} avec vous au plus.`,
  },
  en: {
    guests: (most: number) => counted(most, 'person', 'people', 'en'),
    full: (guests: string) =>
      `Not enough seats are left: you can bring ${guests} at most. Your registration stays as it was.`,
    large: (guests: string) => `This event cannot seat a group of that size: ${guests} with you at most.`,
  },
})

const refuseSize = ({ kind, seatsAtMost }: ResizeRefusal, locale: Locale): Problem => {
  const t = words[locale]
  const guests = t.guests(Math.max(0, seatsAtMost - 1))
  const message = kind === 'full' ? t.full(guests) : t.large(guests)
  return problem(problems.invalidInput, message, { errors: [{ pointer: '/guests', message }] })
}

const sameAnswers = (a: Answers, b: Answers): boolean => {
  const text = (answers: Answers): string =>
    JSON.stringify(Object.entries(answers).sort(([x], [y]) => (x < y ? -1 : 1)))
  return text(a) === text(b)
}

/** Changes who comes along and what was answered. Seats given up are free at once; more are taken only where nobody waits. */
export const changeRegistration = (
  deps: RegistrationDeps,
  opened: OpenedRegistration,
  { guests, answers: given }: RegistrationChange,
  now: Instant,
): Promise<Result<KeptRegistration, Problem>> => {
  const { locale = 'fr' } = deps
  return moveRegistration(
    deps,
    opened,
    ({ stored, live, room }) => {
      const before = stored.value
      if (before.state === 'cancelled') return err(cancelledAlready)
      const answers = keptAnswers(live.value, given, guests)
      if (before.guests === guests && sameAnswers(before.answers, answers)) return ok(undefined)
      const larger =
        guests > before.guests
          ? (refuseWindow(live.value, deps.timeZone, now, locale) ??
            refuseParty(live.value, room, { ...before, guests }, locale))
          : undefined
      const { chosen: held, ...rest } = before
      const after = chosenBy(live.value, answers, guests)
      const refusal =
        larger ??
        refuseAnswers(live.value, answers, guests, locale) ??
        refuseChoices(live.value, room.chosen, { before: held, after }, locale)
      if (refusal) return err(refusal)
      const resized = resizeParty(room, before, before.state, guests)
      if (!resized.ok) return err(refuseSize(resized.error, locale))
      const chosen = Object.keys(after).length > 0 ? after : undefined
      const registration: Registration = {
        ...{ ...rest, guests, answers, sequence: before.sequence + 1 },
        ...(chosen ? { chosen } : {}),
      }
      return ok({
        registration,
        ledger: rechoose(resized.value, held, chosen),
        note: 'changed',
        mails: [requestMail('registration-changed', stored.id, registration, live)],
      })
    },
    now,
  )
}
