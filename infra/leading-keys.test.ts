import { beforeAll, describe, expect, it } from 'vitest'
import { account, evaluate, type PolicyDocument, policiesOfRole, trustOfRole } from './testing/evaluate-role.ts'
import { synthPlatform, type Template } from './testing/synth-platform.ts'

const own = 'ter_01K4EJN5FSJV4Y0BWA538G3K9A'
const twin = 'ter_01K4EJN5FSJV4Y0BWA538G3K9B'
const table = `arn:aws:dynamodb:eu-west-3:${account}:table/ancrage-recette-app`

let api: Template
let policies: readonly PolicyDocument[]

beforeAll(() => {
  const template = synthPlatform('none').templates.api
  if (template === undefined) throw new Error('no api stack')
  api = template
  policies = policiesOfRole(api, 'ancrage-recette-territory-data')
}, 120_000)

interface Attempt {
  readonly action: string
  readonly keys?: string[]
  readonly resource?: string
  readonly territory?: string
}

const attempt = (
  { action, keys, resource = table, territory = own }: Attempt,
  given: readonly PolicyDocument[] = policies,
): ReturnType<typeof evaluate> =>
  evaluate(
    {
      principal: `arn:aws:sts::${account}:assumed-role/ancrage-recette-territory-data/session`,
      action,
      resource,
      context: {
        ...(territory === '' ? {} : { 'aws:PrincipalTag/territory': territory }),
        ...(keys === undefined ? {} : { 'dynamodb:LeadingKeys': keys }),
      },
    },
    given,
  )

const singleItem = [
  'dynamodb:GetItem',
  'dynamodb:Query',
  'dynamodb:BatchGetItem',
  // TransactWriteItems and TransactGetItems are authorised as these, one by one.
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
]

describe('a session tagged with a territory', () => {
  it.each(singleItem)('may %s under its own keys', async (action) => {
    expect(await attempt({ action, keys: [`T#${own}#events`] })).toBe('Allowed')
  })

  it.each(singleItem)('may not %s under the keys of its near-twin', async (action) => {
    expect(await attempt({ action, keys: [`T#${twin}#events`] })).toBe('ImplicitlyDenied')
  })

  it.each(singleItem)('may not %s when the request carries no key at all', async (action) => {
    expect(await attempt({ action })).toBe('ImplicitlyDenied')
  })

  it('may not take a key whose territory only begins like its own', async () => {
    expect(await attempt({ action: 'dynamodb:GetItem', keys: [`T#${own}X#events`] })).toBe('ImplicitlyDenied')
    expect(await attempt({ action: 'dynamodb:GetItem', keys: [`T#${own}`] })).toBe('ImplicitlyDenied')
  })

  it('may not slip one foreign key into a batch or a transaction', async () => {
    const keys = [`T#${own}#events`, `T#${twin}#events`]
    for (const action of ['dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:ConditionCheckItem'])
      expect(await attempt({ action, keys }), action).toBe('ImplicitlyDenied')
  })

  it('may not use an index, since there is none to grant', async () => {
    expect(await attempt({ action: 'dynamodb:Query', keys: [`T#${own}#events`], resource: `${table}/index/any` })).toBe(
      'ImplicitlyDenied',
    )
  })

  it.each([
    'dynamodb:Scan',
    'dynamodb:PartiQLSelect',
    'dynamodb:PartiQLInsert',
    'dynamodb:PartiQLUpdate',
    'dynamodb:PartiQLDelete',
    'dynamodb:BatchWriteItem',
  ])('may never %s, even under its own keys', async (action) => {
    expect(await attempt({ action, keys: [`T#${own}#events`] })).toBe('ImplicitlyDenied')
    expect(await attempt({ action })).toBe('ImplicitlyDenied')
  })

  it('may not touch the tables of the platform or of the regions', async () => {
    for (const name of ['registry', 'region'])
      expect(
        await attempt({
          action: 'dynamodb:GetItem',
          keys: [`T#${own}#events`],
          resource: table.replace('-app', `-${name}`),
        }),
      ).toBe('ImplicitlyDenied')
  })

  it('reaches nothing without its tag: an empty tag matches no territory', async () => {
    for (const keys of [[`T#${own}#events`], ['T##events'], undefined])
      expect(await attempt({ action: 'dynamodb:GetItem', territory: '', ...(keys ? { keys } : {}) })).not.toBe(
        'Allowed',
      )
  })
})

describe('the policy without one of its parts', () => {
  const without = (change: (text: string) => string): readonly PolicyDocument[] =>
    policies.map((policy) => {
      const before = JSON.stringify(policy)
      const after = change(before)
      expect(after).not.toBe(before)
      return JSON.parse(after)
    })

  it('lets keyless requests through as soon as the Null check is gone', async () => {
    const mutant = without((text) => text.replace(/,"Null":\{[^}]*\}/, ''))
    expect(await attempt({ action: 'dynamodb:Query' }, mutant)).toBe('Allowed')
  })

  it('takes a look-alike for the territory as soon as the separator is gone', async () => {
    const mutant = without((text) => text.replace(/\}#\*/, '}*'))
    expect(await attempt({ action: 'dynamodb:GetItem', keys: [`T#${own}X#events`] }, mutant)).toBe('Allowed')
  })
})

describe('the files of a release', () => {
  const sites = 'arn:aws:s3:::ancrage-recette-sites-111122223333'
  const put = (key: string, role: string): ReturnType<typeof evaluate> =>
    evaluate(
      {
        principal: `arn:aws:sts::${account}:assumed-role/${role}/session`,
        action: 's3:PutObject',
        resource: `${sites}/${key}`,
        context: { 'aws:PrincipalTag/territory': own },
      },
      policiesOfRole(api, role),
    )

  it('are written under the folder of the session’s territory only', async () => {
    expect(await put(`${own}/r/rel_1/index.html`, 'ancrage-recette-territory-publishing')).toBe('Allowed')
    expect(await put(`${twin}/r/rel_1/index.html`, 'ancrage-recette-territory-publishing')).toBe('ImplicitlyDenied')
    expect(await put(`${own}X/r/rel_1/index.html`, 'ancrage-recette-territory-publishing')).toBe('ImplicitlyDenied')
  })

  it('are out of reach of the APIs', async () => {
    expect(await put(`${own}/r/rel_1/index.html`, 'ancrage-recette-territory-data')).toBe('ImplicitlyDenied')
  })
})

describe('the files of photos', () => {
  const photos = 'arn:aws:s3:::ancrage-recette-photos-111122223333'
  const act = (action: string, key: string, role: string): ReturnType<typeof evaluate> =>
    evaluate(
      {
        principal: `arn:aws:sts::${account}:assumed-role/${role}/session`,
        action,
        resource: `${photos}/${key}`,
        context: { 'aws:PrincipalTag/territory': own },
      },
      policiesOfRole(api, role),
    )
  const data = 'ancrage-recette-territory-data'
  const publishing = 'ancrage-recette-territory-publishing'

  it.each(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'])(
    'allow %s under the prefix of the session’s territory only',
    async (action) => {
      expect(await act(action, `${own}/a.webp`, data)).toBe('Allowed')
      expect(await act(action, `${twin}/a.webp`, data)).toBe('ImplicitlyDenied')
      expect(await act(action, `${own}X/a.webp`, data)).toBe('ImplicitlyDenied')
    },
  )

  it('are read, and never written, by what publishes', async () => {
    expect(await act('s3:GetObject', `${own}/a.webp`, publishing)).toBe('Allowed')
    expect(await act('s3:PutObject', `${own}/a.webp`, publishing)).toBe('ImplicitlyDenied')
    expect(await act('s3:GetObject', `${twin}/a.webp`, publishing)).toBe('ImplicitlyDenied')
  })

  it.each([
    [own, 'Allowed'],
    [twin, 'ImplicitlyDenied'],
  ])('are listed under %s: %s', async (territory, outcome) => {
    const listing = {
      principal: `arn:aws:sts::${account}:assumed-role/${data}/session`,
      action: 's3:ListBucket',
      resource: photos,
      context: { 'aws:PrincipalTag/territory': own, 's3:prefix': `${territory}/` },
    }
    expect(await evaluate(listing, policiesOfRole(api, data))).toBe(outcome)
  })
})

describe('the function that decodes pictures', () => {
  it('may write its own log, and nothing else', () => {
    const actions = policiesOfRole(api, 'ancrage-recette-pictures').flatMap((policy) => JSON.stringify(policy))
    expect(actions.join()).toContain('logs:PutLogEvents')
    expect(actions.join()).not.toMatch(/s3:|dynamodb:|sts:|secretsmanager:|lambda:/)
  })
})

describe('taking the role', () => {
  const take = (service: string, context: Record<string, string | string[]>): ReturnType<typeof evaluate> =>
    evaluate(
      {
        principal: `arn:aws:iam::${account}:role/ancrage-recette-${service}`,
        action: 'sts:AssumeRole',
        resource: `arn:aws:iam::${account}:role/ancrage-recette-territory-data`,
        context,
      },
      policiesOfRole(api, `ancrage-recette-${service}`),
      trustOfRole(api, 'ancrage-recette-territory-data'),
    )
  const tagged = (territory: string) => ({ 'aws:RequestTag/territory': territory, 'aws:TagKeys': ['territory'] })

  it('is for the functions that serve one territory at a time', async () => {
    expect(await take('portal-api', tagged(own))).toBe('Allowed')
    expect(await take('console-api', tagged(own))).toBe('Allowed')
  })

  it('is not for the region’s API', async () => {
    expect(await take('region-api', tagged(own))).not.toBe('Allowed')
  })

  it('asks for the territory, whole and without pattern', async () => {
    expect(await take('portal-api', {})).not.toBe('Allowed')
    expect(await take('portal-api', tagged('*'))).not.toBe('Allowed')
    expect(await take('portal-api', tagged('ter_*'))).not.toBe('Allowed')
  })

  it('accepts no other tag beside it', async () => {
    const context = { ...tagged(own), 'aws:RequestTag/role': 'x', 'aws:TagKeys': ['territory', 'role'] }
    expect(await take('portal-api', context)).not.toBe('Allowed')
  })
})
