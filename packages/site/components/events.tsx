/** @jsxImportSource hono/jsx */
import { counted, dateParts, formatLongDate } from '../html.ts'
import { defineWords, useLocale, useWords } from '../locale.ts'
import type { PageElement } from '../page.ts'

export interface DateBadgeProps {
  readonly on: string
  readonly timeZone?: string
  /** Announces something to come: the release check warns once the day is past. */
  readonly announced?: boolean
}

/** A calendar leaf; read aloud as the whole date. */
export const DateBadge = ({ on, timeZone, announced = false }: DateBadgeProps): PageElement => {
  const locale = useLocale()
  const { weekday, day, month } = dateParts(on, timeZone, locale)
  return (
    <time class="leaf" datetime={on} data-event={announced ? '' : undefined}>
      <span class="hidden">{formatLongDate(on, timeZone, locale)}</span>
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

const words = defineWords({
  fr: {
    waiting: (count: number) => `${counted(count, 'personne', 'personnes')} en liste d’attente`,
    free: (free: number, capacity: number) => `${counted(free, 'place libre', 'places libres')} sur ${capacity}`,
    full: (capacity: number) => `Complet (${capacity})`,
  },
  en: {
    waiting: (count: number) => `${counted(count, 'person', 'people', 'en')} on the waiting list`,
    free: (free: number, capacity: number) => `${counted(free, 'seat', 'seats', 'en')} left of ${capacity}`,
    full: (capacity: number) => `Full (${capacity})`,
  },
})

/** Free seats in words first; the bar only repeats them. */
export const SeatsMeter = ({ capacity, taken, waiting = 0 }: SeatsMeterProps): PageElement => {
  const t = useWords(words)
  const free = Math.max(0, capacity - taken)
  const share = capacity > 0 ? Math.min(100, Math.round((taken / capacity) * 100)) : 100
  return (
    <div class="seats">
      <p>
        <b>{free > 0 ? t.free(free, capacity) : t.full(capacity)}</b>
        {waiting > 0 ? `, ${t.waiting(waiting)}` : ''}
      </p>
      <svg class={free === 0 ? 'full' : undefined} width="100%" height="8" aria-hidden="true">
        <rect class="seats-all" width="100%" height="8" rx="4" />
        <rect class="seats-taken" width={`${share}%`} height="8" rx="4" />
      </svg>
    </div>
  )
}
