/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Brand } from './brand.ts'
import { Card, Cards, EmptyState, Section } from './components/blocks.tsx'
import { DateBadge } from './components/events.tsx'
import { Hero, type HeroProps } from './components/hero.tsx'
import { MomentDoors } from './components/moment-doors.tsx'
import { formatDate, formatTime } from './html.ts'
import { legalPaths } from './legal-paths.ts'
import { defineWords, useLocale, useWords } from './locale.ts'
import type { Highlight } from './moments.tsx'
import { momentIds } from './moments-words.ts'
import type { Link, PageElement } from './page.ts'

export { momentIds } from './moments-words.ts'

const words = defineWords({
  fr: {
    moments: 'Où en êtes-vous ?',
    events: 'Les prochains rendez-vous',
    noEvents: 'Rien au calendrier pour l’instant',
    noEventsText:
      'Les soirées d’accueil se tiennent en mai et en novembre. Laissez-nous un mot : nous vous préviendrons.',
    write: 'Nous écrire',
    now: 'En ce moment',
    figures: 'En quelques chiffres',
    definition: 'Ce que dit ce chiffre',
  },
  en: {
    moments: 'Where are you?',
    events: 'Coming up',
    noEvents: 'Nothing on the calendar yet',
    noEventsText: 'Welcome evenings take place in May and November. Leave us a word: we will let you know.',
    write: 'Write to us',
    now: 'Right now',
    figures: 'In a few figures',
    definition: 'What this figure says',
  },
})

export const MomentsSection = (): PageElement => (
  <section class="band moments-band">
    <div class="wrap">
      <div class="band-head">
        <h2>{useWords(words).moments}</h2>
      </div>
      <MomentDoors moments={momentIds} />
    </div>
  </section>
)

export interface EventTeaser {
  readonly title: string
  readonly path: string
  readonly startsAt: string
  readonly place: string
  readonly badges?: Child
  /** Language of the title when it is not the page’s own. */
  readonly lang?: 'fr' | undefined
}

export const NextEventsSection = (props: {
  events: readonly EventTeaser[]
  more: Link
  timeZone?: string
}): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  return (
    <Section title={t.events} tone="tint" more={props.more}>
      {props.events.length === 0 ? (
        <EmptyState title={t.noEvents} action={{ label: t.write, path: legalPaths.contact }}>
          {t.noEventsText}
        </EmptyState>
      ) : (
        <Cards>
          {props.events.map((event) => (
            <Card
              title={event.title}
              lang={event.lang}
              href={event.path}
              leading={<DateBadge announced on={event.startsAt} {...zoneOf(props)} />}
              badges={event.badges}
            >
              <p class="where">
                {formatTime(event.startsAt, props.timeZone, locale)}, {event.place}
              </p>
            </Card>
          ))}
        </Cards>
      )}
    </Section>
  )
}

/** What the parts of the site have to say now. */
export const HighlightsSection = ({ highlights }: { highlights: readonly Highlight[] }): PageElement => (
  <Section title={useWords(words).now}>
    <Cards>
      {highlights.map((one) => (
        <Card eyebrow={one.kind} title={one.title} href={one.path} lang={one.lang}>
          {one.text ? <p lang={one.lang}>{one.text}</p> : null}
        </Card>
      ))}
    </Cards>
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
}): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  // Figures are the territory’s own words, written in French.
  const lang = locale === 'fr' ? undefined : 'fr'
  return (
    <Section title={title}>
      <ul class="figures" lang={lang}>
        {figures.map((figure) => (
          <li>
            <b>{figure.value}</b>
            <span>{figure.label}</span>
            <small>
              {typeof figure.source === 'string' ? (
                figure.source
              ) : (
                <a href={figure.source.path}>{figure.source.label}</a>
              )}
              , {formatDate(figure.on)}
            </small>
            {figure.definition ? (
              <details>
                <summary lang={lang ? 'en' : undefined}>{t.definition}</summary>
                <p>{figure.definition}</p>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

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
  readonly events: readonly EventTeaser[]
  /** Where all of them are; without it the page has no word of events. */
  readonly eventsPage?: Link
  readonly highlights?: readonly Highlight[]
  readonly figuresTitle?: string
  readonly figures: readonly KeyFigure[]
  readonly spotlight?: Spotlight
  readonly timeZone?: string
}

/** The home page from plain data: hero, moments of life, next events, what is new, one highlight, key figures. */
export const HomePage = ({ brand, data }: { brand: Brand; data: HomeData }): PageElement => (
  <>
    <Hero brand={brand} {...data.hero} />
    <MomentsSection />
    {data.eventsPage ? <NextEventsSection events={data.events} more={data.eventsPage} {...zoneOf(data)} /> : null}
    {data.highlights && data.highlights.length > 0 ? <HighlightsSection highlights={data.highlights} /> : null}
    {data.spotlight ? <SpotlightSection {...data.spotlight} /> : null}
    {data.figures.length > 0 ? (
      <KeyFiguresSection title={data.figuresTitle ?? useWords(words).figures} figures={data.figures} />
    ) : null}
  </>
)
