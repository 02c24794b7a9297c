import { type Instant, type LocalDate, localDateOf } from '@ancrage/kernel'
import { type MailRequest, replace, type Stored } from '@ancrage/store'
import type { Found, SearchableList } from '../../searches.ts'
import type { SliceDeps } from '../../slice.ts'
import type { Alert } from '../contract.ts'
import { endIsNear, isDue, isOver, newsOf, remember } from '../model.ts'
import { alerts } from '../store.ts'
import { stopAlert } from './change-alert.ts'
import { findList } from './find-list.ts'
import { writeNote } from './write-note.ts'

/** Records named in one mail; the rest is behind the link to the search. */
const shown = 12

/**
 * One alert, today: stopped when its year is over, else told what is new, once. The digest and the memory of what it
 * tells are one transaction: a task that is run twice, or by two processes at once, tells nothing twice.
 */
const tend = async (
  deps: SliceDeps,
  stored: Stored<Alert>,
  list: SearchableList | undefined,
  found: (alert: Alert) => Promise<readonly Found[]>,
  today: LocalDate,
  now: Instant,
): Promise<void> => {
  const { id, value } = stored
  if (isOver(value, today)) {
    await stopAlert(deps.store, id, 'ended', now)
    return
  }
  const { timeZone } = await deps.site()
  const news = list && isDue(value, today, timeZone) ? newsOf(value.seen, await found(value)) : []
  const warn = endIsNear(value, today)
  if (news.length === 0 && !warn) return
  const mail = (template: string, data: MailRequest['data']): MailRequest => ({
    ...{ template, to: value.email, subjectId: id, data },
  })
  await deps.store.commit({
    changes: [
      replace(alerts, id, stored.version, {
        ...value,
        ...(news.length > 0 ? { lastSentOn: today, seen: remember(value.seen, news) } : {}),
        ...(warn ? { warnedOn: today } : {}),
      }),
    ],
    audit: [writeNote(news.length > 0 ? 'sent' : 'warned', id)],
    mails: [
      ...(news.length > 0 ? [mail('alert-digest', { items: news.slice(0, shown), total: news.length })] : []),
      ...(warn ? [mail('alert-ending', {})] : []),
    ],
    now,
  })
}

/** Sends what is due today, searching once for all the alerts that ask the same. */
export const sendDigests = async (deps: SliceDeps, now: Instant): Promise<void> => {
  const { timeZone } = await deps.site()
  const today = localDateOf(now, timeZone)
  const answers = new Map<string, Promise<readonly Found[]>>()
  for (const stored of await deps.store.list(alerts)) {
    const list = await findList(deps, stored.value.list)
    const found = ({ search, locale }: Alert): Promise<readonly Found[]> => {
      const key = `${stored.value.list} ${locale} ${search}`
      const known =
        answers.get(key) ?? list?.find(deps, new URLSearchParams(search), locale, now) ?? Promise.resolve([])
      answers.set(key, known)
      return known
    }
    await tend(deps, stored, list, found, today, now)
  }
}
