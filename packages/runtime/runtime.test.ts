import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createIds, createLog, errorFacts, loadConfig } from './index.ts'
import { trigger } from './trigger.ts'

describe('loadConfig', () => {
  const schema = z.object({ TABLE: z.string().min(1), PORT: z.coerce.number().default(8080) })
  it('reads the environment once, through the schema', () => {
    expect(loadConfig(schema, { TABLE: 'app', OTHER: 'x' })).toEqual({ TABLE: 'app', PORT: 8080 })
  })
  it('names what is wrong and never shows a value', () => {
    expect(() => loadConfig(schema, { PORT: 'secret-value' })).toThrow(/^environment: TABLE, PORT$/)
  })
})

describe('the log', () => {
  const lines: string[] = []
  const log = createLog(
    'test',
    (line) => lines.push(line),
    () => '2026-11-21T10:00:00.000Z',
  )
  it('writes lines that stand alone: nothing of one invocation reaches the next', async () => {
    const handler = trigger(log, async (event: { readonly fail: boolean }) => {
      log.write({ level: 'info', code: 'seen', territory: event.fail ? 'first' : undefined })
      if (event.fail) throw new TypeError('an address: camille@example.fr')
      return 'done'
    })
    const context = { functionName: 'test' }
    await expect(handler({ fail: true }, context as never)).rejects.toThrow('address')
    expect(await handler({ fail: false }, context as never)).toBe('done')
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      at: '2026-11-21T10:00:00.000Z',
      service: 'test',
      level: 'info',
      code: 'seen',
    })
  })
  it('tells the name and the place of an error, never its message', () => {
    expect(lines.join('\n')).toContain('"code":"trigger-failed"')
    expect(lines.join('\n')).not.toContain('camille')
    expect(errorFacts('text')).toEqual({ error: 'string' })
  })
})

it('ids of one process sort by the order in which they were made', () => {
  const ids = createIds()
  const made = Array.from({ length: 500 }, () => ids.next('aud'))
  expect(made.toSorted()).toEqual(made)
  expect(new Set(made).size).toBe(500)
})
