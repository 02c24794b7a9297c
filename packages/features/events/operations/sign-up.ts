import { err, type Id, ok, type Problem, problem, problems, type Result } from '@ancrage/kernel'
import type { RequestReceipt, Stored, TerritoryStore } from '@ancrage/store'
import type { SliceDeps } from '../../slice.ts'
import type { Registration } from '../contract.ts'
import { chosenBy, keptAnswers, type Ledger, openLedger, rechoose, registrationWindow, resizeRoom } from '../model.ts'
import { eventLedgers, keepLedger, publishedEvent, registrations, untilSettled } from '../store.ts'
import { identifyPerson } from './identify-person.ts'
import {
  type AskedSignUp,
  emptyPlan,
  type GroupEvent,
  planPlaces,
  planReminder,
  type SignUpOutcome,
  type SignUpPlan,
  type SignUpRequest,
} from './plan-sign-ups.ts'
import { noSuchEvent, refuseAnswers, refuseChoices, refuseParty, refuseWindow } from './refuse-sign-up.ts'

export type SignUpDeps = Pick<SliceDeps, 'territoryId' | 'store' | 'pepper' | 'site'>

const keyTaken = problem(problems.idempotencyConflict, {
  fr: 'Cette clé d’envoi a déjà servi : changez-la pour une nouvelle inscription.',
  en: 'This idempotency key has been used already: change it for a new registration.',
})

type Answer = Result<SignUpOutcome, Problem>
type Kept = ReadonlyMap<string, Stored<Registration>>

/** Most people placed by one transaction: each is a registration, an audit entry and a mail, of 100 items in all. */
export const groupSize = 24

/**
 * Signs people up for one event in the order given, all of them in one transaction: seats, waiting list, audit and mails
 * agree whatever happens. Answers in the same order. Someone already registered is reminded by mail; someone who had
 * cancelled goes to the end of the order.
 * @throws UnavailableError when other processes keep taking seats at the same time.
 */
export const signUpTogether = async (
  deps: SignUpDeps,
  eventId: Id<'evt'>,
  requests: readonly SignUpRequest[],
): Promise<readonly Answer[]> => {
  const asked = requests.map((request) => ({
    ...request,
    ...identifyPerson(deps.pepper, eventId, request.signUp.email),
  }))
  // Nearly everyone is new: people are looked up only once the database has refused one of them.
  let lookUp = false
  let replayed = false
  return untilSettled(eventId, async () => {
    const [live, stored, site] = await Promise.all([
      publishedEvent(deps.store, eventId),
      deps.store.get(eventLedgers, eventId),
      deps.site(),
    ])
    if (!live) return asked.map(() => err(noSuchEvent))
    const kept = lookUp ? await findKept(deps.store, asked) : new Map<string, Stored<Registration>>()
    const ledger = resizeRoom(stored?.value ?? openLedger(live.value), live.value)
    const { plan, after } = planGroup(
      { id: eventId, live, ledger, timeZone: site.timeZone },
      asked.filter((one) => !(replayed && one.receipt)),
      kept,
    )
    // The edge then finds the kept answer, or refuses the key.
    const answers = asked.map((one) => plan.outcomes.get(one) ?? err(keyTaken))
    const [first] = asked
    if (plan.audit.length === 0 || first === undefined) return answers
    const seats = plan.changes.length > 0 ? [keepLedger(eventId, stored, after)] : []
    const { changes, audit, mails } = plan
    const receipt = receiptOf(plan, asked)
    const written = await deps.store.commit({
      changes: [...changes, ...seats],
      audit,
      mails,
      now: first.now,
      ...(receipt ? { receipt } : {}),
    })
    if (written.ok) return answers
    lookUp = true
    replayed ||= written.error.kind === 'replayed'
    return 'conflict'
  })
}

/** A transaction keeps one receipt: `gatherSignUps` never puts two keyed requests in a group. */
const receiptOf = (plan: SignUpPlan, asked: readonly AskedSignUp[]): RequestReceipt | undefined => {
  const keyed = asked.find((one) => one.receipt)
  const answer = keyed && plan.outcomes.get(keyed)
  return answer?.ok && answer.value.kind === 'placed' ? keyed?.receipt?.(answer.value) : undefined
}

const findKept = async (store: TerritoryStore, asked: readonly AskedSignUp[]): Promise<Kept> => {
  const ids = [...new Set(asked.map((one) => one.id))]
  const found = await Promise.all(ids.map((id) => store.get(registrations, id)))
  return new Map(found.flatMap((stored) => (stored ? [[stored.id, stored] as const] : [])))
}

const planGroup = (
  event: GroupEvent,
  asked: readonly AskedSignUp[],
  kept: Kept,
): { readonly plan: SignUpPlan; readonly after: Ledger } => {
  const plan = emptyPlan()
  // One group, one moment: its sign-ups are at most one transaction apart.
  const latest = asked.at(-1)
  const isOpen = latest && registrationWindow(event.live.value, event.timeZone, latest.now) === 'open'
  const newcomers = new Map<string, AskedSignUp>()
  // Each newcomer of the group finds what those before have left.
  let { ledger } = event
  for (const one of asked) {
    const before = kept.get(one.id)
    const refusal =
      (isOpen ? undefined : refuseWindow(event.live.value, event.timeZone, one.now, one.signUp.locale)) ??
      refuseParty(event.live.value, event.ledger, one.signUp, one.signUp.locale) ??
      refuseAnswers(event.live.value, one.signUp.answers, one.signUp.guests, one.signUp.locale)
    if (refusal) plan.outcomes.set(one, err(refusal))
    else if (before && before.value.state !== 'cancelled') {
      planReminder(plan, event.live, before, one)
      // The same person twice in one group: the first is placed.
    } else if (newcomers.has(one.id)) plan.outcomes.set(one, ok({ kind: 'known' }))
    else {
      const { answers, guests, locale } = one.signUp
      const after = chosenBy(event.live.value, keptAnswers(event.live.value, answers, guests), guests)
      const full = refuseChoices(event.live.value, ledger.chosen, { after }, locale)
      if (full) plan.outcomes.set(one, err(full))
      else {
        newcomers.set(one.id, one)
        if (Object.keys(after).length > 0) ledger = rechoose(ledger, undefined, after)
      }
    }
  }
  return { plan, after: planPlaces(plan, { ...event, ledger }, [...newcomers.values()], kept) }
}
