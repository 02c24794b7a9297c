import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ancrage-tsx-'))
  mkdirSync(join(folder, 'node_modules'))
  for (const [name, from] of [
    ['hono', 'packages/site'],
    ['react', 'web/console'],
  ] as const) {
    symlinkSync(join(ROOT, from, 'node_modules', name), join(folder, 'node_modules', name))
  }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(source: string): string {
  const file = join(folder, 'page.tsx')
  writeFileSync(file, source)
  return execFileSync(process.execPath, ['--import', join(ROOT, 'scripts/tsx-hook.ts'), file], { encoding: 'utf8' })
}

describe('tsx-hook', () => {
  it('renders with the runtime that the file names, because both live in one slice', () => {
    const jsx = `const page: unknown = <p class="a">é</p>\n`
    expect(run(`/** @jsxImportSource hono/jsx */\n${jsx}console.log(String(page))`)).toBe('<p class="a">é</p>\n')
    expect(run(`/** @jsxImportSource react */\n${jsx}console.log(page.props.class)`)).toBe('a\n')
  })

  it('serves what the file says now, never what it said before', () => {
    const page = (word: string): string => `/** @jsxImportSource hono/jsx */\nconsole.log(String(<b>${word}</b>))`
    expect([run(page('un')), run(page('deux')), run(page('un'))]).toEqual([
      '<b>un</b>\n',
      '<b>deux</b>\n',
      '<b>un</b>\n',
    ])
  })

  it('points to the line of the source when something throws', () => {
    expect(() =>
      run(`/** @jsxImportSource hono/jsx */\n\nconst page: unknown = <p>a</p>\nthrow new Error(String(page))`),
    ).toThrow('page.tsx:4')
  })
})
