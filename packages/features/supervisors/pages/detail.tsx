/** @jsxImportSource hono/jsx */
import { type LocalDate, semesterLabel, semesterOf } from '@ancrage/kernel'
import {
  Badge,
  Badges,
  Card,
  Cards,
  counted,
  DataTable,
  Facts,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  Panel,
  Section,
  telHref,
  VerifiedOn,
} from '@ancrage/site'
import {
  contactModes,
  housingKinds,
  interests,
  levels,
  type Offer,
  placementKinds,
  professions,
  roomKinds,
  weekdays,
} from '../contract.ts'
import { type DirectoryEntry, freshness, levelsOf, teamWord } from '../model.ts'
import { labelsOf, nameOf } from './words.ts'

const offerCells = (offer: Offer, people: DirectoryEntry['supervisors']): readonly string[] => {
  const names = people.filter((person) => offer.supervisorIds.some((id) => id === person.id)).map(nameOf)
  return [
    levels[offer.level],
    semesterLabel(offer.semester),
    offer.places === 0 ? 'Complet' : counted(offer.places, 'place', 'places'),
    names.length > 0 ? `${teamWord(offer)} : ${names.join(', ')}` : teamWord(offer),
    labelsOf(weekdays, offer.days),
  ]
}

const Person = ({ person }: { person: DirectoryEntry['supervisors'][number] }): PageElement => (
  <Card
    title={nameOf(person)}
    eyebrow={professions[person.profession]}
    badges={person.levels.map((level) => <Badge tone="info">{levels[level]}</Badge>)}
    footer={
      <p>
        {person.contactMode === 'phone' ? (
          <>
            Secrétariat : <a href={telHref(person.phone)}>{person.phone}</a>
          </>
        ) : person.contactMode === 'email' ? (
          <>
            E-mail : <a href={`mailto:${person.email}`}>{person.email}</a>
          </>
        ) : (
          contactModes.team
        )}
      </p>
    }
  >
    {person.presentation ? <p>{person.presentation}</p> : null}
    {person.interests.length > 0 ? <p>Centres d’intérêt : {labelsOf(interests, person.interests)}</p> : null}
  </Card>
)

/** Everything an intern asks before choosing this place. */
export const PlacementPage = ({ entry, today }: { entry: DirectoryEntry; today: LocalDate }): PageElement => {
  const { placement, supervisors: people } = entry
  const offers = placement.offers.toSorted((a, b) => a.semester.localeCompare(b.semester))
  const current = semesterOf(today)
  const shown = offers.filter((offer) => offer.semester >= current)
  return (
    <>
      <PageHeader eyebrow={placementKinds[placement.kind]} title={placement.name} lead={placement.commune.name}>
        <Badges>
          {levelsOf(placement).map((level) => (
            <Badge tone="info">{levels[level]}</Badge>
          ))}
          {placement.coordinatedPractice ? <Badge tone="ok">Exercice coordonné</Badge> : null}
          {placement.housing === 'none' ? null : <Badge tone="ok">{housingKinds[placement.housing]}</Badge>}
        </Badges>
        <VerifiedOn on={placement.verifiedOn} stale={freshness(placement.verifiedOn, today) === 'stale'} />
      </PageHeader>
      <PageBody
        aside={
          <Panel title="Conditions d’accueil">
            <Facts
              items={[
                { term: 'Bureau', value: roomKinds[placement.room] },
                {
                  term: 'Logement',
                  value: housingKinds[placement.housing],
                  ...(placement.housingNote ? { note: placement.housingNote } : {}),
                },
                { term: 'Aide à la mobilité', value: placement.mobilityAid ? 'Oui, demandez-nous laquelle' : 'Non' },
                { term: 'Secrétariat', value: placement.secretariat ? 'Sur place' : 'À distance ou absent' },
                ...(placement.software ? [{ term: 'Logiciel', value: placement.software }] : []),
                {
                  term: 'Fauteuil roulant',
                  value: placement.accessible ? 'Locaux accessibles' : 'Locaux non accessibles',
                },
                { term: 'Adresse', value: placement.address },
              ]}
            />
          </Panel>
        }
      >
        {freshness(placement.verifiedOn, today) === 'stale' ? (
          <Notice tone="warn" title="Fiche à reconfirmer">
            <p>Cette fiche date de plus de six mois. Appelez-nous avant de compter sur ce qu’elle dit.</p>
          </Notice>
        ) : null}
        {placement.description.split(/\n{2,}/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {placement.interests.length > 0 ? (
          <p>On y pratique en particulier : {labelsOf(interests, placement.interests)}.</p>
        ) : null}
        <h2>Places proposées</h2>
        {shown.length === 0 ? (
          <p>
            Aucune place n’est annoncée pour les prochains semestres. Le service d’accueil vous dira si une place
            s’ouvre.
          </p>
        ) : (
          <DataTable
            caption="Places proposées"
            columns={['Niveau', 'Semestre', 'Places', 'Encadrement', 'Jours']}
            rows={shown.map((offer) => offerCells(offer, people))}
          />
        )}
        <p>
          Les choix de stage se font sur la plateforme de votre faculté : Ancrage informe, il n’attribue aucune place.
        </p>
      </PageBody>
      {people.length > 0 ? (
        <Section title={people.length > 1 ? 'Celles et ceux qui vous accueillent' : 'Qui vous accueille'} tone="tint">
          <Cards>
            {people.map((person) => (
              <Person person={person} />
            ))}
          </Cards>
        </Section>
      ) : null}
    </>
  )
}
