import { readFileSync } from 'node:fs'
import { fold } from '@ancrage/kernel'
import { beforeAll, describe, expect, it } from 'vitest'
import { territoryDescriptorSchema } from '../../onboarding/descriptor.ts'
import { resolvePerimeter } from '../../onboarding/resolve-perimeter.ts'
import { homeSchema } from './home.ts'
import { type Demo, type DemoSlug, demoSlugs, loadDemo, loadHome } from './load-demo.ts'

const TODAY = '2026-11-21'
const files = [
  'placements',
  'supervisors',
  'aids',
  'events',
  'dwellings',
  'opportunities',
  'partners',
  'articles',
  'testimonies',
  'places',
  'structures',
  'outings',
  'home',
]
const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const territoryText = (slug: DemoSlug): string =>
  [...files.map((file) => textOf(`./${slug}/${file}.json`)), textOf('./catalogue/aids.json')].join('\n')

const expected = {
  gers: {
    placements: 40,
    supervisors: 30,
    aids: 38,
    events: 8,
    dwellings: 14,
    opportunities: 12,
    box: [43.3, 44.09, -0.3, 1.22],
  },
  'pays-vallee-de-la-dore': {
    placements: 8,
    supervisors: 10,
    aids: 36,
    events: 4,
    dwellings: 7,
    opportunities: 6,
    box: [45.28, 46.26, 3.3, 4],
  },
} as const

const repeated = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i)

const namesOf = (slug: DemoSlug): Map<string, string> => {
  const descriptor = territoryDescriptorSchema.parse(JSON.parse(textOf(`../../../infra/territories/${slug}.json`)))
  const resolved = resolvePerimeter(descriptor.perimeter)
  if (!resolved.ok) throw new Error(`perimeter of ${slug} does not resolve`)
  return new Map(resolved.value.map(({ code, name }) => [code, name]))
}

describe.each(demoSlugs)('demo of %s', (slug) => {
  const demo: Demo = loadDemo(slug)
  const values = {
    placements: demo.placements.map(({ value }) => value),
    supervisors: demo.supervisors.map(({ value }) => value),
    aids: demo.aids.map(({ value }) => value),
    events: demo.events.map(({ value }) => value),
    dwellings: demo.dwellings.map(({ value }) => value),
    opportunities: demo.opportunities.map(({ value }) => value),
  }
  const sites = [
    ...[
      ...values.placements,
      ...demo.structures.map(({ value }) => value),
      ...demo.outings.map(({ value }) => value),
    ].map(({ slug, commune, location }) => ({ slug, commune, location })),
    ...[...values.dwellings, ...values.opportunities].map(({ slug, commune, location }) => ({
      slug,
      commune,
      location,
    })),
    ...values.events.flatMap(({ slug, kind, venue }) =>
      // The choice of placements happens in the faculty's town, outside the territory.
      venue.mode === 'on-site' && kind !== 'choice-day' ? [{ slug, ...venue }] : [],
    ),
  ]
  let communes: Map<string, string>
  beforeAll(() => {
    communes = namesOf(slug)
  }, 60_000)

  it('is rich enough to be believed', () => {
    for (const collection of ['placements', 'supervisors', 'aids', 'events', 'dwellings', 'opportunities'] as const)
      expect(values[collection].length, collection).toBeGreaterThanOrEqual(expected[slug][collection])
  })

  it('gives the same ids each time, so that seeding twice adds nothing', () => {
    expect(loadDemo(slug)).toEqual(demo)
    const all = [
      ...demo.placements,
      ...demo.supervisors,
      ...demo.aids,
      ...demo.events,
      ...demo.dwellings,
      ...demo.opportunities,
    ].map(({ id }) => id)
    expect(repeated(all)).toEqual([])
  })

  it('names sites in communes of the territory, under their official code', () => {
    for (const { slug: site, commune } of sites)
      expect(fold(communes.get(commune.code) ?? 'outside'), site).toBe(fold(commune.name))
  })

  it('places every site inside its département', () => {
    const [south, north, west, east] = expected[slug].box
    const outside = sites.filter(({ location: { lat, lon } }) => lat < south || lat > north || lon < west || lon > east)
    expect(outside).toEqual([])
  })

  it('uses each public address once', () => {
    for (const collection of ['placements', 'supervisors', 'aids', 'events', 'dwellings', 'opportunities'] as const)
      expect(repeated(values[collection].map((record) => record.slug)), collection).toEqual([])
  })

  it('tells of real places: its own communes and groups, each figure and structure with its source', () => {
    const about = demo.places.map(({ value }) => value).filter(({ kind }) => kind === 'commune')
    for (const { code, name } of about) expect(communes.get(code), name).toBe(name)
    expect(demo.places.length).toBeGreaterThanOrEqual(6)
    expect(demo.structures.length).toBeGreaterThanOrEqual(6)
    expect(demo.outings.length).toBeGreaterThanOrEqual(8)
    expect(demo.structures.filter(({ value }) => !value.source.url.startsWith('https://'))).toEqual([])
    expect(demo.partners.length).toBeGreaterThanOrEqual(10)
    expect(demo.articles.length).toBeGreaterThanOrEqual(4)
    for (const { value } of demo.testimonies) expect(value.who).toMatch(/personnages? fictif/)
    for (const list of [demo.partners, demo.articles, demo.testimonies, demo.places, demo.structures, demo.outings])
      expect(repeated(list.map(({ value }) => value.slug))).toEqual([])
  })

  it('lists every supervisor at the sites and levels of the offers that name them', () => {
    const byId = new Map(demo.supervisors.map(({ id, value }): [string, typeof value] => [id, value]))
    const contradictions = demo.placements.flatMap(({ id, key, value }) =>
      value.offers.flatMap((offer) =>
        offer.supervisorIds
          .map((supervisor) => byId.get(supervisor))
          .filter((found) => !found?.placementIds.includes(id) || !found.levels.includes(offer.level))
          .map((found) => `${key} ${offer.level} ${found?.slug}`),
      ),
    )
    expect(contradictions).toEqual([])
  })

  it('invents people: practitioner numbers of the unused range, telephones of the fiction ranges, example mail', () => {
    expect(values.supervisors.map(({ rpps }) => rpps).filter((rpps) => !/^(10999\d{6})?$/.test(rpps))).toEqual([])
    const phones = territoryText(slug).match(/\b0[1-9](?:[ .-]?\d{2}){4}\b/g) ?? []
    expect(phones).not.toEqual([])
    const fiction = /^0(?:1 ?99 ?00|2 ?61 ?91|3 ?53 ?01|4 ?65 ?71|5 ?36 ?49|6 ?39 ?98)/
    expect(phones.filter((phone) => !fiction.test(phone))).toEqual([])
    const mails = territoryText(slug).match(/[\w.+-]+@[\w.-]+\w/g) ?? []
    expect(mails).not.toEqual([])
    expect(mails.filter((mail) => !/[@.]example\.(?:fr|org)$/.test(mail))).toEqual([])
  })

  it('links to nothing that runs', () => {
    expect(territoryText(slug)).not.toMatch(/javascript:|data:text|<script/i)
  })

  it('is typeset as French: curly apostrophes, no breakable space before high punctuation', () => {
    expect(territoryText(slug).match(/.{0,20}(?:\p{L}'\p{L}| [:;?!%»€](?=[\s",.)]|$)).{0,10}/gmu) ?? []).toEqual([])
  })

  it('welcomes at each moment of life, with figures that have a source', () => {
    const { figures, moments } = loadHome(slug)
    expect(figures.length).toBeGreaterThanOrEqual(4)
    expect(moments.map(({ moment }) => moment)).toEqual(['arrive', 'stage', 'remplace', 'installe', 'deux'])
  })

  it('dates every record of a day that has come', () => {
    const late = [
      ...values.placements,
      ...values.supervisors,
      ...values.aids,
      ...values.dwellings,
      ...values.opportunities,
    ].filter((r) => r.verifiedOn > TODAY)
    expect(late.map((record) => record.slug)).toEqual([])
  })

  it('only names incompatible aids that the territory has', () => {
    const codes = new Set(values.aids.map(({ code }) => code))
    expect(values.aids.flatMap((aid) => aid.incompatibleWith.filter((code) => !codes.has(code)))).toEqual([])
  })

  it('shows past events, open ones and one whose registration has not opened', () => {
    const now = `${TODAY}T21:00`
    expect(values.events.some((event) => event.endsAt < now)).toBe(true)
    expect(values.events.some((e) => e.registrationOpensAt < now && now < e.registrationClosesAt)).toBe(true)
    expect(values.events.some((event) => event.registrationOpensAt > now)).toBe(true)
  })
})

describe('aid statuses', () => {
  // Confidence marks of the sources read in February 2026: what one source says, or sources dispute, is to be verified.
  const toVerify = 'E4 E5 M6 A1 A3 A5 A7 A8 F4 CAMMK CAISF CAMSF OCC-MSP OCC-CDS E10 E11 AURA-MSP'.split(' ')
  const closed = 'E12 M8-CAIM M8-CSTM M8-COSCOM M8-COTRAM'.split(' ')
  const statusOf = (code: string): string =>
    toVerify.includes(code) ? 'to-verify' : closed.includes(code) ? 'closed' : code === 'A4' ? 'expired' : 'in-force'
  const local = /^[GD]-/

  it('say no more than the sources do', () => {
    const aids = demoSlugs.flatMap((slug) => loadDemo(slug).aids.map(({ value }) => value))
    for (const aid of aids.filter(({ code }) => !local.test(code)))
      expect(aid.status, aid.code).toBe(statusOf(aid.code))
  })

  it('keep regional aids in their region', () => {
    const codesIn = (slug: DemoSlug): string[] => loadDemo(slug).aids.map(({ value }) => value.code)
    expect(codesIn('gers')).toEqual(expect.arrayContaining(['E1', 'A1', 'OCC-MSP', 'E10']))
    expect(codesIn('gers')).not.toContain('E11')
    expect(codesIn('pays-vallee-de-la-dore')).toEqual(expect.arrayContaining(['E1', 'E11', 'AURA-MSP', 'D-LOGEMENT']))
    expect(codesIn('pays-vallee-de-la-dore')).not.toContain('A1')
  })
})

describe('Mauvezin and the Dore', () => {
  it('opens 180 seats for the integration evening', () => {
    const evening = loadDemo('gers').events.find(({ value }) => value.kind === 'integration-evening')?.value
    expect(evening).toMatchObject({ capacity: 180, guestsAllowed: 1 })
  })

  it('has its two newest supervisors at Puy-Guillaume', () => {
    const { placements, supervisors } = loadDemo('pays-vallee-de-la-dore')
    const site = placements.find(({ value }) => value.commune.name === 'Puy-Guillaume')
    expect(supervisors.filter(({ value }) => value.placementIds.some((id) => id === site?.id))).toHaveLength(2)
    expect(supervisors).toHaveLength(10)
  })
})

describe('home page content', () => {
  const home = loadHome('gers')

  it('refuses a figure without its date', () => {
    const { date: _, ...undated } = home.figures[0]!
    expect(homeSchema.safeParse({ ...home, figures: [undated, ...home.figures.slice(1)] }).success).toBe(false)
  })

  it('refuses a moment given twice in place of another', () => {
    const moments = home.moments.with(0, home.moments[1]!)
    expect(homeSchema.safeParse({ ...home, moments }).success).toBe(false)
  })
})
