/** @jsxImportSource hono/jsx */
import { type Instant, instantOf, localDateOf } from '@ancrage/kernel'
import {
  Badge,
  Badges,
  counted,
  DateBadge,
  Facts,
  formatDateTime,
  type JsonLd,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  Panel,
  Section,
  type SiteChrome,
  StatusBadge,
  Steps,
} from '@ancrage/site'
import { categories, type Event, eventKinds } from '../contract.ts'
import { type AgendaEntry, isPast } from '../model/agenda.ts'
import { registrationWindow } from '../model.ts'
import { describeAddress, describePlace, describeWhen, endOf, startOf } from '../operations/describe-event.ts'
import { agendaPath, eventPath } from '../paths.ts'
import { SignUpForm, type SignUpFormProps, signUpPath } from './sign-up-form.tsx'

export interface EventPageProps {
  readonly entry: AgendaEntry
  readonly timeZone: string
  readonly now: Instant
}

export const eventCalendarPath = (slug: string): string => `${eventPath(slug)}evenement.ics`

const dayAndTime = (local: Event['startsAt'], timeZone: string): string =>
  formatDateTime(instantOf(local, timeZone), timeZone)

const Practical = ({ event, timeZone }: { event: Event; timeZone: string }): PageElement => (
  <Panel title="En pratique">
    <Facts
      items={[
        { term: 'Quand', value: describeWhen(event, timeZone) },
        event.venue.mode === 'online'
          ? { term: 'Où', value: 'En ligne', note: 'Le lien arrive avec la confirmation de votre inscription.' }
          : { term: 'Où', value: event.venue.place, note: describeAddress(event.venue) },
        {
          term: 'Places',
          value: counted(event.capacity, 'place', 'places'),
          ...(event.quotas.length > 0
            ? {
                note: event.quotas
                  .map(({ category, seats }) => `${categories[category]} : ${seats} au plus`)
                  .join(' · '),
              }
            : {}),
        },
        {
          term: 'Accompagnants',
          value: event.guestsAllowed === 0 ? 'Sans accompagnant' : `${event.guestsAllowed} par personne au plus`,
        },
        { term: 'Inscriptions', value: `jusqu’au ${dayAndTime(event.registrationClosesAt, timeZone)}` },
        { term: 'Contact', value: <a href={`mailto:${event.contactEmail}`}>{event.contactEmail}</a> },
      ]}
    />
    <p>
      <a href={eventCalendarPath(event.slug)}>Ajouter à mon calendrier</a>
    </p>
  </Panel>
)

const NoForm = ({ title, children }: { title: string; children: string }): PageElement => (
  <Notice title={title}>
    <p>{children}</p>
  </Notice>
)

/** The form while people may sign up, else why not. A page made before the opening leads to the form of the server. */
const SignUp = ({ entry, timeZone, now }: EventPageProps): PageElement => {
  const { value: event, id } = entry
  switch (registrationWindow(event, timeZone, now)) {
    case 'cancelled':
      return <NoForm title="Événement annulé">Les personnes inscrites ont été prévenues par e-mail.</NoForm>
    case 'closed':
      return (
        <NoForm title="Inscriptions closes">
          {`Elles se sont arrêtées le ${dayAndTime(event.registrationClosesAt, timeZone)}. Écrivez-nous : il reste parfois une place.`}
        </NoForm>
      )
    case 'not-yet':
      return (
        <Notice title="Bientôt ouvert">
          <p>
            Les inscriptions ouvrent le {dayAndTime(event.registrationOpensAt, timeZone)}, sur{' '}
            <a href={signUpPath(id)}>la page d’inscription</a>.
          </p>
        </Notice>
      )
    case 'open':
      return (
        <>
          <p>
            Complet ? Inscrivez-vous quand même : vous entrez sur la liste d’attente, et chaque place qui se libère est
            donnée dans l’ordre d’arrivée.
          </p>
          <SignUpForm eventId={id} event={event} />
        </>
      )
  }
}

const nextSteps = (event: Event) => [
  { title: 'Un message de confirmation', text: 'Il arrive aussitôt, avec le rendez-vous pour votre calendrier.' },
  {
    title: 'Un lien pour changer d’avis',
    text: `Annuler${event.guestsAllowed > 0 ? ', ou venir accompagné·e,' : ''} se fait sans compte, depuis ce message.`,
  },
  event.venue.mode === 'online'
    ? { title: 'Un lien pour vous connecter', text: 'Il est dans le message et dans votre calendrier.' }
    : { title: 'Un code à l’arrivée', text: 'Montrez-le ou dites-le à l’entrée, c’est tout.' },
]

export const EventPage = ({ entry, timeZone, now }: EventPageProps): PageElement => {
  const { value: event } = entry
  const over = isPast(event, localDateOf(now, timeZone))
  return (
    <>
      <PageHeader eyebrow={eventKinds[event.kind]} title={event.title} lead={event.summary}>
        <DateBadge on={startOf(event, timeZone)} timeZone={timeZone} announced={!over} />
        <Badges>
          {event.cancelled ? <StatusBadge status="annule" /> : over ? <StatusBadge status="passe" /> : null}
          <Badge tone="info">{event.venue.mode === 'online' ? 'En ligne' : event.venue.commune.name}</Badge>
        </Badges>
      </PageHeader>
      <PageBody aside={<Practical event={event} timeZone={timeZone} />}>
        {event.description
          .split(/\n{2,}/)
          .filter(Boolean)
          .map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        {over ? (
          <Notice title="Cet événement est passé">
            <p>
              Merci à celles et ceux qui sont venus. <a href={agendaPath}>Voir les prochains rendez-vous</a>
            </p>
          </Notice>
        ) : null}
      </PageBody>
      {over ? null : (
        <Section title="S’inscrire" id="inscription" tone="tint">
          <div class="split">
            <div class="prose">
              <SignUp entry={entry} timeZone={timeZone} now={now} />
            </div>
            <aside class="aside">
              <Panel title="Et ensuite ?">
                <Steps items={nextSteps(event)} />
              </Panel>
            </aside>
          </div>
        </Section>
      )}
    </>
  )
}

export interface SignUpPageProps extends SignUpFormProps {
  readonly event: Event
  readonly timeZone: string
  /** Why nobody can sign up now. */
  readonly closed?: string
}

/** The form alone, as the server shows it: before the opening, after a correction, without the static page. */
export const SignUpPage = (props: SignUpPageProps): PageElement => (
  <>
    <PageHeader eyebrow="Inscription" title={props.event.title} lead={describeWhen(props.event, props.timeZone)}>
      <p>{describePlace(props.event.venue)}</p>
    </PageHeader>
    <PageBody>
      {props.closed ? (
        <Notice title="Pas d’inscription pour le moment">
          <p>{props.closed}</p>
          <p>
            <a href={eventPath(props.event.slug)}>Revoir la page de l’événement</a>
          </p>
        </Notice>
      ) : (
        <SignUpForm {...props} />
      )}
    </PageBody>
  </>
)

/** What search engines are told (schema.org). The link of an online event stays with registered people. */
export const eventJsonLd = (event: Event, timeZone: string, chrome: SiteChrome): JsonLd => {
  const url = `${chrome.baseUrl}${eventPath(event.slug)}`
  const { venue } = event
  return {
    '@type': 'Event',
    name: event.title,
    description: event.summary,
    url,
    startDate: startOf(event, timeZone),
    endDate: endOf(event, timeZone),
    eventStatus: `https://schema.org/${event.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${venue.mode === 'online' ? 'Online' : 'Offline'}EventAttendanceMode`,
    isAccessibleForFree: true,
    maximumAttendeeCapacity: event.capacity,
    organizer: { '@type': 'Organization', name: chrome.legal.publisher.name, url: chrome.baseUrl },
    location:
      venue.mode === 'online'
        ? { '@type': 'VirtualLocation', url }
        : {
            '@type': 'Place',
            name: venue.place,
            address: {
              '@type': 'PostalAddress',
              streetAddress: venue.address,
              addressLocality: venue.commune.name,
              addressCountry: 'FR',
            },
            geo: { '@type': 'GeoCoordinates', latitude: venue.location.lat, longitude: venue.location.lon },
          },
  }
}
