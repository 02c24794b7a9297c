/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx'
import type { JsonSchema } from './json-schema.ts'
import type { OpenApi, Operation, Parameter, ResponseObject } from './openapi.ts'
import { inline, type StandalonePage, standalonePage } from './page-shell.tsx'
import { schemaInWords } from './schema-in-words.ts'

const places: Readonly<Record<Parameter['in'], string>> = { path: 'adresse', query: 'requête', header: 'en-tête' }

const hasMembers = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

const Source: FC<{ title: string; value: unknown }> = ({ title, value }) =>
  hasMembers(value) ? (
    <details>
      <summary>{title}</summary>
      <pre tabindex={0}>{JSON.stringify(value, null, 2)}</pre>
    </details>
  ) : null

const Form: FC<{ schema: JsonSchema }> = ({ schema }) => {
  const { text, pattern } = schemaInWords(schema)
  return (
    <>
      {text} {pattern === undefined ? null : <code>{pattern}</code>}
    </>
  )
}

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
                {description} <Form schema={schema} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )

const Meaning: FC<{ answer: ResponseObject }> = ({ answer: { description, content = {} } }) => {
  const problems = Object.entries(content['application/problem+json']?.examples ?? {})
  if (problems.length > 0) {
    return (
      <>
        {problems.map(([slug, { summary }], index) => (
          <>
            {index > 0 ? ' · ' : ''}
            <a href={`/problems/${slug}`}>{summary}</a>
          </>
        ))}
      </>
    )
  }
  return (
    <>
      {description}
      {Object.entries(content).map(([media, { schema }]) => (
        <Source title={`Forme de la réponse (${media})`} value={schema} />
      ))}
    </>
  )
}

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
        {Object.entries(responses).map(([status, answer]) => (
          <tr>
            <th scope="row">{status}</th>
            <td>
              <Meaning answer={answer} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Prose: FC<{ text: string | undefined }> = ({ text }) => (
  <>{text === undefined ? null : text.split('\n\n').map((paragraph) => <p>{inline(paragraph)}</p>)}</>
)

const OperationSection: FC<Entry> = ({ method, path, operation }) => (
  <section>
    <h3 id={operation.operationId}>{operation.summary}</h3>
    <p>
      <span class="method">{method.toUpperCase()}</span> <code>{path}</code>
    </p>
    <Prose text={operation.description} />
    <Parameters parameters={operation.parameters} />
    {Object.entries(operation.requestBody?.content ?? {}).map(([media, { schema, example }]) => (
      <>
        <Source title={`Contenu à envoyer (${media})`} value={schema} />
        <Source title="Exemple qui fonctionne" value={example} />
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

/** The API description for people: grouped by subject, found with the browser's own search. */
export const renderDocs = (api: OpenApi): StandalonePage => {
  const entries = entriesOf(api)
  const groups = api.tags
    .map(({ name }) => ({ name, own: entries.filter(({ operation }) => operation.tags[0] === name) }))
    .filter(({ own }) => own.length > 0)
  return standalonePage(
    `${api.info.title} : description de l’API`,
    <>
      <header>
        <h1>{api.info.title}</h1>
        <Prose text={api.info.description} />
        <p>
          {entries.length} opérations. La même description, pour les machines : <a href="openapi.json">openapi.json</a>{' '}
          (OpenAPI 3.1). Pour chercher dans la page : Ctrl + F, ou Cmd + F.
        </p>
      </header>
      <nav aria-label="Opérations">
        {groups.map(({ name, own }) => (
          <>
            <p>{name}</p>
            <ul aria-label={name}>
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
    </>,
  )
}
