import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { releases } from '@ancrage/services/common/releases.ts'
import { openStore } from '@ancrage/store'
import { scopeOfSystem } from '@ancrage/tenancy/mint.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleSignUp } from '../fixtures/sample-forms.ts'
import { sampleAid, sampleEvent, samplePlacement, sampleSupervisor } from '../fixtures/sample-records.ts'
import { type Answer, settle, startTwoTerritories } from '../fixtures/two-territories.ts'

const two = await startTwoTerritories()
const { a, platform } = two
afterAll(two.stop)

const now = platform.around.clock.now()
const token = a.tokens.administrator
const home = `/territories/${a.id}`

/** Texts that the contracts accept, and that must be nothing but texts wherever they end up. */
const payload = `</script></style></title><script>alert(1)</script><img src=x onerror="alert(2)">"' onload='x`
const lines = 'Soirée\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Intrus\r\nBcc: intrus@example.org'
const long = 'Anticonstitutionnellement'.repeat(4)
const texts = [payload, lines, long, '🩺‏‮ à l’envers', '{{constructor}} #{7*7} <%= 7 %>', '=HYPERLINK("http://x")']

const publish = async (path: string, body: object): Promise<string> => {
  const created = await two.console(`${home}/${path}`, { method: 'POST', token, body })
  expect([path, created.status, created.status === 201 ? '' : created.body]).toEqual([path, 201, ''])
  const id = String(JSON.parse(created.body).id)
  const headers = { 'if-match': '"v1"' }
  const published = await two.console(`${home}/${path}/${id}/publish`, { method: 'POST', token, headers })
  expect(published.status).toBe(200)
  return id
}

const eventIds: string[] = []
beforeAll(async () => {
  for (const [index, text] of texts.entries()) {
    const slug = `hostile-${index}`
    const name = text.slice(0, 100)
    const supervisor = { ...sampleSupervisor('X', now, []), slug, lastName: text.slice(0, 60), presentation: text }
    const supervisorId = await publish('supervisors', supervisor)
    const placement = { ...samplePlacement('X', now, [supervisorId]), slug, name, description: text, housingNote: text }
    await publish('placements', { ...placement, address: name, software: text.slice(0, 80) })
    const aid = { ...sampleAid('X', now), code: `H${index}`, slug, title: name, summary: text, description: text }
    await publish('aids', { ...aid, grantor: name, conditionsNote: text, howToApply: text, sourceLabel: text })
    const event = { ...sampleEvent('X', now, { slug }), title: name, summary: text, description: text }
    const venue = { ...event.venue, place: name }
    eventIds.push(await publish('events', { ...event, venue, contactEmail: 'x@example.org' }))
  }
  await settle(platform)
})

const raw = /<script>alert|<img src=x|onload='x'/
const pathsOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

describe('content that looks like code', () => {
  it('goes live like any other: no text that the forms accept stops the site of a territory', async () => {
    const all = await openStore(scopeOfSystem(a.id, 'test'), platform.engine).list(releases)
    expect(all.flatMap(({ value }) => value.errors)).toEqual([])
    expect(two.lines.filter((line) => line.includes('"error"'))).toEqual([])
    const last = all.at(-1)
    expect((await platform.publisher.pointers.read(a.id))?.release).toBe(last?.id)
    expect(last?.value.pageCount).toBeGreaterThan(40)
  })

  it('is text and nothing else in every published file', async () => {
    const pointer = await platform.publisher.pointers.read(a.id)
    const files = pathsOf(platform.siteFolder(a.id, pointer?.release ?? ''))
    const shown = files.filter((file) => /hostile-0/.test(file))
    expect(shown.length).toBeGreaterThanOrEqual(3)
    // Calendars and the manifest are no pages: they are served under their own types.
    for (const file of files.filter((name) => /\.(html|xml|svg)$/.test(name)))
      expect([file, raw.test(readFileSync(file, 'utf8'))]).toEqual([file, false])
  })

  it('closes no JSON-LD block: what stands there is still one JSON value', () => {
    const folder = platform.siteFolder(a.id, '..')
    const blocks = pathsOf(folder)
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => [
        ...readFileSync(file, 'utf8').matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g),
      ])
    expect(blocks.length).toBeGreaterThan(texts.length)
    for (const [, json = ''] of blocks) expect(() => JSON.parse(json)).not.toThrow()
  })

  it('adds no line to a calendar and no header to a mail', async () => {
    const pointer = await platform.publisher.pointers.read(a.id)
    const files = pathsOf(platform.siteFolder(a.id, pointer?.release ?? '')).filter((file) => file.endsWith('.ics'))
    for (const file of files) {
      const content = readFileSync(file, 'utf8')
      expect([file, /^(SUMMARY:Intrus|Bcc:)/m.test(content)]).toEqual([file, false])
      const count = (word: string): number => content.split(word).length
      expect([file, count('BEGIN:VEVENT')]).toEqual([file, count('END:VEVENT')])
    }
    const person = { ...sampleSignUp('X', 'Lino'), lastName: 'Bcc', message: lines }
    for (const id of eventIds) {
      const path = `/api/events/${id}/registrations`
      expect((await two.portal(a.host, path, { method: 'POST', body: person })).status).toBe(202)
    }
    await settle(platform)
    const mails = readdirSync(platform.mailFolder)
      .map((name) => readFileSync(join(platform.mailFolder, name), 'utf8'))
      .filter((mail) => mail.includes('lino@'))
    expect(mails).toHaveLength(eventIds.length)
    for (const mail of mails) {
      expect(mail.split(/\r?\n\r?\n/)[0]).not.toMatch(/^(bcc|cc):/im)
      const page = mail.slice(mail.indexOf('Content-Type: text/html'))
      const part = page.slice(0, page.indexOf('\r\n----')).replace(/=\r\n/g, '')
      expect(part).toContain('</html>')
      expect(part).not.toMatch(raw)
    }
  })

  it('is text on the pages made for one visitor, in the console’s preview and in the exports', async () => {
    const html = { accept: 'text/html' }
    const pages: readonly Answer[] = await Promise.all([
      ...eventIds.map((id) => two.portal(a.host, `/mes-demarches/inscriptions/${id}`, { headers: html })),
      ...eventIds.map((id) => two.console(`${home}/events/${id}/preview`, { token })),
      two.portal(a.host, '/mes-demarches/aides', { headers: html }),
      two.portal(a.host, `/mes-demarches/aides?q=${encodeURIComponent(payload)}`, { headers: html }),
      two.portal(a.host, `/mes-demarches/simulateur?profession=${encodeURIComponent(payload)}`, { headers: html }),
      two.portal(a.host, `/${encodeURIComponent(payload)}`, { headers: html }),
    ])
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200, 404, 422]))
    for (const { body } of pages) expect(body).not.toMatch(raw)
    const csv = await two.console(`${home}/audit.csv`, { token })
    expect(csv.body).toContain('HYPERLINK')
    expect(csv.body).not.toMatch(/(?:^|;|\n)"?=HYPERLINK/)
  })
})
