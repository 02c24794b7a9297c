import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { fingerprint, isFresh, remember } from './fingerprint.ts'
import { CACHE, findFiles } from './paths.ts'

const name = `test-${process.pid}`
const probe = 'scripts/lib/fingerprint-probe.txt'
const probePath = join(import.meta.dirname, 'fingerprint-probe.txt')
afterEach(() => {
  rmSync(probePath, { force: true })
  rmSync(join(CACHE, `${name}.stamp`), { force: true })
})

describe('fingerprint', () => {
  it('changes with the content and with the set of files, so that nothing stale is served', () => {
    const patterns = ['scripts/lib/paths.ts', probe]
    const without = fingerprint(patterns)
    writeFileSync(probePath, 'a')
    const first = fingerprint(patterns)
    writeFileSync(probePath, 'b')
    expect(new Set([without, first, fingerprint(patterns)]).size).toBe(3)
    rmSync(probePath)
    expect(fingerprint(patterns)).toBe(without)
  })

  it('is remembered by name until something else is made', () => {
    expect(isFresh(name, 'a')).toBe(false)
    remember(name, 'a')
    expect([isFresh(name, 'a'), isFresh(name, 'b')]).toEqual([true, false])
  })
})

describe('findFiles', () => {
  it('never enters generated folders, where a dependency’s own tests would be found', () => {
    const found = findFiles('**/package.json')
    expect(found).toContain('packages/kernel/package.json')
    expect(found.filter((file) => file.includes('node_modules'))).toEqual([])
  })
})
