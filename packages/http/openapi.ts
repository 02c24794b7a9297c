import { type ProblemKind, problems } from '@ancrage/kernel'
import * as z from 'zod'
import { placeholders } from './describe-route.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'
import { shapeOf } from './parse-input.ts'
import type { PlainResponse } from './reply.ts'
import type { BoundRoute, RouteInfo } from './route.ts'

export interface ApiDescription {
  readonly title: string
  readonly description?: string
  readonly basePath: string
  readonly routes: readonly Pick<BoundRoute, 'info'>[]
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
}
interface Media {
  readonly schema?: JsonSchema | { readonly $ref: string }
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>
}
export interface ResponseObject {
  readonly description: string
  readonly content?: Readonly<Record<string, Media>>
}
export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly required: true; readonly content: Readonly<Record<string, Media>> }
  readonly responses: Readonly<Record<string, ResponseObject>>
}
export interface OpenApi {
  readonly openapi: '3.1.1'
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, unknown>>
}

const ownedParameters: Readonly<Record<string, Pick<Parameter, 'description' | 'schema'>>> = {
  territory: {
    description: 'Identifiant du territoire.',
    schema: { type: 'string', pattern: '^ter_[0-7][0-9A-HJKMNP-TV-Z]{25}$' },
  },
  region: { description: 'Code INSEE de la région.', schema: { type: 'string', pattern: '^\\d{2}$' } },
  token: { description: 'Jeton signé, reçu dans un lien.', schema: { type: 'string' } },
}

const pathParameters = (info: RouteInfo): readonly Parameter[] => {
  const shape = shapeOf(info.params)
  return placeholders(info.path).map((name) => {
    const own = shape[name]
    const described = own ? { schema: jsonSchemaOf(own, 'input') } : (ownedParameters[name] ?? { schema: {} })
    return { name, in: 'path', required: true, ...described }
  })
}

const queryParameters = (info: RouteInfo): readonly Parameter[] =>
  Object.entries(shapeOf(info.query)).map(([name, schema]) => {
    const described = jsonSchemaOf(schema, 'input')
    const required = !z.safeParse(schema, undefined).success
    return { name, in: 'query', required, schema: described }
  })

const headerParameters = (info: RouteInfo): readonly Parameter[] => [
  ...(info.ifMatch
    ? [
        {
          name: 'If-Match',
          in: 'header',
          required: true,
          description: 'Version modifiée, telle que l’ETag de la dernière lecture la donne.',
          schema: { type: 'string', pattern: '^"v\\d+"$', examples: ['"v3"'] },
        } as const,
      ]
    : []),
  ...(info.idempotent
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'Clé au choix du client : le même envoi répété reçoit la même réponse.',
          schema: { type: 'string', minLength: 1, maxLength: 128 },
        } as const,
      ]
    : []),
]

const accessProblems = (info: RouteInfo): readonly ProblemKind[] => {
  switch (info.access.kind) {
    case 'member':
    case 'agency':
      return [problems.notSignedIn, problems.forbidden, problems.notFound]
    case 'signed-in':
      return [problems.notSignedIn]
    case 'link':
      return [problems.invalidLink, problems.expiredLink]
    case 'visitor':
      return [problems.notFound]
    case 'open':
      return []
  }
}

const bodyProblems = [
  problems.malformedBody,
  problems.bodyTooLarge,
  problems.unsupportedMediaType,
  problems.invalidInput,
] as const

/** Every problem a route may answer: its slice's own, and those its declaration implies. */
export const problemsOf = (info: RouteInfo): readonly ProblemKind[] => {
  const all: readonly ProblemKind[] = [
    ...accessProblems(info),
    ...(info.params ? [problems.notFound] : []),
    ...(info.query ? [problems.invalidInput] : []),
    ...(info.body ? bodyProblems : []),
    ...(info.fileTypes ? [problems.bodyTooLarge] : []),
    ...(info.ifMatch ? [problems.preconditionRequired, problems.editConflict] : []),
    ...(info.idempotent ? [problems.idempotencyConflict] : []),
    ...(info.limit === 'none' ? [] : [problems.tooManyRequests]),
    ...info.problems,
    problems.unexpected,
    problems.unavailable,
  ]
  return [...new Map(all.map((kind) => [kind.slug, kind])).values()]
}

const problemExample = ({ slug, status, title }: ProblemKind): unknown => ({
  type: `/problems/${slug}`,
  title: title.fr,
  status,
  detail: `${title.fr}.`,
})

const problemResponses = (info: RouteInfo): Readonly<Record<string, ResponseObject>> => {
  const byStatus = Map.groupBy(problemsOf(info), ({ status }) => String(status))
  return Object.fromEntries(
    [...byStatus].map(([status, kinds]) => [
      status,
      {
        description: kinds.map(({ title }) => title.fr).join(' · '),
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            examples: Object.fromEntries(
              kinds.map((kind) => [kind.slug, { summary: kind.title.fr, value: problemExample(kind) }]),
            ),
          },
        },
      },
    ]),
  )
}

const successNames: Readonly<Record<string, string>> = {
  '200': 'Fait.',
  '201': 'Créé.',
  '202': 'Pris en compte.',
  '204': 'Fait, sans contenu.',
  '303': 'Fait ; la suite est à l’adresse indiquée.',
}

const successResponse = (status: string, declared: z.ZodType | PlainResponse): ResponseObject => {
  const description = successNames[status] ?? 'Réponse.'
  if (declared instanceof z.ZodType) {
    return { description, content: { 'application/json': { schema: jsonSchemaOf(declared, 'output') } } }
  }
  return declared.contentType === undefined ? { description } : { description, content: { [declared.contentType]: {} } }
}

const fileBody = (types: readonly string[]): Pick<Operation, 'requestBody'> => {
  const media: Media = { schema: { type: 'string', format: 'binary' } }
  return { requestBody: { required: true, content: Object.fromEntries(types.map((type) => [type, media])) } }
}

const requestBody = (info: RouteInfo): Pick<Operation, 'requestBody'> => {
  if (info.fileTypes) return fileBody(info.fileTypes)
  if (!info.body) return {}
  const media: Media = {
    schema: jsonSchemaOf(info.body, 'input'),
    ...(info.example !== undefined && { example: info.example }),
  }
  const form = info.acceptsForm ? { 'application/x-www-form-urlencoded': {} } : {}
  return { requestBody: { required: true, content: { 'application/json': media, ...form } } }
}

const securityOf = (info: RouteInfo): Operation['security'] =>
  info.access.kind === 'member' || info.access.kind === 'agency' || info.access.kind === 'signed-in'
    ? [{ bearer: [] }]
    : []

const whoMay: Readonly<Record<RouteInfo['access']['kind'], string>> = {
  member: 'Membre de l’équipe du territoire, avec la permission',
  agency: 'Membre de l’agence de la région, avec la permission',
  'signed-in': 'Toute personne connectée',
  visitor: 'Tout le monde, depuis le portail du territoire',
  link: 'Porteur d’un lien signé pour',
  open: 'Tout le monde',
}

const describeAccess = ({ kind, detail }: RouteInfo['access']): string =>
  `Accès : ${whoMay[kind]}${detail === undefined ? '' : ` \`${detail}\``}.`

const operationOf = (info: RouteInfo): Operation => ({
  operationId: info.operationId,
  summary: info.summary,
  description: [info.description, describeAccess(info.access)].filter(Boolean).join('\n\n'),
  tags: info.tags,
  security: securityOf(info),
  parameters: [...pathParameters(info), ...queryParameters(info), ...headerParameters(info)],
  ...requestBody(info),
  responses: {
    ...Object.fromEntries(
      Object.entries(info.responses).map(([status, declared]) => [status, successResponse(status, declared)]),
    ),
    ...problemResponses(info),
  },
})

const problemSchema: JsonSchema = {
  type: 'object',
  description: 'RFC 9457. « type » mène à une page qui dit quoi faire.',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    requestId: { type: 'string', description: 'À donner à l’assistance.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'message'],
        properties: {
          pointer: {
            type: 'string',
            description: 'Pointeur JSON vers le champ ; /query/… et /path/… hors du contenu.',
          },
          message: { type: 'string' },
        },
      },
    },
  },
}

/** OpenAPI 3.1, from the very objects that serve the requests. */
export const describeApi = (api: ApiDescription): OpenApi => {
  const byPath = Map.groupBy(api.routes, ({ info }) => `${api.basePath}${info.path}`)
  return {
    openapi: '3.1.1',
    info: { title: api.title, version: '1', ...(api.description !== undefined && { description: api.description }) },
    servers: [{ url: '/' }],
    tags: [...new Set(api.routes.flatMap(({ info }) => info.tags))].map((name) => ({ name })),
    paths: Object.fromEntries(
      [...byPath].map(([path, routes]) => [
        path,
        Object.fromEntries(routes.map(({ info }) => [info.method, operationOf(info)])),
      ]),
    ),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: problemSchema },
    },
  }
}
