/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Brand } from './brand.ts'
import { Card, Cards, EmptyState, Section } from './components/blocks.tsx'
import { DateBadge } from './components/events.tsx'
import { Hero, type HeroProps } from './components/hero.tsx'
import { formatDate, formatTime } from './html.ts'
import type { Link, PageElement } from './page.ts'

export const momentIds = ['arrive', 'stage', 'remplace', 'installe', 'deux'] as const
export type MomentId = (typeof momentIds)[number]

const icons: Record<MomentId, string> = {
  arrive: 'M24 44V6M24 9h15l5 5-5 5H24M24 23H10l-5 5 5 5h14',
  stage: 'M10 5v12a9 9 0 0 0 18 0V5M10 5H6m22 0h4M19 26v6a9 9 0 0 0 18 0v-6m0 0a4 4 0 1 0 0-8 4 4 0 0 0 0 8',
  remplace: 'M6 10h36v32H6zM6 19h36M15 5v9m18-9v9M15 31h17m-6-6 6 6-6 6',
  installe: 'M4 24 24 6l20 18M9 20v22h30V20M20 42V29h8v13M24 14v7m-3.5-3.5h7',
  deux: 'M16 20a7 7 0 1 0 0-14 7 7 0 0 0 0 14m16 2a6 6 0 1 0 0-12 6 6 0 0 0 0 12M3 43c0-10 5-17 13-17s13 7 13 17m3-15c8 0 13 6 13 15',
}

export interface Moment {
  readonly id: MomentId
  /** « J’arrive ». */
  readonly title: string
  readonly text: string
  /** Where the moment’s own door leads. */
  readonly path: string
  /** Further ways, listed under the text. */
  readonly links?: readonly Link[]
}

/** The five moments, in the order of a life here; a territory may put its own words and addresses. */
export const defaultMoments: readonly Moment[] = [
  {
    id: 'arrive',
    title: 'J’arrive',
    text: 'Choisir un stage, trouver où dormir, être attendu.',
    path: '/maitres-de-stage/',
  },
  { id: 'stage', title: 'Je suis en stage', text: 'Soirées, rencontres et aides du semestre.', path: '/evenements/' },
  { id: 'remplace', title: 'Je remplace', text: 'Premiers cabinets, licence, contrats.', path: '/aides/' },
  {
    id: 'installe',
    title: 'Je m’installe',
    text: 'Les aides, le local, l’équipe, le calendrier.',
    path: '/aides/simulateur/',
  },
  { id: 'deux', title: 'Je viens à deux', text: 'Un emploi, une école, une vie pour deux.', path: '/contact/' },
]

export const MomentsSection = ({
  title,
  lead,
  moments,
}: {
  title: string
  lead?: Child
  moments: readonly Moment[]
}): PageElement => (
  <section class="band moments-band">
    <div class="wrap">
      <div class="band-head">
        <h2>{title}</h2>
        {lead ? <p class="lead">{lead}</p> : null}
      </div>
      <ul class="moments">
        {moments.map((moment) => (
          <li>
            <a class="door" href={moment.path}>
              <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
                <path d={icons[moment.id]} />
              </svg>
              <b>{moment.title}</b>
            </a>
            <p>{moment.text}</p>
            {moment.links && moment.links.length > 0 ? (
              <ul class="door-links">
                {moment.links.map((link) => (
                  <li>
                    <a href={link.path}>{link.label}</a>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  </section>
)

export interface EventTeaser {
  readonly title: string
  readonly path: string
  readonly startsAt: string
  readonly place: string
  readonly badges?: Child
}

export const NextEventsSection = (props: {
  events: readonly EventTeaser[]
  more: Link
  timeZone?: string
}): PageElement => (
  <Section title="Les prochains rendez-vous" tone="tint" more={props.more}>
    {props.events.length === 0 ? (
      <EmptyState title="Rien au calendrier pour l’instant" action={{ label: 'Nous écrire', path: '/contact/' }}>
        Les soirées d’accueil se tiennent en mai et en novembre. Laissez-nous un mot : nous vous préviendrons.
      </EmptyState>
    ) : (
      <Cards>
        {props.events.map((event) => (
          <Card
            title={event.title}
            href={event.path}
            leading={<DateBadge announced on={event.startsAt} {...zoneOf(props)} />}
            badges={event.badges}
          >
            <p class="where">
              {formatTime(event.startsAt, props.timeZone)}, {event.place}
            </p>
          </Card>
        ))}
      </Cards>
    )}
  </Section>
)

const zoneOf = ({ timeZone }: { timeZone?: string }): { timeZone?: string } => (timeZone ? { timeZone } : {})

export interface KeyFigure {
  readonly value: string
  readonly label: string
  /** What is counted, and what is not: shown on demand. */
  readonly definition?: string
  /** Every public figure says where it comes from and when it was true. */
  readonly source: Link | string
  readonly on: string
}

export const KeyFiguresSection = ({
  title,
  figures,
}: {
  title: string
  figures: readonly KeyFigure[]
}): PageElement => (
  <Section title={title}>
    <ul class="figures">
      {figures.map((figure) => (
        <li>
          <b>{figure.value}</b>
          <span>{figure.label}</span>
          <small>
            {typeof figure.source === 'string' ? figure.source : <a href={figure.source.path}>{figure.source.label}</a>}
            , {formatDate(figure.on)}
          </small>
          {figure.definition ? (
            <details>
              <summary>Ce que dit ce chiffre</summary>
              <p>{figure.definition}</p>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  </Section>
)

export interface Spotlight {
  readonly eyebrow: string
  readonly title: string
  readonly text: Child
  readonly link: Link
}

/** One thing said louder: the next promotion, the simulator, a testimony. */
export const SpotlightSection = ({ eyebrow, title, text, link }: Spotlight): PageElement => (
  <section class="band spotlight">
    <div class="wrap">
      <div class="spotlight-box">
        <p class="eyebrow">{eyebrow}</p>
        <h2>{title}</h2>
        <p class="lead">{text}</p>
        <p>
          <a class="button" href={link.path}>
            {link.label}
          </a>
        </p>
      </div>
    </div>
  </section>
)

export interface HomeData {
  readonly hero: Omit<HeroProps, 'brand'>
  readonly momentsTitle?: string
  readonly moments?: readonly Moment[]
  readonly events: readonly EventTeaser[]
  /** Where all of them are; without it the page has no word of events. */
  readonly eventsPage?: Link
  readonly figuresTitle?: string
  readonly figures: readonly KeyFigure[]
  readonly spotlight?: Spotlight
  readonly timeZone?: string
}

/** The home page from plain data: hero, moments of life, next events, one highlight, key figures. */
export const HomePage = ({ brand, data }: { brand: Brand; data: HomeData }): PageElement => (
  <>
    <Hero brand={brand} {...data.hero} />
    <MomentsSection title={data.momentsTitle ?? 'Où en êtes-vous ?'} moments={data.moments ?? defaultMoments} />
    {data.eventsPage ? <NextEventsSection events={data.events} more={data.eventsPage} {...zoneOf(data)} /> : null}
    {data.spotlight ? <SpotlightSection {...data.spotlight} /> : null}
    {data.figures.length > 0 ? (
      <KeyFiguresSection title={data.figuresTitle ?? 'En quelques chiffres'} figures={data.figures} />
    ) : null}
  </>
)
