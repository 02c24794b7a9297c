import { readFileSync } from 'node:fs'
import { type Aid, aidSchema, type Perimeter } from '@ancrage/features/aids/contract.ts'
import { type Article, articleSchema, type Testimony, testimonySchema } from '@ancrage/features/articles/contract.ts'
import { type Event, eventSchema } from '@ancrage/features/events/contract.ts'
import { type Dwelling, dwellingSchema } from '@ancrage/features/housing/contract.ts'
import { type Opportunity, opportunitySchema } from '@ancrage/features/opportunities/contract.ts'
import { type Partner, partnerSchema } from '@ancrage/features/partners/contract.ts'
import {
  type Outing,
  outingSchema,
  type Place,
  placeSchema,
  type Structure,
  structureSchema,
} from '@ancrage/features/places/contract.ts'
import { type Promotion, promotionSchema } from '@ancrage/features/promotions/contract.ts'
import {
  type Placement,
  placementSchema,
  type Supervisor,
  supervisorSchema,
} from '@ancrage/features/supervisors/contract.ts'
import { type Results, resultsSchema, type Survey, surveySchema } from '@ancrage/features/surveys/contract.ts'
import type { Id, IdPrefix } from '@ancrage/kernel'
import * as z from 'zod'
import { type DemoIds, demoIdsOf } from './demo-ids.ts'
import { type Home, homeSchema } from './home.ts'
import { paintedId } from './painted-id.ts'

/** Territories that have a folder of demo records. */
export const demoSlugs = ['gers', 'pays-vallee-de-la-dore'] as const
export type DemoSlug = (typeof demoSlugs)[number]

export interface DemoRecord<P extends IdPrefix, T> {
  /** Name of the record in the JSON files. */
  readonly key: string
  readonly id: Id<P>
  readonly value: T
}

export interface Demo {
  readonly placements: readonly DemoRecord<'pla', Placement>[]
  readonly supervisors: readonly DemoRecord<'sup', Supervisor>[]
  readonly aids: readonly DemoRecord<'aid', Aid>[]
  readonly events: readonly DemoRecord<'evt', Event>[]
  readonly dwellings: readonly DemoRecord<'dwe', Dwelling>[]
  readonly opportunities: readonly DemoRecord<'opp', Opportunity>[]
  readonly partners: readonly DemoRecord<'par', Partner>[]
  readonly articles: readonly DemoRecord<'art', Article>[]
  readonly testimonies: readonly DemoRecord<'tes', Testimony>[]
  readonly places: readonly DemoRecord<'plc', Place>[]
  readonly promotions: readonly DemoRecord<'pro', Promotion>[]
  readonly surveys: readonly DemoRecord<'srv', Survey>[]
  readonly 'survey-results': readonly DemoRecord<'res', Results>[]
  readonly structures: readonly DemoRecord<'stc', Structure>[]
  readonly outings: readonly DemoRecord<'out', Outing>[]
}

const key = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const keyed = z.looseObject({ key })
const keyedPlacement = z.looseObject({ key, offers: z.array(z.looseObject({ supervisorIds: z.array(key) })) })
const keyedSupervisor = z.looseObject({ key, placementIds: z.array(key) })

/** `"scene:house"` stands for the painted photo of that scene in the same territory. */
const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'), (_, value: unknown) => {
    const scene = typeof value === 'string' && value.startsWith('scene:') ? value.slice('scene:'.length) : undefined
    return scene === undefined ? value : paintedId(demoSlugs.find((slug) => path.includes(`/${slug}/`)) ?? '', scene)
  })

const readList = <T extends z.infer<typeof keyed>>(path: string, schema: z.ZodType<T>): T[] => {
  const list = z.array(schema).parse(readJson(path))
  const repeated = list.find((item, index) => list.findIndex((other) => other.key === item.key) !== index)
  if (repeated !== undefined) throw new Error(`${path}: key ${repeated.key} is used twice`)
  return list
}

/** What turns the keys of one file into ids, and stops on a key that names nothing. */
const resolver =
  <P extends IdPrefix>(slug: DemoSlug, ids: DemoIds, prefix: P, known: readonly { readonly key: string }[]) =>
  (wanted: string): Id<P> => {
    if (known.some((item) => item.key === wanted)) return ids(prefix, wanted)
    throw new Error(`${slug}: unknown ${prefix} key ${wanted}`)
  }

/** INSEE codes of the region and département of each demo territory, for the aids of the common catalogue. */
const codesOf = {
  gers: { region: '76', department: '32' },
  'pays-vallee-de-la-dore': { region: '84', department: '63' },
} as const satisfies Record<DemoSlug, { region: string; department: string }>

const reaches = (perimeter: Perimeter, slug: DemoSlug): boolean => {
  const { region, department } = codesOf[slug]
  switch (perimeter.scope) {
    case 'national':
      return true
    case 'region':
      return perimeter.codes.includes(region)
    case 'department':
      return perimeter.codes.includes(department)
    case 'communes':
      return perimeter.codes.some((code) => code.startsWith(department))
  }
}

/** The records of one file, whose values refer to no other record. */
const loadPlain =
  (slug: DemoSlug, ids: DemoIds) =>
  <P extends IdPrefix, T>(file: string, prefix: P, schema: z.ZodType<T>): DemoRecord<P, T>[] =>
    readList(`./${slug}/${file}.json`, keyed).map(({ key, ...rest }) => ({
      key,
      id: ids(prefix, key),
      value: schema.parse(rest),
    }))

/** Surveys name their promotion by key; results lie under the id of their survey, as the task that counts writes them. */
const loadSurveys = (slug: DemoSlug, ids: DemoIds): Pick<Demo, 'surveys' | 'survey-results'> => {
  const surveyOf = resolver(slug, ids, 'srv', readList(`./${slug}/surveys.json`, keyed))
  const promotionOf = resolver(slug, ids, 'pro', readList(`./${slug}/promotions.json`, keyed))
  return {
    surveys: readList(`./${slug}/surveys.json`, z.looseObject({ key, promotion: key })).map(
      ({ key, promotion, ...rest }) => ({
        key,
        id: surveyOf(key),
        value: surveySchema.parse({ ...rest, promotionId: promotionOf(promotion) }),
      }),
    ),
    'survey-results': readList(`./${slug}/survey-results.json`, keyed).map(({ key, ...rest }) => {
      const surveyId = surveyOf(key)
      return { key, id: `res_${surveyId.slice(4)}`, value: resultsSchema.parse({ ...rest, surveyId }) }
    }),
  }
}

/** National and regional aids are written once, in `catalogue`; each territory gets those whose perimeter reaches it. */
const loadAids = (slug: DemoSlug, ids: DemoIds): DemoRecord<'aid', Aid>[] =>
  [...readList('./catalogue/aids.json', keyed), ...readList(`./${slug}/aids.json`, keyed)]
    .map(({ key, ...rest }) => ({ key, id: ids('aid', key), value: aidSchema.parse(rest) }))
    .filter(({ value }) => reaches(value.perimeter, slug))

/**
 * The demo records of a territory, parsed by the schemas of the slices, with references turned into ids.
 *
 * @throws Error when a key is unknown or used twice; ZodError when a value does not fit its schema.
 */
export const loadDemo = (slug: DemoSlug, ids: DemoIds = demoIdsOf(slug)): Demo => {
  const rawPlacements = readList(`./${slug}/placements.json`, keyedPlacement)
  const rawSupervisors = readList(`./${slug}/supervisors.json`, keyedSupervisor)
  const placementId = resolver(slug, ids, 'pla', rawPlacements)
  const supervisorId = resolver(slug, ids, 'sup', rawSupervisors)
  const plain = loadPlain(slug, ids)
  return {
    placements: rawPlacements.map(({ key, offers, ...rest }) => ({
      key,
      id: placementId(key),
      value: placementSchema.parse({
        ...rest,
        offers: offers.map((offer) => ({ ...offer, supervisorIds: offer.supervisorIds.map(supervisorId) })),
      }),
    })),
    supervisors: rawSupervisors.map(({ key, placementIds, ...rest }) => ({
      key,
      id: supervisorId(key),
      value: supervisorSchema.parse({ ...rest, placementIds: placementIds.map(placementId) }),
    })),
    aids: loadAids(slug, ids),
    promotions: plain('promotions', 'pro', promotionSchema),
    ...loadSurveys(slug, ids),
    events: readList(`./${slug}/events.json`, keyed).map(({ key, ...rest }) => ({
      key,
      id: ids('evt', key),
      value: eventSchema.parse(rest),
    })),
    dwellings: plain('dwellings', 'dwe', dwellingSchema),
    opportunities: plain('opportunities', 'opp', opportunitySchema),
    partners: plain('partners', 'par', partnerSchema),
    articles: plain('articles', 'art', articleSchema),
    testimonies: plain('testimonies', 'tes', testimonySchema),
    places: plain('places', 'plc', placeSchema),
    structures: plain('structures', 'stc', structureSchema),
    outings: plain('outings', 'out', outingSchema),
  }
}

/** Welcome, key figures and entrances of the territory's home page. @throws ZodError when a value does not fit. */
export const loadHome = (slug: DemoSlug): Home => homeSchema.parse(readJson(`./${slug}/home.json`))
