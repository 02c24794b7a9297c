import { type Block, blockSchema } from '../contract.ts'

/** A block with nothing in it yet: what the button that adds one puts at the end. */
export const blankBlock = (kind: Block['kind']): Readonly<Record<string, unknown>> => {
  switch (kind) {
    case 'heading':
    case 'subheading':
    case 'text':
      return { kind, text: '' }
    case 'list':
      return { kind, ordered: false, items: [''] }
    case 'quote':
      return { kind, text: '', by: '' }
    case 'figure':
      return { kind, value: '', label: '', source: '', date: '' }
    case 'links':
      return { kind, items: [{ label: '', url: '' }] }
    case 'action':
      return { kind, label: '', url: '' }
    case 'photo':
      return { kind, photoId: '' }
  }
}

/** One line per block, for the comparison of two versions. */
export const blocksText = (value: unknown): string => {
  const parsed = blockSchema.array().safeParse(value)
  if (!parsed.success) return 'Contenu à compléter'
  return parsed.data.map(lineOf).join('\n')
}

const lineOf = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `# ${block.text}`
    case 'subheading':
      return `## ${block.text}`
    case 'text':
      return block.text
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'quote':
      return `« ${block.text} » ${block.by}`
    case 'figure':
      return `${block.value} ${block.label} (${block.source}, ${block.date})`
    case 'links':
      return block.items.map(({ label, url }) => `${label} : ${url}`).join('\n')
    case 'action':
      return `[${block.label}] ${block.url}`
    case 'photo':
      return '(photo)'
  }
}
