import { type Instant, localDateOf } from '@ancrage/kernel'
import { replace } from '@ancrage/store'
import { dueForgetting, erased, withoutDetails } from '../model.ts'
import { newcomers, promotions } from '../store.ts'
import type { PromotionDeps } from './send-follow-ups.ts'
import { writeNote } from './write-note.ts'

/** A person and an audit entry each, of 100 items in all. */
const perTransaction = 40

/** Keeps the promises of the consent texts. Answers how many people lost something; a second run finds nobody. */
export const forgetNewcomers = async ({ store, timeZone }: PromotionDeps, now: Instant): Promise<number> => {
  const today = localDateOf(now, timeZone)
  const byId = new Map((await store.list(promotions)).map(({ id, value, live }) => [id, live?.value ?? value]))
  const due = (await store.list(newcomers)).flatMap(({ id, version, value }) => {
    const promotion = byId.get(value.promotionId)
    // A promotion that is gone for good protects nobody’s details any longer.
    const what = promotion ? dueForgetting(value, promotion, today) : value.state === 'erased' ? 'keep' : 'everything'
    return what === 'keep' ? [] : [{ id, version, value, what, title: promotion?.title ?? 'promotion effacée' }]
  })
  let forgotten = 0
  for (let from = 0; from < due.length; from += perTransaction) {
    const some = due.slice(from, from + perTransaction)
    const written = await store.commit({
      changes: some.map(({ id, version, value, what }) =>
        replace(newcomers, id, version, what === 'everything' ? erased(value) : withoutDetails(value)),
      ),
      audit: some.map(({ id, what, title }) =>
        writeNote(what === 'everything' ? 'erased' : 'details-erased', id, title),
      ),
      now,
    })
    if (written.ok) forgotten += some.length
  }
  return forgotten
}
