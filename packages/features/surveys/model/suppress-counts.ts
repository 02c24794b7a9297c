/** Counts of people from 1 to 4 are never written: a group that small can be recognised. */
export const smallest = 5
/** People that hidden answers hold together at least, so that their sum, which the total gives, tells of none. */
export const hiddenTogether = 2 * smallest

const isSmall = (count: number): boolean => count > 0 && count < smallest

/**
 * The counts of answers that exclude each other, of which everybody gave one, as they may be published: null where one
 * is hidden. Small counts are hidden; so are the next smallest, all of one size together, until the hidden ones hold ten
 * people, since the total minus what is shown would tell a lone or small remainder. When that cannot be, nothing is shown.
 * Zero is shown: that nobody chose an answer tells of nobody.
 */
export const suppressExclusive = (counts: readonly number[]): readonly (number | null)[] => {
  const hidden = new Set(counts.flatMap((count, at) => (isSmall(count) ? [at] : [])))
  if (hidden.size === 0) return counts
  const isTold = (): boolean => {
    const inside = [...hidden].map((at) => counts[at] ?? 0)
    // Several fours in a row have a sum that only fours can have.
    const allAlike = inside.every((count) => count === inside[0])
    return allAlike || inside.reduce((sum, count) => sum + count, 0) < hiddenTogether
  }
  while (isTold()) {
    const shown = counts.filter((count, at) => count > 0 && !hidden.has(at))
    if (shown.length === 0) return counts.map(() => null)
    const next = Math.min(...shown)
    for (const [at, count] of counts.entries()) if (count === next) hidden.add(at)
  }
  return counts.map((count, at) => (hidden.has(at) ? null : count))
}

/**
 * The counts of answers of which a person may give several, among so many people. A count that leaves out fewer than
 * five of them is hidden too: it would tell who did not choose.
 */
export const suppressSeveral = (counts: readonly number[], people: number): readonly (number | null)[] =>
  counts.map((count) => (isSmall(count) || isSmall(people - count) ? null : count))
