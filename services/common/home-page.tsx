/** @jsxImportSource hono/jsx */
import type { TerritorySettings } from '@ancrage/features/settings.ts'
import type { SitePart, Snapshot } from '@ancrage/features/slice.ts'
import type { PageSpec } from '@ancrage/site'
import { HomePage, type Spotlight } from '@ancrage/site/home.tsx'
import { defineWords } from '@ancrage/site/locale.ts'

interface HomeWords {
  readonly title: (territory: string) => string
  readonly lead: string
  readonly findPlacement: string
  readonly myAids: string
  readonly allEvents: string
  readonly simulator: Omit<Spotlight, 'link'>
  readonly startSimulator: string
}

const words = defineWords<HomeWords>({
  fr: {
    title: (territory) => `Internes et jeunes médecins : ${territory}`,
    lead: '',
    findPlacement: 'Trouver un stage',
    myAids: 'Mes aides en deux minutes',
    allEvents: 'Tous les événements',
    simulator: {
      eyebrow: 'Deux minutes, sans compte',
      title: 'À quelles aides ai-je droit ?',
      text: 'Logement, transport, bourse, installation : quelques questions, et vous savez ce qui est probable, ce qui reste à confirmer, et qui appeler.',
    },
    startSimulator: 'Lancer le simulateur',
  },
  en: {
    title: (territory) => `Junior doctors are expected here: ${territory}`,
    lead: 'A supervisor who takes the time, housing near the practice, events to meet the others, and one person who answers the phone.',
    findPlacement: 'Find a placement',
    myAids: 'My grants in two minutes',
    allEvents: 'All events',
    simulator: {
      eyebrow: 'Two minutes, no account',
      title: 'Which grants can I get?',
      text: 'Housing, transport, scholarship, setting up: a few questions, and you know what is likely, what is to be confirmed, and whom to call.',
    },
    startSimulator: 'Start the simulator',
  },
})

const paths = { placements: '/maitres-de-stage/', simulator: '/aides/simulateur/', agenda: '/evenements/' } as const
const MOST = 3

/** The first page: the territory’s welcome in its own words, then what each slice announces. */
export const homePage = (
  { chrome }: Snapshot,
  from: TerritorySettings,
  parts: readonly SitePart[],
  known: ReadonlySet<string>,
): PageSpec => {
  const t = words[chrome.locale]
  const inFrench = chrome.locale === 'fr'
  const title = inFrench ? from.welcome.title : t.title(from.name)
  const lead = inFrench ? from.welcome.lead : t.lead
  const teasers = parts
    .flatMap((part) => part.teasers ?? [])
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .slice(0, MOST)
  const highlights = parts.flatMap((part) => (part.highlights ?? []).slice(0, 1)).slice(0, MOST)
  const actions = [
    { label: t.findPlacement, path: paths.placements },
    { label: t.myAids, path: paths.simulator },
  ].filter(({ path }) => known.has(path))
  return {
    path: '/',
    inputs: JSON.stringify([
      ...[from.welcome, from.figures, actions, known.has(paths.agenda), highlights],
      teasers.map(({ badges: _, ...rest }) => rest),
    ]),
    title,
    description: lead,
    inSitemap: true,
    render: () => (
      <HomePage
        brand={from.brand}
        data={{
          hero: { title, lead, actions },
          events: teasers,
          ...(known.has(paths.agenda) ? { eventsPage: { label: t.allEvents, path: paths.agenda } } : {}),
          highlights,
          ...(known.has(paths.simulator)
            ? { spotlight: { ...t.simulator, link: { label: t.startSimulator, path: paths.simulator } } }
            : {}),
          figures: from.figures.map((figure) => ({
            value: figure.value,
            label: figure.label,
            definition: figure.definition,
            source: figure.source,
            on: figure.date,
          })),
          timeZone: from.timeZone,
        }}
      />
    ),
  }
}
