import { describe, expect, test } from 'vitest'
import { as, createSample, firstNote, fromEdge, gers, sending, submitting } from './testing/sample-app.ts'

const notes = `/api/v1/territories/${gers}/notes`
const valid = { title: 'Mauvezin', tags: ['b'] }

describe('idempotency', () => {
  test('the same request sent again gets the same reply, and is done once', async () => {
    const { request, stores } = createSample()
    const init = () => sending('POST', valid, { ...as('editor'), 'idempotency-key': '"k-1"' })
    const first = await request(notes, init())
    const second = await request(notes, init())
    expect([second.status, await second.text()]).toEqual([201, await first.text()])
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    expect(stores.get(gers)?.size).toBe(2)
  })

  test('a form without script carries its key in a hidden field', async () => {
    const { request, receipts } = createSample()
    const fields = { name: 'Camille', consent: 'on', 'idempotency-key': 'form-1' }
    const replies = [
      await request('/api/v1/inscriptions', submitting(fields, fromEdge())),
      await request('/api/v1/inscriptions', submitting(fields, fromEdge())),
    ]
    expect(replies.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
      [303, '/merci/1'],
      [303, '/merci/1'],
    ])
    expect([...receipts.keys()]).toEqual([expect.stringContaining(`${gers} signUp:`)])
  })

  test('the loser of a race gets the winner’s reply', async () => {
    const fields = { name: 'Course', consent: 'on', 'idempotency-key': 'race' }
    const response = await createSample().request('/api/v1/inscriptions', submitting(fields, fromEdge()))
    expect([response.status, response.headers.get('location')]).toEqual([303, '/merci/gagnant'])
  })

  test('a key with a space or an accent is refused by name', async () => {
    const init = sending('POST', valid, { ...as('editor'), 'idempotency-key': 'a b' })
    const response = await createSample().request(notes, init)
    expect(await response.json()).toMatchObject({ status: 422, errors: [{ pointer: '/header/idempotency-key' }] })
  })

  test('whatever key a client may choose is kept under letters, digits, - and _ only: a store takes no others', async () => {
    const { request, receipts } = createSample()
    const init = () => sending('POST', valid, { ...as('editor'), 'idempotency-key': `a/b+c=${'k'.repeat(122)}` })
    expect((await request(notes, init())).status).toBe(201)
    expect([...receipts.keys()].map((key) => key.split(' ')[1])).toEqual([expect.stringMatching(/^\w+:[\w-]{1,80}$/)])
  })

  test('a route that keeps less than its reply makes the answer again from what it kept', async () => {
    const { request, receipts } = createSample()
    const init = (): RequestInit => ({ method: 'POST', headers: { ...as('editor'), 'idempotency-key': 'k-1' } })
    const copy = `${notes}/${firstNote}/copies`
    const first = await request(copy, init())
    const second = await request(copy, init())
    expect([second.status, await second.text()]).toEqual([201, await first.text()])
    expect([...receipts.values()].map(({ reply }) => reply)).toEqual([expect.stringMatching(/^pla_/)])
  })
})
