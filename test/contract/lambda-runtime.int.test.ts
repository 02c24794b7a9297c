import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { httpEvent, readAnswer } from './http-event.ts'
import { type LocalFunction, startLocalFunction } from './lambda-runtime.ts'
import { measureFirstAnswer } from './measure-first-answer.ts'

const bundle = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/bundles/${name}/index.mjs`, import.meta.url))

const started: LocalFunction[] = []
afterEach(async () => {
  for (const running of started.splice(0)) await running.stop()
})
const start = async (name: string, timeoutSeconds = 5): Promise<LocalFunction> => {
  const running = await startLocalFunction({ bundle: bundle(name), environment: { GIVEN: 'yes' }, timeoutSeconds })
  started.push(running)
  return running
}
const ask = async (running: LocalFunction, call: Parameters<typeof httpEvent>[0]) => {
  const invocation = await running.invoke(httpEvent(call))
  if (!invocation.ok) throw new Error(`${invocation.failure.errorType}: ${invocation.failure.errorMessage}`)
  return readAnswer(invocation.payload)
}

describe('the local Lambda Runtime API', () => {
  it('hands over cookies, repeated headers and parameters as an HTTP API does', async () => {
    const answer = await ask(await start('echo'), {
      method: 'GET',
      path: '/a/b?niveau=n1&niveau=saspas&q=foie%20gras',
      headers: { Accept: ['text/html', 'application/json'] },
      cookies: ['theme=dark', 'x=1'],
    })
    expect(answer.json()).toMatchObject({
      event: {
        version: '2.0',
        rawPath: '/a/b',
        rawQueryString: 'niveau=n1&niveau=saspas&q=foie%20gras',
        queryStringParameters: { niveau: 'n1,saspas', q: 'foie gras' },
        headers: { accept: 'text/html,application/json' },
        cookies: ['theme=dark', 'x=1'],
      },
    })
    expect(answer.cookies).toEqual(['a=1; Secure', 'b=2; Secure'])
  })

  it('carries bytes both ways in base64', async () => {
    const running = await start('echo')
    const posted = await ask(running, { method: 'POST', path: '/', body: new Uint8Array([0, 200, 7]) })
    expect(posted.json()).toMatchObject({ body: [0, 200, 7], event: { isBase64Encoded: true } })
    expect([...(await ask(running, { method: 'GET', path: '/bytes' })).bytes]).toEqual([0, 255, 16])
  })

  it('gives the process its environment and nothing of the developer’s', async () => {
    expect((await ask(await start('echo'), { method: 'GET', path: '/' })).json()).toMatchObject({
      leaked: null,
      given: 'yes',
    })
  })

  it('reuses the process for later events, one at a time', async () => {
    const running = await start('echo')
    const answers = await Promise.all([1, 2, 3].map(() => ask(running, { method: 'GET', path: '/' })))
    expect(answers.map((answer) => (answer.json() as { calls: number }).calls)).toEqual([1, 2, 3])
    // Standard output travels by another pipe than the answer.
    await expect.poll(() => running.logs).toContain('{"calls":3}')
  })

  it('reports an error of the handler, and serves the next event', async () => {
    const running = await start('echo')
    expect(await running.invoke(httpEvent({ method: 'GET', path: '/throw' }))).toMatchObject({
      ok: false,
      failure: { errorType: 'TypeError', errorMessage: 'asked to' },
    })
    expect((await ask(running, { method: 'GET', path: '/' })).status).toBe(200)
  })

  it('reports a bundle that cannot be imported', async () => {
    expect(await (await start('broken')).invoke(httpEvent({ method: 'GET', path: '/' }))).toMatchObject({
      ok: false,
      failure: { errorType: 'RangeError', errorMessage: 'configuration is missing' },
    })
  })

  it('reports a process that leaves in the middle of an event', async () => {
    expect(await (await start('echo')).invoke(httpEvent({ method: 'GET', path: '/exit' }))).toMatchObject({
      ok: false,
      failure: { errorType: 'Runtime.ExitError' },
    })
  })

  it('stops a handler that takes longer than its function may', async () => {
    expect(await (await start('echo', 1)).invoke(httpEvent({ method: 'GET', path: '/hang' }))).toMatchObject({
      ok: false,
      failure: { errorType: 'Sandbox.Timedout' },
    })
  })

  it('measures a cold start in its two parts', async () => {
    const { initMs, importMs, answerMs, status } = await measureFirstAnswer(
      { bundle: bundle('echo'), environment: {} },
      { method: 'GET', path: '/' },
    )
    expect(status).toBe(200)
    expect(initMs).toBeGreaterThan(importMs)
    expect(importMs).toBeGreaterThan(0)
    expect(answerMs).toBeGreaterThan(0)
  })
})
