import { withDeps } from '@ancrage/http'
import { createSample, dore, fromEdge, gers, now, type Sample, sending } from '@ancrage/http/testing/sample-app.ts'
import { idFromDigest, type Locale, type TerritoryId } from '@ancrage/kernel'
import { sampleChrome } from '@ancrage/site/preview/sample.ts'
import type { Stored } from '@ancrage/store'
import { describe, expect, it } from 'vitest'
import type { SliceDeps } from '../slice.ts'
import type { Aid } from './contract.ts'
import { sampleAid } from './model/samples.ts'
import { apiRoutes } from './routes.api.ts'
import { portalRoutes } from './routes.portal.ts'

const storedAid = (seed: number, given: Partial<Aid>, state: Stored<Aid>['state'] = 'published'): Stored<Aid> => {
  const value = sampleAid({ slug: (given.code ?? 'E1').toLowerCase(), ...given })
  return {
    id: idFromDigest('aid', new Uint8Array(17).fill(seed)),
    version: 1,
    value,
    state,
    createdAt: now,
    updatedAt: now,
    ...(state === 'draft' ? {} : { live: { value, version: 1 } }),
  }
}

const records = new Map<TerritoryId, readonly Stored<Aid>[]>([
  [
    gers,
    [
      storedAid(1, {
        code: 'E1',
        title: 'Transport des internes',
        criteria: [
          { kind: 'audience', anyOf: ['intern'] },
          { kind: 'placement-distance', minKm: 15 },
        ],
      }),
      storedAid(2, { code: 'G1', title: 'Logement gersois', perimeter: { scope: 'department', codes: ['32'] } }),
      storedAid(3, { code: 'M8', title: 'Ancien contrat', status: 'closed', family: 'installation' }),
      storedAid(4, { code: 'X1', title: 'Brouillon secret' }, 'draft'),
    ],
  ],
  [dore, [storedAid(5, { code: 'D1', title: 'Aide de la Dore' })]],
])

const place = (code: string, name: string) => ({ code, name, population: 900 })

/** Counts what each route asks of the database. */
const openSample = (locale: Locale = 'fr'): Sample & { readonly reads: string[] } => {
  const reads: string[] = []
  const assets = { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} }
  const depsFor = (scope: { readonly territoryId: TerritoryId }): SliceDeps => {
    const refuse = (): never => {
      throw new Error('not for a visitor')
    }
    return {
      territoryId: scope.territoryId,
      store: {
        list: async () => {
          reads.push('list')
          return (records.get(scope.territoryId) ?? []) as never
        },
        get: refuse,
        listDeleted: refuse,
        commit: refuse,
        receipt: refuse,
        auditLog: refuse,
      },
      ids: { next: (prefix) => `${prefix}_01J00000000000000000000000` },
      links: { sign: () => 'a-ticket', verify: refuse } as never,
      locale,
      pepper: 'a pepper of the tests, long enough to be one',
      site: async () => ({
        chrome: { ...sampleChrome('gers', assets), locale },
        timeZone: 'Europe/Paris',
        communes: [place('32256', 'Mirande'), place('32013', 'Auch')],
      }),
      preview: async () => undefined,
    }
  }
  return { ...createSample({ basePath: '', routes: withDeps([...portalRoutes, ...apiRoutes], depsFor) }), reads }
}

const get = (sample: Sample, path: string, host?: string): Promise<Response> =>
  sample.request(path, { headers: { ...fromEdge(host), accept: 'text/html' } })
interface Answer {
  readonly items: readonly (Aid & { readonly url: string })[]
  readonly total: number
  readonly estimatedOn: string
  readonly likely: readonly Aid[]
  readonly toConfirm: readonly (Aid & { readonly reasons: readonly object[] })[]
  readonly notEligible: readonly Aid[]
  readonly missing: readonly object[]
  readonly errors: readonly { readonly pointer: string }[]
}
const read = async (response: Response): Promise<Answer> => (await response.json()) as Answer
/** Without the explanations that the glossary sets beside a word. */
const explained = (page: string): string =>
  page.replace(/<button type="button" class="term"[^>]*>([^<]*)<\/button><span class="term-text".*?<\/span>/g, '$1')
const plain = async (response: Response): Promise<string> => (await response.text()).replaceAll(/[\u00a0\u202f]/g, ' ')

describe('GET /api/aids', () => {
  it('200: the published aids of this territory, with amount, standing and address, in one read', async () => {
    const sample = openSample()
    const response = await get(sample, '/api/aids')
    expect(response.status).toBe(200)
    const { items, total } = await read(response)
    expect(total).toBe(3)
    expect(items.map(({ code }) => code).sort()).toEqual(['E1', 'G1', 'M8'])
    expect(items.find(({ code }) => code === 'M8')).toMatchObject({ standing: 'closed', slug: 'm8' })
    expect(items[0]?.url).toMatch(/\/aides\/[a-z0-9]+\/$/)
    expect(sample.reads).toEqual(['list'])
  })

  it('200: filtered like the page', async () => {
    const response = await get(openSample(), '/api/aids?status=closed')
    expect((await read(response)).total).toBe(1)
  })

  it('200: another host shows its own aids only', async () => {
    const { items } = await read(await get(openSample(), '/api/aids', 'dore.localhost'))
    expect(items.map(({ code }) => code)).toEqual(['D1'])
  })

  it('404: a call that skips the edge learns nothing', async () => {
    expect((await openSample().request('/api/aids')).status).toBe(404)
  })

  it('422: a search too long is refused with its field', async () => {
    const response = await openSample().request(`/api/aids?q=${'a'.repeat(101)}`, { headers: fromEdge() })
    expect(response.status).toBe(422)
    expect((await read(response)).errors[0]?.pointer).toBe('/query/q')
  })
})

describe('GET /mes-demarches/aides', () => {
  it('200: the list filtered for a browser without script, kept out of search engines', async () => {
    const response = await get(openSample(), '/mes-demarches/aides?q=logement')
    expect(response.status).toBe(200)
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
    const page = await plain(response)
    expect(page).toContain('Logement gersois')
    expect(page).not.toContain('Transport des internes')
    expect(page).not.toContain('Brouillon secret')
  })

  it('200: says what to do when nothing is left', async () => {
    expect(await plain(await get(openSample(), '/mes-demarches/aides?q=zzz'))).toContain('Retirez un filtre')
  })
})

describe('GET /mes-demarches/simulateur', () => {
  const ask = (query: string): Promise<Response> => get(openSample(), `/mes-demarches/simulateur${query}`)

  it('200: the first question that matters, alone, the answers before it kept in the form', async () => {
    const first = await plain(await ask(''))
    expect(first).toContain('Où en êtes-vous ?')
    expect(first.match(/<fieldset/g)).toHaveLength(1)
    const second = await plain(await ask('?question=audience&audience=intern'))
    expect(second).toContain('Dans quelle commune')
    expect(second).toContain('<input type="hidden" name="audience" value="intern"/>')
    expect(second.indexOf('Auch')).toBeLessThan(second.indexOf('Mirande'))
  })

  it('303: to the estimate once no answer could change it, with every answer in its address', async () => {
    const response = await ask('?question=commune&passer=nsp&audience=extern')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/mes-demarches/simulation?audience=extern&commune=nsp')
  })

  it('200: an answer to change is asked again with its value, and nothing else is lost', async () => {
    const page = await plain(await ask('?audience=intern&commune=32013&modifier=audience'))
    expect(page).toMatch(/value="intern" checked/)
    expect(page).toContain('<input type="hidden" name="commune" value="32013"/>')
  })

  it('200: a form sent without answer says so, beside « je ne sais pas »', async () => {
    const page = await plain(await ask('?question=audience'))
    expect(page).toContain('Situation : choisissez une des réponses proposées, ou « Je ne sais pas ».')
    expect(page).toContain('Je ne sais pas</button>')
  })

  it('200: an answer that cannot be read is asked again with what was typed, as text', async () => {
    const page = await plain(
      await ask(
        `?audience=intern&question=placementDistanceKm&placementDistanceKm=${encodeURIComponent('"><script>x')}`,
      ),
    )
    expect(page).toContain('Distance du stage : indiquez un nombre entier de kilomètres, entre 0 et 500.')
    expect(page).not.toContain('<script>x')
  })
})

describe('GET /mes-demarches/simulation', () => {
  it('200: probable, to confirm and not eligible, each with the person’s own value, in one read', async () => {
    const sample = openSample()
    const response = await get(sample, '/mes-demarches/simulation?audience=intern&placementDistanceKm=22&commune=32013')
    expect(response.status).toBe(200)
    const page = explained(await plain(response))
    expect(page).toContain('Votre stage est à 22 km du CHU et de votre domicile : cette aide demande plus de 15 km')
    expect(page).toContain('Votre commune, Auch, est dans le périmètre de l’aide : Gers.')
    expect(page).toContain('Cette aide est fermée aux nouvelles demandes.')
    expect(page).toContain('2 probables')
    expect(page).toContain('1 560 € d’aides probables sur 6 mois')
    expect(page).toContain('05 36 49 32 01')
    expect(page).not.toContain('Brouillon secret')
    expect(sample.reads).toEqual(['list'])
  })

  it('200: sums over the time that was asked for', async () => {
    const query = 'audience=intern&placementDistanceKm=22&commune=32013'
    const page = await plain(await get(openSample(), `/mes-demarches/simulation?${query}&duree=12`))
    expect(page).toContain('3 120 € d’aides probables sur 1 an')
    expect((await get(openSample(), `/mes-demarches/simulation?${query}&duree=7`)).status).toBe(200)
  })

  it('200: leads to the question that still matters, and to each answer given', async () => {
    const page = await plain(await get(openSample(), '/mes-demarches/simulation?audience=intern'))
    expect(page).toContain('2 réponses peuvent encore changer cette estimation')
    expect(page).toContain('href="/mes-demarches/simulateur?audience=intern"')
    expect(page).toContain('href="/mes-demarches/simulateur?audience=intern&amp;modifier=audience"')
  })

  it('303: an answer that cannot be read goes back to its question, the others kept', async () => {
    const response = await get(openSample(), '/mes-demarches/simulation?audience=intern&placementDistanceKm=loin')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/mes-demarches/simulateur?audience=intern&placementDistanceKm=loin')
  })

  it('200: in English on an English address', async () => {
    const page = explained(
      await plain(await get(openSample('en'), '/mes-demarches/simulation?audience=intern&commune=32013')),
    )
    expect(page).toContain('Your commune, Auch, lies where the grant applies: Gers.')
    expect(page).toContain('<span lang="fr">Logement gersois</span>')
    expect(page).not.toContain('Cette aide')
  })
})

describe('GET /mes-demarches/simulation/communes', () => {
  const compare = (query: string): Promise<Response> => get(openSample(), `/mes-demarches/simulation/communes?${query}`)

  it('200: asks for the commune first, then compares with another one', async () => {
    expect(await plain(await compare('audience=intern'))).toContain('modifier=commune')
    const page = await plain(await compare('audience=intern&placementDistanceKm=22&commune=32013&avec=32256'))
    expect(page).toContain('À Mirande plutôt qu’à Auch : les mêmes montants')
    expect(page).toContain('Toutes les communes du territoire ont les mêmes aides')
  })

  it('200: an unknown commune compares nothing', async () => {
    expect(await plain(await compare('commune=32013&avec=99999&zoneAvec=lune'))).not.toContain('plutôt qu’à')
  })
})

describe('the result by e-mail', () => {
  it('200: a form that keeps the answers it could read', async () => {
    const page = await plain(
      await get(openSample(), '/mes-demarches/simulation-par-e-mail?audience=intern&placementDistanceKm=loin'),
    )
    expect(page).toContain('Votre adresse e-mail')
    expect(page).toContain('<input type="hidden" name="answers" value="audience=intern"/>')
  })
})

describe('POST /api/aids/simulations', () => {
  const post = (body: unknown, headers = fromEdge()): Promise<Response> =>
    openSample().request('/api/aids/simulations', sending('POST', body, headers))

  it('200: three lists with reasons, and what is missing', async () => {
    const response = await post({ audience: 'intern', commune: '31555' })
    expect(response.status).toBe(200)
    const body = await read(response)
    expect(body.estimatedOn).toBe('2026-11-21')
    expect(body.likely).toEqual([])
    expect(body.toConfirm.map(({ code }) => code)).toEqual(['E1'])
    expect(body.notEligible.map(({ code }) => code).sort()).toEqual(['G1', 'M8'])
    expect(body.missing).toEqual([{ fact: 'placementDistanceKm', aidCount: 1 }])
    expect(body.toConfirm[0]?.reasons).toContainEqual(
      expect.objectContaining({ kind: 'placement-distance', verdict: 'unknown', fact: 'placementDistanceKm' }),
    )
  })

  it('400: a body that is no JSON', async () => {
    expect((await post('{')).status).toBe(400)
  })

  it('404: a call that skips the edge learns nothing', async () => {
    expect((await post({}, {})).status).toBe(404)
  })

  it('415: a form is not what this address reads', async () => {
    const response = await post('a=1', { ...fromEdge(), 'content-type': 'text/plain' })
    expect(response.status).toBe(415)
  })

  it.each([
    [{ audience: 'wizard' }, '/audience'],
    [{ commune: '32' }, '/commune'],
    [{ placementDistanceKm: -1 }, '/placementDistanceKm'],
    [{ name: 'Zoé' }, '/name'],
  ])('422: %j names the field at fault', async (body, pointer) => {
    const response = await post(body)
    expect(response.status).toBe(422)
    expect((await read(response)).errors.map((error) => error.pointer)).toContain(pointer)
  })
})
