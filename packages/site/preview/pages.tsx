/** @jsxImportSource hono/jsx */
import {
  Badge,
  Badges,
  ButtonLink,
  Card,
  Cards,
  Disclosure,
  EmptyState,
  FacetForm,
  Facts,
  HomePage,
  ListingBody,
  Notice,
  PageBody,
  PageHeader,
  type PageSpec,
  Pagination,
  Panel,
  PrintNotes,
  ResultsHead,
  SeatsMeter,
  StatusBadge,
  Steps,
  Term,
  VerifiedOn,
} from '../index.ts'
import { formSpec } from './form-page.tsx'
import { type SampleId, sampleBrand } from './sample.ts'

const words = {
  gers: {
    title: 'Votre semestre au soleil des coteaux',
    lead: 'Un cabinet où l’on prend le temps d’apprendre, un logement proche du stage, et Maëlle au bout du fil dès aujourd’hui.',
    eyebrow: 'Accueil des internes en médecine du Gers',
    places: ['Mauvezin', 'Auch', 'Condom', 'L’Isle-Jourdain', 'Mirande', 'Nogaro'],
    evening: 'Soirée d’intégration des internes',
    evening2: 'Soirée d’accueil du semestre d’hiver',
    lunch: 'Déjeuner des maîtres de stage et des remplaçants',
  },
  dore: {
    title: 'Apprendre la médecine entre forêts et couteliers',
    lead: 'De Thiers à Ambert, des maîtres de stage qui confient de vrais patients, et une équipe qui connaît chacun par son prénom.',
    eyebrow: 'Accueil des internes en Livradois-Forez',
    places: ['Thiers', 'Ambert', 'Puy-Guillaume', 'Courpière', 'Saint-Germain-l’Herm', 'Arlanc'],
    evening: 'Visite d’un moulin à papier et dîner',
    evening2: 'Accueil du semestre d’hiver à Thiers',
    lunch: 'Déjeuner des internes à Ambert',
  },
} as const

const doctors = [
  'Dr Élodie Saint-Martin',
  'Dr Karim Benhaddou',
  'Dr Anne-Laure Peyrusse',
  'Dr Thibault Lacassagne',
  'Dr Inès Dutertre',
  'Dr Paul Vergnes',
]

const homeSpec = (id: SampleId): PageSpec => ({
  path: '/',
  inputs: '1',
  title:
    id === 'gers'
      ? '#Dites32 : l’accueil des internes en médecine dans le Gers'
      : 'Internes en médecine en Vallée de la Dore',
  description: words[id].lead,
  inSitemap: true,
  headExtra: {
    feeds: [{ type: 'application/rss+xml', title: 'Événements', href: '/evenements/flux.xml' }],
    jsonLd: [{ '@type': 'WebSite', name: words[id].title }],
  },
  render: () => (
    <HomePage
      brand={sampleBrand(id)}
      data={{
        hero: {
          title: words[id].title,
          lead: words[id].lead,
          eyebrow: words[id].eyebrow,
          actions: [
            { label: 'Trouver un maître de stage', path: '/maitres-de-stage/' },
            { label: 'Estimer mes aides', path: '/aides/simulateur/' },
          ],
        },
        events: [
          {
            title: words[id].evening,
            path: '/evenements/integration/',
            startsAt: '2026-11-19T18:30:00.000Z',
            place: words[id].places[0],
            badges: <StatusBadge status="ouvert" />,
          },
          {
            title: words[id].evening2,
            path: '/evenements/accueil/',
            startsAt: '2026-11-26T18:00:00.000Z',
            place: words[id].places[1],
            badges: <StatusBadge status="complet" />,
          },
          {
            title: words[id].lunch,
            path: '/evenements/dejeuner/',
            startsAt: '2026-12-04T11:30:00.000Z',
            place: words[id].places[2],
            badges: <StatusBadge status="pas-encore-ouvert" />,
          },
        ],
        eventsPage: { label: 'Tous les événements', path: '/evenements/' },
        spotlight: {
          eyebrow: 'Deux minutes, sans compte',
          title: 'À quelles aides ai-je droit ?',
          text: 'Logement, transport, bourse, installation : répondez à quelques questions, voyez ce qui est probable, ce qui reste à confirmer, et qui appeler.',
          link: { label: 'Lancer le simulateur', path: '/aides/simulateur/' },
        },
        figures: [
          {
            value: id === 'gers' ? '43' : '10',
            label: 'lieux de stage ouverts ce semestre',
            source: 'Annuaire du territoire',
            on: '2026-11-02',
          },
          {
            value: id === 'gers' ? '180' : '36',
            label: 'places à la soirée d’accueil',
            source: 'Programme du semestre',
            on: '2026-10-12',
          },
          {
            value: '48 h',
            label: 'pour répondre à chaque question',
            source: 'Engagement de l’équipe',
            on: '2026-10-01',
          },
          {
            value: '600 €',
            label: 'par mois pour un maître de stage qui reçoit un interne',
            source: { label: 'Légifrance', path: 'https://www.legifrance.gouv.fr' },
            on: '2025-08-27',
          },
        ],
      }}
    />
  ),
})

const listSpec = (id: SampleId): PageSpec => ({
  path: '/maitres-de-stage/',
  inputs: '1',
  title: 'Maîtres de stage',
  description: 'Tous les lieux de stage du territoire, avec les places libres du semestre.',
  inSitemap: true,
  render: () => (
    <>
      <PageHeader
        eyebrow="Choisir son stage"
        title="Maîtres de stage"
        lead={
          <>
            Des cabinets, des maisons de santé et des hôpitaux qui reçoivent des internes. Un{' '}
            <Term id="t-saspas" word="SASPAS">
              stage autonome en soins primaires : vous consultez seul, votre maître de stage reste joignable.
            </Term>{' '}
            se prépare tôt : appelez avant le choix.
          </>
        }
      />
      <ListingBody
        filters={
          <FacetForm
            action="/maitres-de-stage/"
            query="saspas auch"
            queryLabel="Chercher un nom, une commune, un intérêt"
            queryHint="Par exemple « gynéco », « Mirande » ou « N1 »."
            groups={[
              {
                name: 'niveau',
                label: 'Niveau',
                options: [
                  { value: 'n1', label: 'Niveau 1', count: 12, checked: true },
                  { value: 'saspas', label: 'SASPAS', count: 9, checked: false },
                  { value: 'n3', label: 'Docteur junior', count: 4, checked: false },
                ],
              },
              {
                name: 'exercice',
                label: 'Mode d’exercice',
                options: [{ value: 'msp', label: 'Maison de santé', count: 14, checked: false }],
              },
              {
                name: 'logement',
                label: 'Logement',
                options: [{ value: 'oui', label: 'Logement à moins de 15 minutes', count: 21, checked: false }],
              },
            ]}
          />
        }
      >
        <ResultsHead
          count={6}
          words={['lieu de stage', 'lieux de stage']}
          chips={[
            { label: 'Niveau 1', path: '?q=saspas' },
            { label: 'Logement à proximité', path: '?niveau=n1' },
          ]}
        />
        <Cards>
          {doctors.map((name, index) => (
            <Card
              level={2}
              title={`${index % 2 ? 'Maison de santé pluriprofessionnelle' : 'Cabinet médical'} de ${words[id].places[index]}`}
              href={`/maitres-de-stage/lieu-${index + 1}/`}
              eyebrow={words[id].places[index] ?? ''}
              badges={
                <>
                  <StatusBadge status={index === 3 ? 'sans-place' : 'disponible'} />
                  {index % 2 ? <Badge>SASPAS</Badge> : <Badge>Niveau 1</Badge>}
                </>
              }
              footer={<VerifiedOn on="2026-11-03" stale={index === 4} />}
            >
              <p>{name}, en binôme. Gynécologie, petite chirurgie, visites en EHPAD.</p>
            </Card>
          ))}
        </Cards>
        <Pagination page={2} pageCount={7} hrefOf={(page) => `?page=${page}`} />

        <EmptyState
          title="Aucun lieu ne réunit ces quatre filtres"
          action={{ label: 'Retirer « Docteur junior »', path: '/maitres-de-stage/' }}
        >
          C’est « Docteur junior » qui restreint le plus : sans lui, onze lieux vous attendent.
        </EmptyState>
      </ListingBody>
    </>
  ),
})

const detailSpec = (id: SampleId): PageSpec => ({
  path: '/evenements/integration/',
  inputs: '1',
  title: words[id].evening,
  description: 'Une soirée pour rencontrer les internes, les maîtres de stage et les équipes du territoire.',
  inSitemap: true,
  breadcrumb: [{ label: 'Événements', path: '/evenements/' }],
  render: () => (
    <>
      <PageHeader
        eyebrow="Soirée d’accueil"
        title={words[id].evening}
        lead={`Jeudi 19 novembre 2026 à 19 h 30, ${words[id].places[0]}`}
      >
        <Badges>
          <StatusBadge status="ouvert" />
          <Badge>Gratuit</Badge>
        </Badges>
      </PageHeader>
      <PageBody
        asideFirst
        aside={
          <>
            <Panel title="S’inscrire">
              <SeatsMeter capacity={180} taken={132} waiting={0} />
              <ButtonLink href="/evenements/inscription/">Je m’inscris</ButtonLink>
              <Facts
                items={[
                  { term: 'Inscriptions jusqu’au', value: '15 novembre 2026' },
                  { term: 'Accompagnants', value: 'Jusqu’à 2 par personne' },
                ]}
              />
            </Panel>
            <Panel title="Dans l’agenda">
              <p>
                <a href="/evenements/integration/agenda.ics">Ajouter à mon calendrier</a>
              </p>
            </Panel>
          </>
        }
      >
        <p class="lead">
          Un dîner sans discours trop longs : on y vient pour se connaître, et l’on en repart avec trois numéros de
          téléphone utiles.
        </p>
        <h2>Le programme</h2>
        <Steps
          items={[
            {
              title: '19 h 30 : accueil sous la halle',
              text: 'Badge, verre de bienvenue, tour des stands des maîtres de stage.',
            },
            { title: '20 h 15 : trois témoignages d’installation', text: 'Dix minutes chacun, questions comprises.' },
            { title: '21 h : dîner par tables de secteur' },
          ]}
        />
        <h2>Informations pratiques</h2>
        <Facts
          items={[
            {
              term: 'Lieu',
              value: `Salle des fêtes, ${words[id].places[0]}`,
              note: 'Stationnement gratuit, accès de plain-pied.',
            },
            { term: 'Covoiturage', value: 'Départs d’Auch et de Toulouse' },
            { term: 'Garde d’enfants', value: 'Oui, sur inscription' },
          ]}
        />
        <Notice tone="warn" title="Aucune information de santé">
          <p>
            Pour un repas particulier, choisissez simplement une formule : nous n’avons pas besoin d’en connaître la
            raison.
          </p>
        </Notice>
        <h2>Questions fréquentes</h2>
        <Disclosure summary="Puis-je venir avec mon conjoint ?">
          <p>Oui, et c’est même une bonne idée.</p>
        </Disclosure>
        <Disclosure summary="Je ne connais pas encore mon lieu de stage">
          <p>Venez quand même : la moitié des participants sont dans ce cas.</p>
        </Disclosure>
        <VerifiedOn on="2026-11-03" />
        <PrintNotes>Présentez ce programme à l’accueil : il porte l’adresse de votre inscription.</PrintNotes>
      </PageBody>
    </>
  ),
})

export const previewSpecs = (id: SampleId): readonly PageSpec[] => [
  homeSpec(id),
  listSpec(id),
  detailSpec(id),
  formSpec(words[id].evening),
]
