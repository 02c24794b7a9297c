/** @jsxImportSource hono/jsx */
import { createHash } from 'node:crypto'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** A page of this package and the policy it needs: no script at all, and its one style by hash. */
export interface StandalonePage {
  readonly html: string
  readonly policy: string
}

const styles = `
:root { color-scheme: light dark; --line: light-dark(#c9ced6, #4a525e); --soft: light-dark(#f3f5f8, #20252c); --link: light-dark(#0a4f8f, #8cc4ff) }
* { box-sizing: border-box }
body { margin: 0; padding: 1rem 1rem 4rem; font: 1rem/1.55 system-ui, sans-serif; background: light-dark(#fff, #14181d); color: light-dark(#1b2026, #e8ecf1) }
main, header, nav { max-width: 60rem; margin: 0 auto } p, li { max-width: 45rem }
a { color: var(--link) } :focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
h1, h2, h3 { line-height: 1.25 } h2 { margin-top: 3rem } h3 { margin: 2.5rem 0 .5rem }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere }
:not(pre) > code { background: var(--soft); padding: .1em .3em; border-radius: .25rem }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: .4rem; padding: .8rem; overflow-x: auto }
.method { display: inline-block; min-width: 4.5rem; padding: .05rem .4rem; border: 1px solid currentColor; border-radius: .3rem; text-align: center; font-weight: 700 }
table { border-collapse: collapse; width: 100%; margin-top: 1rem } caption { text-align: left; font-weight: 600; padding: .4rem 0 }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line) }
tbody th { white-space: nowrap } .scroll { overflow-x: auto } summary { cursor: pointer; font-weight: 600; padding: .2rem 0 }
nav ul { columns: 18rem; column-gap: 2rem; margin: .3rem 0 1rem; padding-left: 1.2rem } nav p { font-weight: 700; margin: 0 }
.skip { position: absolute; left: -100vw } .skip:focus { left: 1rem; top: 1rem; background: Canvas; padding: .5rem }
@media print { details::details-content { content-visibility: visible } nav { display: none } }
`

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const standalonePage = (title: string, content: Child): StandalonePage => {
  const page = (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{raw(styles)}</style>
      </head>
      <body>
        <a class="skip" href="#contenu">
          Aller au contenu
        </a>
        {content}
      </body>
    </html>
  )
  return { html: `<!doctype html>${page}`, policy }
}

/** Text with \`code\` between backquotes and *emphasis* between stars. */
export const inline = (text: string): Child =>
  text.split(/(`[^`]+`|\*[^*]+\*)/).map((part) => {
    if (part.startsWith('`') && part.length > 1) return <code>{part.slice(1, -1)}</code>
    return part.startsWith('*') && part.length > 1 ? <em>{part.slice(1, -1)}</em> : part
  })
