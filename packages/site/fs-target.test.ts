import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fsTarget, releaseFolder } from './fs-target.ts'
import { buildRelease } from './release.ts'
import { sampleSite } from './release-fixture.tsx'

const now = '2026-11-03T08:00:00.000Z'
let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ancrage-site-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const read = (releaseId: string, file: string): Promise<string> =>
  readFile(join(releaseFolder(root, releaseId), file), 'utf8')

describe('fsTarget', () => {
  it('shares unchanged files between releases and never alters the earlier one', async () => {
    const target = fsTarget(root)
    const first = await buildRelease({ ...sampleSite([1, 1]), releaseId: 'r1', target, now })
    const before = await read('r1', 'lieux/1.html')
    await buildRelease({ ...sampleSite([1, 2]), releaseId: 'r2', previous: first.manifest, target, now })
    expect(await read('r1', 'lieux/1.html')).toBe(before)
    expect(await read('r2', 'lieux/1.html')).toContain('Version 2')
    const shared = await Promise.all(['r1', 'r2'].map((id) => stat(join(releaseFolder(root, id), 'lieux/0.html'))))
    expect(shared[0]?.ino).toBe(shared[1]?.ino)
  })

  it('reads back the manifest it wrote, and nothing for a release that was never finished', async () => {
    const target = fsTarget(root)
    const { manifest } = await buildRelease({ ...sampleSite([1]), releaseId: 'r1', target, now })
    expect(await target.readManifest('r1')).toEqual(manifest)
    expect(await target.readManifest('r2')).toBeUndefined()
  })

  it('takes up a release that was interrupted, with its links already in place', async () => {
    const target = fsTarget(root)
    const first = await buildRelease({ ...sampleSite([1, 1]), releaseId: 'r1', target, now })
    await target.carry('r1', 'r2', ['/lieux/0/'])
    const second = await buildRelease({ ...sampleSite([1, 2]), releaseId: 'r2', previous: first.manifest, target, now })
    expect(second.report.ok).toBe(true)
  })
})
