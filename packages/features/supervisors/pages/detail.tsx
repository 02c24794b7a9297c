/** @jsxImportSource hono/jsx */
import { fillText, type LocalDate, type SemesterCode, semesterOf } from '@ancrage/kernel'
import {
  Badge,
  Badges,
  Card,
  Cards,
  type ContactPerson,
  counted,
  DataTable,
  Facts,
  formatNumber,
  type Link,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  Panel,
  Section,
  telHref,
  VerifiedOn,
} from '@ancrage/site'
import { inLocale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { RecordLinks } from '../../record-links.tsx'
import type { Offer } from '../contract.ts'
import { type DirectoryEntry, freshness, levelsOf } from '../model.ts'
import { comparisonPath } from '../paths.ts'
import { labels, words } from '../words.ts'
import type { Around } from './around.ts'
import { roundKm } from './card.tsx'
import { labelsOf, nameOf } from './words.ts'

/** Something close to the placement, with its distance as the crow flies. */
export interface Nearby {
  readonly link: Link
  readonly eyebrow: string
  readonly km: number
  readonly lang?: 'fr' | undefined
}

/** How a supervisor is written to without an address being published. */
export interface Relay {
  readonly path: string
  /** Why no message is taken now. */
  readonly closed: 'paused' | 'quota' | undefined
  /** Share of messages that got an answer; undefined while too few were sent to tell. */
  readonly repliesPercent: number | undefined
  readonly nextFree: SemesterCode | undefined
}

export interface PlacementPageProps {
  readonly entry: DirectoryEntry
  readonly today: LocalDate
  readonly contact: ContactPerson
  readonly around: Around
}

const Seats = ({
  offers,
  people,
}: {
  offers: readonly Offer[]
  people: DirectoryEntry['supervisors']
}): PageElement => {
  const { detail: t, seat, semester } = useWords(words)
  const l = useWords(labels)
  const locale = useLocale()
  if (offers.length === 0) return <p>{t.noSeats}</p>
  const cells = (offer: Offer): readonly string[] => {
    const names = people.filter((person) => offer.supervisorIds.some((id) => id === person.id)).map(nameOf)
    const team = labelsOf(l.teams, [String(offer.supervisorIds.length)])
    return [
      l.levels[offer.level],
      semester(offer.semester),
      offer.places === 0 ? t.full : counted(offer.places, ...seat, locale),
      names.length > 0 ? `${team} : ${names.join(', ')}` : team,
      labelsOf(l.weekdays, offer.days) || '–',
    ]
  }
  return <DataTable caption={t.seats} columns={t.columns} rows={offers.map(cells)} />
}

type Person = DirectoryEntry['supervisors'][number]

const Reach = ({ person, relay }: { person: Person; relay: Relay | undefined }): PageElement => {
  const { detail: t, semester } = useWords(words)
  const l = useWords(labels)
  if (person.contactMode === 'phone')
    return (
      <p>
        {t.secretary} <a href={telHref(person.phone)}>{person.phone}</a>
      </p>
    )
  if (person.contactMode === 'email')
    return (
      <p>
        {t.email} <a href={`mailto:${person.email}`}>{person.email}</a>
      </p>
    )
  if (!relay) return <p>{l.contactModes.team}</p>
  return (
    <>
      <p>{relay.closed ? t.closed[relay.closed] : <a href={relay.path}>{t.ask(nameOf(person))}</a>}</p>
      {relay.repliesPercent === undefined ? null : <p>{t.replies(relay.repliesPercent)}</p>}
      {relay.nextFree ? <p>{t.nextFree(semester(relay.nextFree))}</p> : null}
    </>
  )
}

const PersonCard = ({ person, relay }: { person: Person; relay: Relay | undefined }): PageElement => {
  const { detail: t } = useWords(words)
  const l = useWords(labels)
  const { value, lang } = inLocale(person, useLocale())
  return (
    <Card
      title={nameOf(person)}
      eyebrow={l.professions[person.profession]}
      badges={person.levels.map((level) => <Badge tone="info">{l.levels[level]}</Badge>)}
      footer={<Reach person={person} relay={relay} />}
    >
      {value.presentation ? <p lang={lang}>{value.presentation}</p> : null}
      {person.interests.length > 0 ? <p>{t.personInterests(labelsOf(l.interests, person.interests))}</p> : null}
    </Card>
  )
}

const Hosting = ({ entry: { placement } }: { entry: DirectoryEntry }): PageElement => {
  const { detail: t } = useWords(words)
  const l = useWords(labels)
  const { value, lang } = inLocale(placement, useLocale())
  return (
    <Panel title={t.hosting}>
      <Facts
        items={[
          { term: t.room, value: l.roomKinds[placement.room] },
          {
            term: t.housing,
            value: l.housingKinds[placement.housing],
            ...(value.housingNote ? { note: <span lang={lang}>{value.housingNote}</span> } : {}),
          },
          { term: t.mobility, value: placement.mobilityAid ? t.mobilityYes : t.no },
          { term: t.secretariat, value: placement.secretariat ? t.onSite : t.offSite },
          ...(placement.software ? [{ term: t.software, value: placement.software }] : []),
          { term: t.wheelchair, value: placement.accessible ? t.accessible : t.notAccessible },
          { term: t.address, value: placement.address },
        ]}
      />
    </Panel>
  )
}

const WhoToAsk = ({ contact }: { contact: ContactPerson }): PageElement => {
  const { detail: t } = useWords(words)
  return (
    <Panel title={t.whoToAsk}>
      <p>{t.askText(contact.name)}</p>
      <p>
        {t.call} <a href={telHref(contact.phone)}>{contact.phone}</a>
      </p>
    </Panel>
  )
}

const NearbyCards = ({ items }: { items: readonly Nearby[] }): PageElement => {
  const { near } = useWords(words)
  const locale = useLocale()
  return (
    <Cards>
      {items.map(({ link, eyebrow, km, lang }) => (
        <Card title={link.label} href={link.path} eyebrow={eyebrow} lang={lang}>
          <p class="where">{fillText(near.awayHere, { km: formatNumber(roundKm(km), locale) })}</p>
        </Card>
      ))}
    </Cards>
  )
}

/** Everything an intern asks before choosing this place. */
export const PlacementPage = (props: PlacementPageProps): PageElement => {
  const { entry, today, contact, around } = props
  const { neighbours, housing, housingPath } = around
  const { placement, supervisors: people } = entry
  const { detail: t } = useWords(words)
  const l = useWords(labels)
  const { value, lang } = inLocale(placement, useLocale())
  const stale = freshness(placement.verifiedOn, today) === 'stale'
  const offers = placement.offers
    .filter((offer) => offer.semester >= semesterOf(today))
    .toSorted((a, b) => a.semester.localeCompare(b.semester))
  return (
    <>
      <PageHeader eyebrow={l.placementKinds[placement.kind]} title={placement.name} lead={placement.commune.name}>
        <Badges>
          {levelsOf(placement).map((level) => (
            <Badge tone="info">{l.levels[level]}</Badge>
          ))}
          {placement.coordinatedPractice ? <Badge tone="ok">{l.practice.coordinated}</Badge> : null}
          {placement.housing === 'none' ? null : <Badge tone="ok">{l.housingKinds[placement.housing]}</Badge>}
        </Badges>
        <VerifiedOn on={placement.verifiedOn} stale={stale} />
        <p class="actions">
          <a class="button quiet" href={comparisonPath([placement.slug])} data-pick={placement.slug}>
            {t.pick}
          </a>
        </p>
      </PageHeader>
      <PageBody
        aside={
          <>
            <Hosting entry={entry} />
            <WhoToAsk contact={contact} />
          </>
        }
      >
        {stale ? (
          <Notice tone="warn" title={t.stale}>
            <p>{t.staleText}</p>
          </Notice>
        ) : null}
        {value.description.split(/\n{2,}/).map((paragraph) => (
          <p lang={lang}>{paragraph}</p>
        ))}
        {placement.interests.length > 0 ? <p>{t.practised(labelsOf(l.interests, placement.interests))}</p> : null}
        <h2>{t.seats}</h2>
        <Seats offers={offers} people={people} />
        <p>{t.choice}</p>
        <RecordLinks id={entry.id} held />
      </PageBody>
      {people.length > 0 ? (
        <Section title={people.length > 1 ? t.people[1] : t.people[0]} tone="tint">
          <Cards>
            {people.map((person) => (
              <PersonCard person={person} relay={around.relayOf(person.id)} />
            ))}
          </Cards>
        </Section>
      ) : null}
      {housing.length > 0 ? (
        <Section
          title={t.nearbyHousing}
          lead={t.nearbyHousingLead}
          {...(housingPath ? { more: { label: t.allHousing, path: housingPath } } : {})}
        >
          <NearbyCards items={housing} />
        </Section>
      ) : null}
      {neighbours.length > 0 ? (
        <Section
          title={t.neighbours}
          lead={t.neighboursLead}
          more={{ label: t.compareWith, path: comparisonPath([placement.slug, ...around.neighbourSlugs]) }}
        >
          <NearbyCards items={neighbours} />
        </Section>
      ) : null}
    </>
  )
}
