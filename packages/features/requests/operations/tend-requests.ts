import { epochSeconds, type Instant } from '@ancrage/kernel'
import type { MailRequest } from '@ancrage/store'
import { replace } from '@ancrage/store'
import type { SliceDeps } from '../../slice.ts'
import { dueAct, isForgettable } from '../model.ts'
import { corrections, findRequest, requests } from '../store.ts'
import { moveRequest } from './move-request.ts'
import { noteOfCorrection, noteOfRequest } from './write-note.ts'

const mail = (template: string, to: string, subjectId: string): MailRequest => ({ template, to, subjectId, data: {} })

/** What time brings to the requests of a territory: reminders, then a closure that both are told. */
export const tendRequests = async (deps: SliceDeps, now: Instant): Promise<void> => {
  for (const { id, value } of await deps.store.list(requests)) {
    const act = dueAct(value, now)
    if (act === 'remind')
      await moveRequest(
        deps,
        id,
        {
          act,
          by: 'time',
          from: value.state,
          change: { remindedAt: now },
          verb: 'reminded',
          summary: 'Rappel envoyé : une demande attend une réponse',
          mails: ({ kind }, holder) => [mail(kind === 'team' ? 'request-for-team' : 'request-reminder', holder, id)],
        },
        now,
      )
    if (act === 'close')
      await moveRequest(
        deps,
        id,
        {
          act,
          by: 'time',
          from: value.state,
          change: { settledAt: now },
          verb: 'closed',
          summary: 'Demande close sans réponse',
          mails: ({ from }, holder) => [
            ...(from ? [mail('request-closed', from.email, id)] : []),
            mail('request-closed-holder', holder, id),
          ],
        },
        now,
      )
  }
}

const correctionDays = 183

/** Erases what people wrote, and who they were, once it has served. */
export const forgetRequests = async (deps: Pick<SliceDeps, 'store'>, now: Instant): Promise<void> => {
  for (const { id, value } of await deps.store.list(requests)) {
    if (!isForgettable(value, now)) continue
    const stored = await findRequest(deps.store, id)
    if (!stored || !isForgettable(stored.value, now)) continue
    const answer = stored.value.answer && { ...stored.value.answer, text: '' }
    // A conflict is somebody who answers now: the next day’s round looks again.
    await deps.store.commit({
      changes: [replace(requests, id, stored.version, { ...stored.value, from: null, message: '', answer })],
      audit: [noteOfRequest('forgotten', id, 'Coordonnées et message effacés, six mois après la fin')],
      now,
    })
  }
  for (const { id, value, version } of await deps.store.list(corrections)) {
    const old = value.settledAt && epochSeconds(now) - epochSeconds(value.settledAt) > correctionDays * 86_400
    if (!old || value.email === '') continue
    await deps.store.commit({
      changes: [replace(corrections, id, version, { ...value, email: '' })],
      audit: [noteOfCorrection('forgotten', id, 'Adresse effacée, six mois après la fin')],
      now,
    })
  }
}
