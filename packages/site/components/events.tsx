/** @jsxImportSource hono/jsx */
import { counted, dateParts, formatLongDate } from '../html.ts'
import type { PageElement } from '../page.ts'

export interface DateBadgeProps {
  readonly on: string
  readonly timeZone?: string
  /** Announces something to come: the release check warns once the day is past. */
  readonly announced?: boolean
}

/** A calendar leaf; read aloud as the whole date. */
export const DateBadge = ({ on, timeZone, announced = false }: DateBadgeProps): PageElement => {
  const { weekday, day, month } = dateParts(on, timeZone)
  return (
    <time class="leaf" datetime={on} data-event={announced ? '' : undefined}>
      <span class="hidden">{formatLongDate(on, timeZone)}</span>
      <span aria-hidden="true">{weekday}</span>
      <b aria-hidden="true">{day}</b>
      <span aria-hidden="true">{month}</span>
    </time>
  )
}

export interface SeatsMeterProps {
  readonly capacity: number
  readonly taken: number
  readonly waiting?: number
}

/** Free seats in words first; the bar only repeats them. */
export const SeatsMeter = ({ capacity, taken, waiting = 0 }: SeatsMeterProps): PageElement => {
  const free = Math.max(0, capacity - taken)
  const share = capacity > 0 ? Math.min(100, Math.round((taken / capacity) * 100)) : 100
  const waitingWords = waiting > 0 ? `, ${counted(waiting, 'personne', 'personnes')} en liste d’attente` : ''
  const freeWords =
    free > 0 ? `${counted(free, 'place libre', 'places libres')} sur ${capacity}` : `Complet (${capacity})`
  return (
    <div class="seats">
      <p>
        <b>{freeWords}</b>
        {waitingWords}
      </p>
      <svg class={free === 0 ? 'full' : undefined} width="100%" height="8" aria-hidden="true">
        <rect class="seats-all" width="100%" height="8" rx="4" />
        <rect class="seats-taken" width={`${share}%`} height="8" rx="4" />
      </svg>
    </div>
  )
}
