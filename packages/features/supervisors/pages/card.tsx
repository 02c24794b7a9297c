/** @jsxImportSource hono/jsx */
import { type LocalDate, nextSemester, semesterOf } from '@ancrage/kernel'
import { Badge, Card, counted, type PageElement, VerifiedOn } from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import { type DirectoryEntry, freshness, levelsOf, placesIn } from '../model.ts'
import { pickParam, placementPath } from '../paths.ts'
import { labels, words } from '../words.ts'
import { nameOf } from './words.ts'

export interface PlacementCardProps {
  readonly entry: DirectoryEntry
  readonly today: LocalDate
  readonly picked: boolean
  /** How far it is from the place that was asked for, in a sentence. */
  readonly away?: string | undefined
}

/** Shown with one digit only when it tells: « à 4,5 km », « à 38 km ». */
export const roundKm = (km: number): number => (km < 10 ? Math.round(km * 10) / 10 : Math.round(km))

export const PlacementCard = ({ entry, today, picked, away }: PlacementCardProps): PageElement => {
  const { placement, supervisors: people } = entry
  const t = useWords(words)
  const l = useWords(labels)
  const locale = useLocale()
  const semester = nextSemester(semesterOf(today))
  const seats = placesIn(placement, semester)
  const id = `r-${placement.slug}`
  return (
    <Card
      title={placement.name}
      level={2}
      href={placementPath(placement.slug)}
      eyebrow={`${placement.commune.name} · ${l.placementKinds[placement.kind]}`}
      badges={
        <>
          {levelsOf(placement).map((one) => (
            <Badge tone="info">{l.shortLevels[one]}</Badge>
          ))}
          {placement.housing === 'none' ? null : <Badge tone="ok">{l.housingKinds[placement.housing]}</Badge>}
        </>
      }
      footer={
        <>
          <VerifiedOn on={placement.verifiedOn} stale={freshness(placement.verifiedOn, today) === 'stale'} />
          <span class="choice pick" data-commune={placement.commune.code}>
            <input type="checkbox" id={id} name={pickParam} value={placement.slug} checked={picked} />
            <label for={id}>
              {t.pick}
              <span class="hidden"> {placement.name}</span>
            </label>
          </span>
        </>
      }
    >
      {away ? <p class="where">{away}</p> : null}
      <p>{people.length > 0 ? people.map(nameOf).join(', ') : t.teamToMeet}</p>
      <p>
        {seats > 0
          ? t.seats(counted(seats, t.seat[0], t.seat[1], locale), t.semester(semester))
          : t.noSeat(t.semester(semester))}
      </p>
    </Card>
  )
}
