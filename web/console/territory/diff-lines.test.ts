import { describe, expect, it } from 'vitest'
import { diffLines } from './diff-lines.ts'

const text = (lines: ReturnType<typeof diffLines>): string[] =>
  lines.map((line) => `${{ kept: ' ', removed: '-', added: '+' }[line.kind]}${line.text}`)

describe('what changed on a page', () => {
  it('shows the changed line between its neighbours, and leaves the rest out', () => {
    expect(text(diffLines('a\nb\nc\nd\ne', 'a\nb\nC\nd\ne'))).toEqual([' b', '-c', '+C', ' d'])
  })

  it('shows a new page as added lines only', () => {
    expect(text(diffLines('', 'un\ndeux'))).toEqual(['+un', '+deux'])
  })

  it('shows nothing when only blank lines and indentation moved', () => {
    expect(diffLines('a\n\n  b', 'a\nb\n')).toEqual([])
  })
})
