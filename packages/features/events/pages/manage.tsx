/** @jsxImportSource hono/jsx */
import type { FormFields } from '@ancrage/http'
import type { Problem } from '@ancrage/kernel'
import {
  ButtonLink,
  Checkbox,
  counted,
  Disclosure,
  errorOf,
  Facts,
  Field,
  Form,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Panel,
  StatusBadge,
  SubmitButton,
} from '@ancrage/site'
import { type Event, type Registration, registrationStates } from '../contract.ts'
import { describePlace, describeWhen } from '../operations/describe-event.ts'
import { managePath } from '../operations/link-registration.ts'
import { agendaPath, eventPath } from '../paths.ts'
import { FormProblem, faultsOf } from './sign-up-form.tsx'

export interface ManageProps {
  readonly registration: Registration
  readonly event: Event
  /** Place on the waiting list; 0 for people who do not wait. */
  readonly position: number
  readonly token: string
  readonly timeZone: string
  /** What the person just did, confirmed on the spot. */
  readonly done?: 'changed' | 'cancelled' | undefined
  readonly over: boolean
  readonly problem?: Problem | undefined
  readonly typed?: FormFields | undefined
}

const ordinal = (position: number): string => (position === 1 ? '1re' : `${position}e`)

const headings = {
  confirmed: 'Vous êtes inscrit·e',
  waiting: 'Vous êtes sur la liste d’attente',
  cancelled: 'Votre inscription est annulée',
} as const

const leadOf = ({ registration, position, event }: ManageProps): string => {
  if (event.cancelled) return `« ${event.title} » est annulé. Vous n’avez rien à faire.`
  switch (registration.state) {
    case 'confirmed':
      return `Nous vous attendons à « ${event.title} ».`
    case 'waiting':
      return `Vous êtes à la ${ordinal(position)} place de la liste d’attente pour « ${event.title} ». Si une place se libère pour vous, vous êtes inscrit·e d’office et nous vous écrivons.`
    case 'cancelled':
      return `Vous ne venez plus à « ${event.title} ». Vous pouvez vous inscrire de nouveau tant que les inscriptions sont ouvertes.`
  }
}

const doneWords = {
  changed: 'Votre changement est enregistré. Un message vient de vous être envoyé.',
  cancelled: 'Votre inscription est annulée et votre place est libérée. Merci de nous avoir prévenus.',
} as const

const Venue = ({ event, state }: { event: Event; state: Registration['state'] }): PageElement => {
  const { venue } = event
  if (venue.mode === 'on-site') return <>{describePlace(venue)}</>
  return state === 'confirmed' ? <a href={venue.joinUrl}>{venue.joinUrl}</a> : <>En ligne</>
}

const Summary = ({ registration, event, timeZone, token }: ManageProps): PageElement => (
  <Panel title="Votre inscription">
    <Facts
      items={[
        { term: 'Quand', value: describeWhen(event, timeZone) },
        { term: 'Où', value: <Venue event={event} state={registration.state} /> },
        { term: 'Nom', value: `${registration.firstName} ${registration.lastName}` },
        {
          term: 'Accompagnants',
          value: registration.guests === 0 ? 'Aucun' : counted(registration.guests, 'personne', 'personnes'),
        },
        ...(registration.state === 'confirmed'
          ? [
              {
                term: 'Votre code',
                value: <b class="code">{`${registration.code.slice(0, 4)} ${registration.code.slice(4)}`}</b>,
                note: 'À montrer ou à dire à l’arrivée.',
              },
            ]
          : []),
        { term: 'Contact', value: <a href={`mailto:${event.contactEmail}`}>{event.contactEmail}</a> },
      ]}
    />
    {registration.state === 'confirmed' ? (
      <p>
        <ButtonLink kind="quiet" href={`${managePath(token)}/agenda.ics`}>
          Ajouter à mon calendrier
        </ButtonLink>
      </p>
    ) : null}
  </Panel>
)

const ChangeForm = (props: ManageProps): PageElement | null => {
  const { registration, event, token, problem, typed } = props
  return (
    <>
      <h2>Changer</h2>
      <FormProblem problem={problem} />
      <Form action={`${managePath(token)}/changement`} label="Changer mon inscription">
        {event.guestsAllowed > 0 ? (
          <Field
            name="guests"
            type="number"
            label="Nombre d’accompagnants"
            hint={`${event.guestsAllowed} au plus. Les places que vous rendez sont données aussitôt.`}
            inputmode="numeric"
            min={0}
            max={event.guestsAllowed}
            width="short"
            value={typed?.text('guests') ?? registration.guests}
            error={errorOf(faultsOf(problem), 'guests')}
          />
        ) : null}
        <Checkbox
          name="vegetarian"
          label="Un repas végétarien pour moi, si un repas est servi"
          optional
          checked={typed ? typed.checked('vegetarian') : registration.vegetarian}
        />
        <SubmitButton kind="quiet">Enregistrer</SubmitButton>
      </Form>
    </>
  )
}

const CancelForm = ({ registration, token }: ManageProps): PageElement => (
  <Disclosure summary={registration.state === 'waiting' ? 'Quitter la liste d’attente' : 'Je ne peux plus venir'}>
    <p>
      {registration.state === 'waiting'
        ? 'Vous perdez votre rang : si vous changez d’avis, vous repartez de la fin de la liste.'
        : 'Votre place ira aussitôt à la personne suivante.'}
    </p>
    <Form action={`${managePath(token)}/annulation`} label="Annuler mon inscription">
      <SubmitButton kind="stop">
        {registration.state === 'waiting' ? 'Quitter la liste' : 'Annuler mon inscription'}
      </SubmitButton>
    </Form>
  </Disclosure>
)

const ManagePage = (props: ManageProps): PageElement => {
  const { registration, event, done, over } = props
  const active = registration.state !== 'cancelled' && registration.checkedInAt === null && !over && !event.cancelled
  return (
    <>
      <PageHeader eyebrow={event.title} title={headings[registration.state]} lead={leadOf(props)}>
        <p class="badges">
          <StatusBadge
            status={
              registration.state === 'confirmed' ? 'ouvert' : registration.state === 'waiting' ? 'complet' : 'annule'
            }
            label={registrationStates[registration.state]}
          />
        </p>
      </PageHeader>
      <PageBody aside={<Summary {...props} />}>
        {done && !props.problem ? (
          <Notice tone="ok" role="status">
            <p>{doneWords[done]}</p>
          </Notice>
        ) : null}
        <p>
          Gardez l’adresse de cette page, ou le message que nous vous avons envoyé : ils suffisent pour revenir ici,
          sans compte ni mot de passe.
        </p>
        {active ? (
          <>
            <ChangeForm {...props} />
            <CancelForm {...props} />
          </>
        ) : (
          <p>
            <a href={eventPath(event.slug)}>Revoir la page de l’événement</a> ·{' '}
            <a href={agendaPath}>Voir les autres rendez-vous</a>
          </p>
        )}
      </PageBody>
    </>
  )
}

/** The page of one registration: never part of a release, never in a search engine. */
export const managePage = (props: ManageProps): PageSpec => ({
  path: managePath(props.token),
  inputs: '',
  title: headings[props.registration.state],
  description: 'Votre inscription : la voir, la modifier, l’annuler.',
  inSitemap: false,
  breadcrumb: [
    { label: 'Événements', path: agendaPath },
    { label: props.event.title, path: eventPath(props.event.slug) },
  ],
  render: () => <ManagePage {...props} />,
})

/** The answer for an address that was registered before: the same words for everybody. */
export const checkMailPage = (event: Event): PageSpec => ({
  path: agendaPath,
  inputs: '',
  title: 'Regardez vos messages',
  description: 'La suite de votre inscription vous attend dans votre boîte.',
  inSitemap: false,
  breadcrumb: [
    { label: 'Événements', path: agendaPath },
    { label: event.title, path: eventPath(event.slug) },
  ],
  render: () => (
    <>
      <PageHeader
        eyebrow={event.title}
        title="Regardez vos messages"
        lead="Nous venons d’écrire à l’adresse que vous avez donnée."
      />
      <PageBody>
        <p>
          Le message contient le lien qui ouvre votre inscription : vous y verrez si votre place est confirmée, et vous
          pourrez la modifier ou l’annuler. Rien n’arrive après quelques minutes ? Regardez dans les indésirables, ou
          appelez-nous.
        </p>
        <p>
          <a href={eventPath(event.slug)}>Revoir la page de l’événement</a>
        </p>
      </PageBody>
    </>
  ),
})
