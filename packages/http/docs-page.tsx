/** @jsxImportSource hono/jsx */
import { createHash } from 'node:crypto'
import { raw } from 'hono/html'
import type { Child, FC } from 'hono/jsx'
import type { OpenApi, Operation, Parameter } from './openapi.ts'

const styles = `
:root { color-scheme: light dark; --line: light-dark(#c9ced6, #4a525e); --soft: light-dark(#f3f5f8, #20252c); --link: light-dark(#0a4f8f, #8cc4ff) }
* { box-sizing: border-box }
body { margin: 0; font: 1rem/1.55 system-ui, sans-serif; background: light-dark(#fff, #14181d); color: light-dark(#1b2026, #e8ecf1) }
main, header, nav { max-width: 60rem; margin: 0 auto; padding: 0 1rem }
a { color: var(--link) } :focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
h1 { line-height: 1.2 } h2 { margin-top: 3rem; border-bottom: 2px solid var(--line) } h3 { margin: 2.5rem 0 .5rem }
code, pre { font-family: ui-monospace, monospace; font-size: .9em }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: .4rem; padding: .8rem; overflow-x: auto }
.method { display: inline-block; min-width: 4.2rem; padding: .05rem .4rem; border: 1px solid currentColor; border-radius: .3rem; text-align: center; font-weight: 700 }
.path { overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% } caption { text-align: left; font-weight: 600; padding: .4rem 0 }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line) }
.scroll { overflow-x: auto } nav ul { columns: 18rem; padding-left: 1.2rem } summary { cursor: pointer; font-weight: 600 }
.skip { position: absolute; left: -100vw } .skip:focus { left: 1rem; top: 1rem; background: Canvas; padding: .5rem }
@media print { details::details-content { content-visibility: visible } nav { display: none } }
`

const places: Readonly<Record<Parameter['in'], string>> = { path: 'adresse', query: 'requête', header: 'en-tête' }

const hasMembers = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

const Schema: FC<{ title: string; value: unknown }> = ({ title, value }) =>
  hasMembers(value) ? (
    <details>
      <summary>{title}</summary>
      <pre tabindex={0}>{JSON.stringify(value, null, 2)}</pre>
    </details>
  ) : null

const Parameters: FC<{ parameters: readonly Parameter[] }> = ({ parameters }) =>
  parameters.length === 0 ? null : (
    <div class="scroll">
      <table>
        <caption>Paramètres</caption>
        <thead>
          <tr>
            <th scope="col">Nom</th>
            <th scope="col">Où</th>
            <th scope="col">Obligatoire</th>
            <th scope="col">Forme</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ name, in: place, required, description, schema }) => (
            <tr>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{places[place]}</td>
              <td>{required ? 'oui' : 'non'}</td>
              <td>
                {description} <code>{JSON.stringify(schema)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )

const Answers: FC<{ responses: Operation['responses'] }> = ({ responses }) => (
  <div class="scroll">
    <table>
      <caption>Réponses</caption>
      <thead>
        <tr>
          <th scope="col">Statut</th>
          <th scope="col">Sens</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(responses).map(([status, { description, content }]) => (
          <tr>
            <th scope="row">{status}</th>
            <td>
              {description}
              {Object.entries(content ?? {})
                .filter(([media]) => media !== 'application/problem+json')
                .map(([media, { schema }]) => (
                  <Schema title={`Forme de la réponse (${media})`} value={schema} />
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const prose = (text: string | undefined): Child =>
  text
    ?.split('\n\n')
    .map((paragraph) => (
      <p>{paragraph.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</p>
    ))

const OperationSection: FC<{ method: string; path: string; operation: Operation }> = ({ method, path, operation }) => (
  <section aria-labelledby={operation.operationId}>
    <h3 id={operation.operationId}>{operation.summary}</h3>
    <p class="path">
      <span class="method">{method.toUpperCase()}</span> <code>{path}</code>
    </p>
    {prose(operation.description)}
    <Parameters parameters={operation.parameters} />
    {Object.entries(operation.requestBody?.content ?? {}).map(([media, { schema, example }]) => (
      <>
        <Schema title={`Contenu à envoyer (${media})`} value={schema} />
        <Schema title="Exemple qui fonctionne" value={example} />
      </>
    ))}
    <Answers responses={operation.responses} />
  </section>
)

interface Entry {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

const entriesOf = (api: OpenApi): readonly Entry[] =>
  Object.entries(api.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method, path, operation })),
  )

const Page: FC<{ api: OpenApi }> = ({ api }) => {
  const entries = entriesOf(api)
  const tagged = api.tags.map(({ name }) => ({ name, own: entries.filter((one) => one.operation.tags[0] === name) }))
  const groups = tagged.filter(({ own }) => own.length > 0)
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${api.info.title} : description de l’API`}</title>
        <style>{raw(styles)}</style>
      </head>
      <body>
        <a class="skip" href="#contenu">
          Aller au contenu
        </a>
        <header>
          <h1>{api.info.title}</h1>
          {prose(api.info.description)}
          <p>
            {entries.length} opérations. La même description, pour les machines :{' '}
            <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). Pour chercher dans la page : Ctrl + F, ou ⌘ F.
          </p>
        </header>
        <nav aria-label="Opérations">
          {groups.map(({ name, own }) => (
            <>
              <p>
                <strong>{name}</strong>
              </p>
              <ul>
                {own.map(({ operation }) => (
                  <li>
                    <a href={`#${operation.operationId}`}>{operation.summary}</a>
                  </li>
                ))}
              </ul>
            </>
          ))}
        </nav>
        <main id="contenu">
          {groups.map(({ name, own }) => (
            <>
              <h2>{name}</h2>
              {own.map((entry) => (
                <OperationSection {...entry} />
              ))}
            </>
          ))}
        </main>
      </body>
    </html>
  )
}

/** The page and the policy it needs: no script at all, and this one style by its hash. */
export const renderDocs = (api: OpenApi): { readonly html: string; readonly policy: string } => ({
  html: `<!doctype html>${<Page api={api} />}`,
  policy: `default-src 'none'; style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
})
