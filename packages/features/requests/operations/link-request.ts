import { addSeconds, type Instant, localPath } from '@ancrage/kernel'
import type { SliceDeps } from '../../slice.ts'
import { answerPath, followPath, linkPurposes, spacePath } from '../paths.ts'

const daySeconds = 86_400
/** How long each kind of link works. A request closes after fourteen days and may be answered late. */
const linkDays = { answer: 60, follow: 120, space: 30 } as const

type LinkDeps = Pick<SliceDeps, 'territoryId' | 'links'>

const tokenOf = (deps: LinkDeps, kind: keyof typeof linkPurposes, subject: string, from: Instant): string =>
  deps.links.sign({
    territoryId: deps.territoryId,
    purpose: linkPurposes[kind],
    subject,
    expiresAt: addSeconds(from, linkDays[kind] * daySeconds),
  })

type Locale = SliceDeps['locale']

/** Address of the page where a holder answers one request. */
export const linkAnswer = (deps: LinkDeps, requestId: string, from: Instant, locale: Locale): string =>
  localPath(locale, answerPath(tokenOf(deps, 'answer', requestId, from)))

/** Address of the page where an author follows their request. */
export const linkFollow = (deps: LinkDeps, requestId: string, from: Instant, locale: Locale): string =>
  localPath(locale, followPath(tokenOf(deps, 'follow', requestId, from)))

/** Address of somebody’s own space. */
export const linkSpace = (deps: LinkDeps, holderId: string, from: Instant, locale: Locale): string =>
  localPath(locale, spacePath(tokenOf(deps, 'space', holderId, from)))
