import type { Locale } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import { describe, expect, it } from 'vitest'
import type { MailMessage, SliceDeps } from '../slice.ts'
import { mails, resultMail } from './mail.tsx'
import { sampleAid } from './model/samples.ts'

const chrome = sampleChrome('gers', { css: '/a.css', font: '/a.woff2', icon: '/a.svg', islands: {} })
const values = [
  sampleAid({ code: 'E1', en: { title: 'Travel allowance' } }),
  sampleAid({ code: 'G1', title: 'Logement\r\nBcc: x@example.fr', perimeter: { scope: 'department', codes: ['32'] } }),
]
const published = values.map((value, i) => ({ id: `aid_${i}`, version: 1, value, live: { value, version: 1 } }))
const deps = {
  store: { list: async () => published },
  site: async () => ({ chrome, timeZone: 'Europe/Paris', communes: [{ code: '32013', name: 'Auch', population: 1 }] }),
} as unknown as SliceDeps

const render = async (answers: string, locale: Locale): Promise<MailMessage> => {
  const template = mails.find((one) => one.template === resultMail)
  const data = { answers, locale, at: '2026-11-21T10:00:00.000Z' }
  const mail = await template?.render(deps, { subjectId: 'mel_1', data }, '2026-11-22T10:00:00.000Z')
  if (!mail) throw new Error('no mail')
  return mail
}
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('the mail of a result', () => {
  it('lists the aids of the day it was asked for, with the link that opens them again', async () => {
    const { subject, text, html } = await render('audience=intern&commune=32013', 'fr')
    expect(plain(subject)).toBe('Vos aides en première estimation, Gers')
    expect(plain(text)).toContain('estimation du 21 novembre 2026')
    expect(plain(text)).toContain('Indemnité de transport des internes (130 € par mois)')
    expect(text).toContain('/mes-demarches/simulation?audience=intern&commune=32013')
    expect(html).toContain('/mes-demarches/simulation?audience=intern&amp;commune=32013')
    expect(subject).not.toMatch(/[\r\n]/)
  })

  it('speaks the language of the form', async () => {
    const { subject, text } = await render('audience=intern', 'en')
    expect(subject).toContain('first estimate')
    expect(text).toContain('Travel allowance (130')
    expect(text).toContain('/en/mes-demarches/simulation?audience=intern')
  })

  it('takes nothing from the address but answers', async () => {
    const { text } = await render('audience=wizard&next=https://evil.example', 'fr')
    expect(text).not.toContain('evil.example')
    expect(text).not.toContain('wizard')
  })
})
