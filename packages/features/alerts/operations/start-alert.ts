import { editConflict, notFound } from '@ancrage/http'
import { err, localDateOf, ok, type Problem, type Result } from '@ancrage/kernel'
import { create, replace } from '@ancrage/store'
import { commitOnce, type Submission } from '../../public-forms/index.ts'
import type { SliceDeps } from '../../slice.ts'
import type { Alert, AlertFields } from '../contract.ts'
import { canonicalSearch, endOfLife } from '../model.ts'
import { alerts } from '../store.ts'
import { findList } from './find-list.ts'
import { identifyAlert } from './identify-alert.ts'
import { writeNote } from './write-note.ts'

/**
 * Begins an alert whose address has answered, or begins it afresh for who had it already: rhythm and year are the new
 * ones. What the search finds at that moment is not told later. Whether the alert was known shows nowhere.
 * Errors: `not-found` for a list that is no more.
 */
export const startAlert = async (
  deps: SliceDeps,
  submission: Submission<undefined, AlertFields, unknown>,
): Promise<Result<undefined, Problem>> => {
  const { fields, consent, locale, now } = submission
  const list = await findList(deps, fields.list)
  if (!list || !consent) return err(notFound)
  const search = canonicalSearch(new URLSearchParams(fields.search), list.parameters)
  const { timeZone } = await deps.site()
  const today = localDateOf(now, timeZone)
  const found = await list.find(deps, new URLSearchParams(search), locale, now)
  const begun: Alert = {
    ...{ email: fields.email, list: list.list, search, rhythm: fields.rhythm, locale, consent },
    startedAt: now,
    endsOn: endOfLife(today),
    seen: found.map(({ id }) => id),
  }
  for (let turn = 0; ; turn++) {
    const id = identifyAlert(deps.pepper, { ...fields, search }, turn)
    const stored = await deps.store.get(alerts, id)
    // Stopped, and waiting to be erased: the next turn has an id of its own.
    if (stored?.deletedAt) continue
    const seen = [...new Set([...(stored?.value.seen ?? []), ...begun.seen])]
    const change = stored ? replace(alerts, id, stored.version, { ...begun, seen }) : create(alerts, id, begun)
    const written = await commitOnce(deps.store, submission, {
      changes: [change],
      audit: [writeNote('started', id)],
      mails: [{ template: 'alert-started', to: fields.email, subjectId: id, data: {} }],
    })
    return written.ok ? ok(undefined) : err(editConflict({ version: stored?.version ?? 0 }))
  }
}
