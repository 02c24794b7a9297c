export interface DiffLine {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly text: string
}

const context = 1
const most = 400

/** Lines removed and added between two texts, with one line of context; longest common subsequence. */
export const diffLines = (before: string, after: string): DiffLine[] => {
  const old = linesOf(before)
  const fresh = linesOf(after)
  const width = fresh.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const next = common[(i + 1) * width + j + 1] ?? 0
      const down = common[(i + 1) * width + j] ?? 0
      const right = common[i * width + j + 1] ?? 0
      common[i * width + j] = old[i] === fresh[j] ? next + 1 : Math.max(down, right)
    }
  }
  const lines: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < fresh.length) {
    const one = old[i]
    const other = fresh[j]
    if (one !== undefined && one === other) {
      lines.push({ kind: 'kept', text: one })
      i += 1
      j += 1
    } else if (
      one !== undefined &&
      (other === undefined || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      lines.push({ kind: 'removed', text: one })
      i += 1
    } else if (other !== undefined) {
      lines.push({ kind: 'added', text: other })
      j += 1
    }
  }
  return lines.filter((_line, at) =>
    lines.slice(Math.max(0, at - context), at + context + 1).some(({ kind }) => kind !== 'kept'),
  )
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, most)
