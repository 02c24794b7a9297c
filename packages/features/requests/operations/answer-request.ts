import type { Instant, Problem, Result } from '@ancrage/kernel'
import type { SliceDeps } from '../../slice.ts'
import type { DeclineReason } from '../contract.ts'
import type { KeptRequest } from '../store.ts'
import { moveRequest } from './move-request.ts'

export interface HolderAnswer {
  readonly choice: 'accept' | 'decline'
  readonly reason: DeclineReason | null
  readonly text: string
  readonly share: boolean
}

/** The holder says yes or no; their address goes to the person only if they chose to give it. */
export const answerRequest = (
  deps: SliceDeps,
  id: string,
  { choice, reason, text, share }: HolderAnswer,
  now: Instant,
): Promise<Result<KeptRequest, Problem>> => {
  const accepts = choice === 'accept'
  const answer = { by: 'holder', reason: accepts ? null : reason, text, shared: accepts && share } as const
  return moveRequest(
    deps,
    id,
    {
      act: choice,
      by: 'holder',
      change: { answer, settledAt: now },
      verb: accepts ? 'accepted' : 'declined',
      summary: accepts ? 'Demande acceptée' : 'Demande déclinée',
      mails: ({ from }, holder) =>
        from
          ? [
              {
                template: 'request-answered',
                to: from.email,
                subjectId: id,
                // Only what the holder chose to give, and only in this mail.
                data: answer.shared ? { replyTo: holder } : {},
              },
            ]
          : [],
    },
    now,
  )
}

/** The team answers, for itself or in the place of somebody who did not. */
export const answerForTeam = (
  deps: SliceDeps,
  id: string,
  text: string,
  now: Instant,
): Promise<Result<KeptRequest, Problem>> =>
  moveRequest(
    deps,
    id,
    {
      act: 'answer',
      by: 'team',
      change: { answer: { by: 'team', reason: null, text, shared: false }, settledAt: now },
      verb: 'answered',
      summary: 'Réponse envoyée par l’équipe',
      mails: ({ from }) => (from ? [{ template: 'request-answered', to: from.email, subjectId: id, data: {} }] : []),
    },
    now,
  )

/** The team closes a request that needs no answer: settled by telephone, sent twice, or abusive. Nobody is written to. */
export const closeForTeam = (deps: SliceDeps, id: string, now: Instant): Promise<Result<KeptRequest, Problem>> =>
  moveRequest(
    deps,
    id,
    {
      act: 'close',
      by: 'team',
      change: { settledAt: now },
      verb: 'closed',
      summary: 'Demande close par l’équipe',
      mails: () => [],
    },
    now,
  )

/** The author no longer needs an answer: whoever was asked is told, and freed of it. */
export const withdrawRequest = (deps: SliceDeps, id: string, now: Instant): Promise<Result<KeptRequest, Problem>> =>
  moveRequest(
    deps,
    id,
    {
      act: 'withdraw',
      by: 'author',
      change: { settledAt: now },
      verb: 'withdrawn',
      summary: 'Demande retirée par son auteur',
      mails: (_, holder) => [{ template: 'request-withdrawn', to: holder, subjectId: id, data: {} }],
    },
    now,
  )
