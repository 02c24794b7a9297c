import { describe, expect, it } from 'vitest'
import { type Block, blockKinds, blockSchema } from '../contract.ts'
import { blankBlock, blocksText } from './blocks.ts'

const kinds = Object.keys(blockKinds) as Block['kind'][]

describe('a new block', () => {
  it.each(kinds)('%s has the fields of its kind and asks to be filled in', (kind) => {
    const parsed = blockSchema.safeParse(blankBlock(kind))
    expect(parsed.success).toBe(false)
    expect(parsed.error?.issues.map(({ code }) => code)).not.toContain('unrecognized_keys')
    expect(parsed.error?.issues.map(({ code }) => code)).not.toContain('invalid_type')
  })
})

describe('blocks in words', () => {
  it('are compared line by line, and say so while one of them is unfinished', () => {
    const blocks: readonly Block[] = [
      { kind: 'heading', text: 'Le soir' },
      { kind: 'list', ordered: false, items: ['Un', 'Deux'] },
      { kind: 'action', label: 'Appeler', url: '/contact/' },
    ]
    expect(blocksText(blocks)).toBe('# Le soir\n- Un\n- Deux\n[Appeler] /contact/')
    expect(blocksText([blankBlock('quote')])).toBe('Contenu à compléter')
  })
})
