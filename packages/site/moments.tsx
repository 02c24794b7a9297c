/** @jsxImportSource hono/jsx */
import { ButtonLink, Card, Cards, PageHeader, Section } from './components/blocks.tsx'
import { ContactCard } from './components/contact.tsx'
import { MomentDoors } from './components/moment-doors.tsx'
import { defineWords, type Locale, useLocale, useWords } from './locale.ts'
import { type MomentId, momentIds, momentPaths, momentWords } from './moments-words.ts'
import type { ContactPerson, Link, PageElement, PageSpec } from './page.ts'

const words = defineWords({
  fr: {
    eyebrow: 'Où en êtes-vous ?',
    path: 'Dans l’ordre',
    pathLead: 'Tout le site, rangé pour ce moment-ci.',
    now: 'En ce moment',
    call: 'Le plus simple : appeler',
    others: 'Un autre moment ?',
  },
  en: {
    eyebrow: 'Where are you?',
    path: 'In order',
    pathLead: 'The whole site, arranged for this moment.',
    now: 'Right now',
    call: 'The simplest way: call',
    others: 'Another moment?',
  },
})

/** What a part of the site has to say now: an offer, an event, a story. */
export interface Highlight {
  /** « Logement », « Soirée ». */
  readonly kind: string
  readonly title: string
  readonly path: string
  readonly text?: string | undefined
  /** Moments of life it speaks to; all of them when left out. */
  readonly moments?: readonly MomentId[] | undefined
  /** Language of the title when it is not the page’s own. */
  readonly lang?: 'fr' | undefined
}

export interface MomentPageProps {
  readonly moment: MomentId
  /** The territory’s own words; the usual ones when left out. */
  readonly text?: string | undefined
  readonly links: readonly Link[]
  readonly highlights: readonly Highlight[]
  readonly contact: ContactPerson
  /** Addresses that this site has. */
  readonly known: ReadonlySet<string>
}

const MOST_HIGHLIGHTS = 3

const MomentPage = (props: MomentPageProps): PageElement => {
  const t = useWords(words)
  const { title, text, ways } = momentWords[useLocale()][props.moment]
  const shown = ways.filter((way) => props.known.has(way.path))
  const highlights = props.highlights
    .filter(({ moments }) => moments?.includes(props.moment) ?? true)
    .slice(0, MOST_HIGHLIGHTS)
  return (
    <>
      <PageHeader eyebrow={t.eyebrow} title={title} lead={props.text ?? text}>
        {props.links.length > 0 ? (
          <p class="actions">
            {props.links.map((link, index) => (
              <ButtonLink href={link.path} kind={index === 0 ? 'main' : 'quiet'}>
                {link.label}
              </ButtonLink>
            ))}
          </p>
        ) : null}
      </PageHeader>
      <Section title={t.path} lead={t.pathLead}>
        <ol class="ways">
          {shown.map((way) => (
            <li>
              <h3>
                <a href={way.path}>{way.title}</a>
              </h3>
              <p>{way.text}</p>
            </li>
          ))}
        </ol>
      </Section>
      {highlights.length > 0 ? (
        <Section title={t.now} tone="tint">
          <Cards>
            {highlights.map((one) => (
              <Card eyebrow={one.kind} title={one.title} href={one.path} lang={one.lang}>
                {one.text ? <p lang={one.lang}>{one.text}</p> : null}
              </Card>
            ))}
          </Cards>
        </Section>
      ) : null}
      <section class="band call-band">
        <div class="wrap">
          <ContactCard contact={props.contact} heading={t.call} />
        </div>
      </section>
      <Section title={t.others} tone="tint">
        <MomentDoors moments={momentIds.filter((id) => id !== props.moment)} />
      </Section>
    </>
  )
}

/** One page per moment of life: the same content, in the order that this moment asks for, and the person to call. */
export const momentPage = (locale: Locale, props: MomentPageProps): PageSpec => {
  const { title, text, ways } = momentWords[locale][props.moment]
  return {
    path: momentPaths[props.moment],
    inputs: JSON.stringify([
      props.text,
      props.links,
      props.highlights,
      ways.filter((way) => props.known.has(way.path)).length,
    ]),
    title,
    description: props.text ?? text,
    inSitemap: true,
    render: () => <MomentPage {...props} />,
  }
}
