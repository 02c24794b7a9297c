/** A box as far as counting goes. */
interface Tickable {
  readonly name: string
  readonly checked: boolean
}

/** The names kept by an earlier visit; none when what was kept is not ours to read. */
export const readTicks = (kept: string | null): ReadonlySet<string> => {
  try {
    const names: unknown = JSON.parse(kept ?? '[]')
    return new Set(Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [])
  } catch {
    return new Set()
  }
}

export const writeTicks = (boxes: readonly Tickable[]): string =>
  JSON.stringify(boxes.filter(({ checked }) => checked).map(({ name }) => name))

export const countDone = (
  boxes: readonly Tickable[],
): { readonly done: number; readonly total: number; readonly percent: number } => {
  const done = boxes.filter(({ checked }) => checked).length
  return { done, total: boxes.length, percent: boxes.length === 0 ? 0 : Math.round((done / boxes.length) * 100) }
}

/** The page’s own sentence with its two numbers in place: `Étapes faites : {done} sur {total}`. */
export const progressText = (pattern: string, done: number, total: number): string =>
  pattern.replace('{done}', String(done)).replace('{total}', String(total))
