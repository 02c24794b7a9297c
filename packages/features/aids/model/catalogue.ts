import type { LocalDate } from '@ancrage/kernel'
import type { ListShape } from '../../list-query.ts'
import { standings } from '../contract/labels.ts'
import { type Aid, audiences, families, grantorKinds } from '../contract.ts'
import { type Standing, standingOn } from '../model.ts'

export const isOver = (standing: Standing): boolean => standing === 'closed' || standing === 'expired'

/** Whom the aid is for, as facet values; an aid without such a condition is for everyone. */
export const audiencesOf = (aid: Pick<Aid, 'criteria'>): readonly string[] =>
  aid.criteria.find((criterion) => criterion.kind === 'audience')?.anyOf ?? Object.keys(audiences)

const shapes = new Map<LocalDate, ListShape<Aid>>()

/** How the public searches the catalogue on that day. One shape per day, so that indexes over it last. */
export const catalogueShape = (today: LocalDate): ListShape<Aid> => {
  const known = shapes.get(today)
  if (known !== undefined) return known
  const made: ListShape<Aid> = {
    text: (aid) =>
      [
        aid.title,
        aid.code,
        aid.grantor,
        aid.summary,
        families[aid.family],
        grantorKinds[aid.grantorKind],
        standings[standingOn(aid, today)],
      ].join(' '),
    facets: {
      family: (aid) => [aid.family],
      audience: audiencesOf,
      grantor: (aid) => [aid.grantorKind],
      status: (aid) => [standingOn(aid, today)],
    },
    sorts: {
      title: (aid) => aid.title,
      amount: (aid) => aid.amountMax ?? aid.amountMin ?? 0,
      verifiedOn: (aid) => aid.verifiedOn,
    },
  }
  // Yesterday's shape serves nobody.
  shapes.clear()
  shapes.set(today, made)
  return made
}
