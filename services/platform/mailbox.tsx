/** @jsxImportSource hono/jsx */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import PostalMime, { type Address, type Email } from 'postal-mime'
import { composeMail } from '../mailer/compose-mail.ts'
import type { MailTransport } from '../mailer/send-mail.ts'

const idPattern = /^mel_[0-9A-HJKMNP-TV-Z]{26}$/

/** Writes each mail as an .eml file, as any mail reader opens it; the same id twice is the same file. */
export const captureMail = (folder: string): MailTransport => ({
  deliver: async (mail) => {
    await mkdir(folder, { recursive: true })
    const file = join(folder, `${mail.id}.eml`)
    await writeFile(`${file}.new`, await composeMail(mail))
    await rename(`${file}.new`, file)
  },
})

const style = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}body{margin:0;background:light-dark(#f6f4ef,#171613);color:light-dark(#241f19,#f0ebe2)}main{max-width:60rem;margin:auto;padding:1.5rem 1rem}h1{font-size:1.6rem}table{width:100%;border-collapse:collapse}td,th{text-align:left;padding:.6rem .5rem;border-bottom:1px solid light-dark(#d8d1c3,#3a362f);vertical-align:top}a{color:light-dark(#0b5563,#8fd3e0)}iframe{width:100%;height:70vh;border:1px solid light-dark(#b9b1a1,#4a453c);border-radius:.5rem;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere}:focus-visible{outline:3px solid light-dark(#7a4a00,#ffc45c);outline-offset:2px}@media(max-width:40rem){thead{display:none}td{display:block;border:0;padding:.1rem 0}tr{display:block;padding:.7rem 0;border-bottom:1px solid light-dark(#d8d1c3,#3a362f)}}`

const page = (title: string, content: unknown): string =>
  `<!doctype html>${String(
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{style}</style>
      </head>
      <body>
        <main>{content}</main>
      </body>
    </html>,
  )}`

const address = (one: Address | undefined): string =>
  one?.name ? `${one.name} <${one.address ?? ''}>` : (one?.address ?? '')

const listPage = (mails: readonly { readonly id: string; readonly mail: Email }[]): string =>
  page(
    'Courrier capturé',
    <>
      <h1>Courrier capturé</h1>
      <p>Rien ne sort de cette machine : chaque message que la plateforme envoie arrive ici.</p>
      {mails.length === 0 ? (
        <p>
          Aucun message pour l’instant. Inscrivez-vous à un événement sur un portail : la confirmation arrivera ici.
        </p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Objet</th>
              <th scope="col">Pour</th>
              <th scope="col">De</th>
              <th scope="col">Date</th>
            </tr>
          </thead>
          <tbody>
            {mails.map(({ id, mail }) => (
              <tr>
                <td>
                  <a href={`/messages/${id}`}>{mail.subject}</a>
                </td>
                <td>{mail.to?.map((one) => address(one)).join(', ')}</td>
                <td>{address(mail.from)}</td>
                <td>{new Date(mail.date ?? 0).toLocaleString('fr-FR')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>,
  )

const mailPage = (id: string, mail: Email): string =>
  page(
    mail.subject ?? 'Message',
    <>
      <p>
        <a href="/">Tous les messages</a>
      </p>
      <h1>{mail.subject}</h1>
      <p>
        De {address(mail.from)}, pour {mail.to?.map((one) => address(one)).join(', ')}
      </p>
      <p>
        <a href={`/messages/${id}/source`}>Message complet (.eml)</a>
      </p>
      {mail.attachments.length > 0 ? (
        <ul>
          {mail.attachments.map((attachment, index) => (
            <li>
              <a href={`/messages/${id}/pieces/${index}`}>{attachment.filename ?? 'pièce jointe'}</a>
            </li>
          ))}
        </ul>
      ) : null}
      <iframe
        title="Message mis en forme"
        src={`/messages/${id}/html`}
        sandbox="allow-popups allow-top-navigation-by-user-activation"
      />
      <h2>Version texte</h2>
      <pre>{mail.text}</pre>
    </>,
  )

/** A mailbox to read what was captured. */
export const mailboxApp = (folder: string): Hono => {
  const open = async (id: string): Promise<{ mail: Email; source: Buffer<ArrayBuffer> } | undefined> => {
    if (!idPattern.test(id)) return undefined
    const source = await readFile(join(folder, `${id}.eml`)).catch(() => undefined)
    return source && { mail: await PostalMime.parse(source), source: Buffer.from(source) }
  }
  const app = new Hono()
  app.get('/healthz', (context) => context.json({ status: 'ok' }))
  app.get('/', async (context) => {
    const files = await readdir(folder).catch(() => [])
    const ids = files
      .filter((file) => file.endsWith('.eml'))
      .map((file) => file.slice(0, -4))
      .toSorted()
      .toReversed()
    const mails = await Promise.all(ids.slice(0, 200).map(async (id) => ({ id, found: await open(id) })))
    return context.html(listPage(mails.flatMap(({ id, found }) => (found ? [{ id, mail: found.mail }] : []))))
  })
  app.get('/messages/:id', async (context) => {
    const id = context.req.param('id')
    const found = await open(id)
    return found ? context.html(mailPage(id, found.mail)) : context.notFound()
  })
  app.get('/messages/:id/html', async (context) => {
    const found = await open(context.req.param('id'))
    if (!found) return context.notFound()
    context.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data: http://*.localhost:*; sandbox allow-popups allow-top-navigation-by-user-activation",
    )
    return context.html(found.mail.html ?? `<pre>${found.mail.text ?? ''}</pre>`)
  })
  app.get('/messages/:id/source', async (context) => {
    const found = await open(context.req.param('id'))
    return found ? context.body(found.source, 200, { 'content-type': 'message/rfc822' }) : context.notFound()
  })
  app.get('/messages/:id/pieces/:index', async (context) => {
    const found = await open(context.req.param('id'))
    const piece = found?.mail.attachments[Number(context.req.param('index'))]
    if (!piece) return context.notFound()
    const content = typeof piece.content === 'string' ? piece.content : new Uint8Array(piece.content)
    return context.body(content, 200, {
      'content-type': piece.mimeType,
      'content-disposition': `attachment; filename="${(piece.filename ?? 'piece').replace(/[^\w.-]/g, '_')}"`,
    })
  })
  return app
}
