const dayFormat = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', year: 'numeric' })
const yearlessFormat = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short' })
const clockFormat = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit' })
const wallFormat = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

/** `14:02`, on the clock of the person's computer. */
export const clockTime = (instant: string): string => clockFormat.format(new Date(instant))

/** `2 nov. 2026` of a day without zone. */
export const dayText = (day: string): string => dayFormat.format(new Date(`${day.slice(0, 10)}T12:00:00`))

/** `2 nov.` this year, `2 nov. 2025` otherwise: for the narrow column of a list. */
export const shortDayText = (instant: string, now: Date = new Date()): string => {
  const day = new Date(instant)
  return day.getFullYear() === now.getFullYear() ? yearlessFormat.format(day) : dayFormat.format(day)
}

/** `14:02` today, `le 2 nov. 2026 à 14:02` otherwise. */
export const momentText = (instant: string, now: Date = new Date()): string => {
  const moment = new Date(instant)
  if (Number.isNaN(moment.getTime())) return ''
  const isToday = moment.toDateString() === now.toDateString()
  return isToday ? `à ${clockTime(instant)}` : `le ${dayFormat.format(moment)} à ${clockTime(instant)}`
}

/** The same as the start of a line: `Aujourd’hui à 14:02`, `Le 2 nov. 2026 à 14:02`. */
export const momentTitle = (instant: string, now: Date = new Date()): string => {
  const text = momentText(instant, now)
  return text.startsWith('à') ? `Aujourd’hui ${text}` : text.replace(/^l/, 'L')
}

/** `mar. 24 nov., 19:30` of a wall-clock time of the territory, whatever the computer's zone. */
export const wallText = (local: string): string => wallFormat.format(new Date(`${local}:00Z`))
