/** @jsxImportSource hono/jsx */
import { type DocumentSpec, formatDate, type PageSpec } from '@ancrage/site'
import type { Event } from '../events/contract.ts'
import { events as agenda } from '../events/queries.ts'
import type { LiveRecord, SitePart, Snapshot } from '../slice.ts'
import type { Promotion } from './contract.ts'
import { eventsOf } from './model/cohort-events.ts'
import { isOpen, isPublic, orderPromotions, promotionState } from './model.ts'
import { type BookletInput, renderBooklet } from './pages/booklet/booklet.ts'
import { saidBy } from './pages/common.tsx'
import { PromotionPage } from './pages/detail.tsx'
import { ListPage } from './pages/list.tsx'
import { bookletPath, listPath, promotionPath } from './paths.ts'
import { promotions } from './store.ts'
import { words } from './words.ts'

const fingerprint = ({ id, version }: { readonly id: string; readonly version: number }): string => `${id}.${version}`

/** Pages that a booklet leads to, where the portal has them. */
const worthACode = ['/maitres-de-stage/', '/aides/', '/logements/', '/evenements/']

/** The booklet of one promotion: rendered when what it shows has moved, carried from release to release otherwise. */
const bookletFile = (
  record: LiveRecord<Promotion>,
  events: readonly LiveRecord<Event>[],
  snapshot: Snapshot,
): DocumentSpec => {
  const { chrome, timeZone } = snapshot
  const input: BookletInput = {
    promotion: record.value,
    events: events.map(({ value }) => value),
    contact: chrome.contact,
    brand: chrome.brand,
    territory: chrome.territory.name,
    publisher: chrome.legal.publisher.name,
    baseUrl: chrome.baseUrl,
    timeZone,
    pages: [...chrome.nav, ...chrome.footerLinks].filter(({ path }) => worthACode.includes(path)),
  }
  return {
    path: bookletPath(record.value.slug),
    contentType: 'application/pdf',
    inputs: JSON.stringify(input),
    render: () => renderBooklet(input),
  }
}

/** The promotion of the moment, for who arrives or has arrived; nothing once it is over. */
const highlightsOf = (
  records: readonly LiveRecord<Promotion>[],
  { today, chrome }: Snapshot,
): NonNullable<SitePart['highlights']> => {
  const { current, coming } = orderPromotions(records, today)
  return [current, ...coming]
    .filter((record) => record !== undefined)
    .filter(({ value }) => isOpen(value, today))
    .map(({ value }) => {
      const { title, summary, lang } = saidBy(value, chrome.locale)
      return {
        kind: words[chrome.locale].eyebrow,
        title,
        path: promotionPath(value.slug),
        text: summary,
        moments: ['arrive', 'stage'],
        lang,
      }
    })
}

/** The list, and a page for each promotion from the day it opens. */
export const site = (snapshot: Snapshot): SitePart => {
  const { today, timeZone, chrome } = snapshot
  const t = words[chrome.locale]
  const records = snapshot.live(promotions).filter(({ value }) => isPublic(value, today))
  const events = snapshot.live(agenda)
  const hasAgenda = [...chrome.nav, ...chrome.footerLinks].some(({ path }) => path === '/evenements/')
  const stateOf = ({ value }: LiveRecord<Promotion>): string => promotionState(value, today)
  const list: PageSpec = {
    path: listPath,
    inputs: records.map((record) => `${fingerprint(record)}.${stateOf(record)}`).join(' '),
    title: t.title,
    description: t.listDescription(chrome.territory.name),
    inSitemap: true,
    render: () => <ListPage records={records} today={today} />,
  }
  const details = records.map((record): PageSpec => {
    const { value } = record
    const { title, summary } = saidBy(value, chrome.locale)
    const cohortEvents = eventsOf(events, value, today)
    const dates = t.fromTo(
      formatDate(value.startsOn, timeZone, chrome.locale),
      formatDate(value.endsOn, timeZone, chrome.locale),
    )
    const isChecklist = value.checklist.length > 0 && stateOf(record) !== 'archived'
    return {
      path: promotionPath(value.slug),
      inputs: [fingerprint(record), stateOf(record), ...cohortEvents.map(fingerprint)].join(' '),
      title,
      description: `${summary} ${dates}.`,
      inSitemap: true,
      lastModified: value.verifiedOn,
      breadcrumb: [{ label: t.title, path: listPath }],
      ...(isChecklist ? { headExtra: { islands: ['promotions'] } } : {}),
      render: () => <PromotionPage {...{ record, events: cohortEvents, timeZone, today, hasAgenda }} />,
    }
  })
  const booklets = records.map((record) => bookletFile(record, eventsOf(events, record.value, today), snapshot))
  // One booklet, in French, for the pages of both languages.
  return {
    pages: [list, ...details],
    files: chrome.locale === 'fr' ? booklets : [],
    highlights: highlightsOf(records, snapshot),
  }
}
