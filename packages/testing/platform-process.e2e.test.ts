import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolveLocalhostNames } from './localhost-dns.ts'
import { type PlatformProcess, startPlatformProcess } from './platform-process.ts'

let platform: PlatformProcess

beforeAll(async () => {
  resolveLocalhostNames()
  platform = await startPlatformProcess()
})
afterAll(() => platform.stop())

describe('the platform as npm start runs it', () => {
  it.each(['gers', 'vallee-de-la-dore', 'console', 'id', 'mail'])('is healthy at %s.localhost', async (name) => {
    expect((await fetch(`${platform.origin(`${name}.localhost`)}/healthz`)).status).toBe(200)
  })

  it.each(['gers', 'vallee-de-la-dore'])('shows the portal of %s once it says that it is ready', async (name) => {
    const answer = await fetch(platform.origin(`${name}.localhost`))
    expect([answer.status, (await answer.text()).slice(0, 15).toLowerCase()]).toEqual([200, '<!doctype html>'])
  })

  it('names a port that is taken and the way out, instead of a stack of code', async () => {
    await expect(startPlatformProcess({ port: platform.port })).rejects.toThrow(
      new RegExp(`Le port ${platform.port} est déjà pris[\\s\\S]*PORT=${platform.port + 1}`),
    )
  })

  it('stops cleanly when asked, leaving no process and no port behind', async () => {
    await platform.stop()
    expect(() => process.kill(platform.pid, 0)).toThrow('ESRCH')
    await expect(fetch(platform.origin('gers.localhost'))).rejects.toThrow()
  })
})
