/** @jsxImportSource hono/jsx */
import type { PageElement } from '@ancrage/site'
import { useWords } from '@ancrage/site/locale.ts'
import type { Nearby, Neighbour } from '../model/near.ts'
import type { Near } from '../model.ts'
import { words } from '../words.ts'

const NearList = ({ title, near }: { title: string; near: readonly Near<Neighbour>[] }): PageElement | null => {
  const t = useWords(words)
  if (near.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul class="near">
        {near.map(({ item, km }) => (
          <li>
            <a href={item.path}>{item.title}</a> <span>{t.km(km)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is within reach of a place, each kind by distance. */
export const Around = ({ nearby, from }: { nearby: Nearby; from: string }): PageElement => {
  const t = useWords(words)
  const empty = Object.values(nearby).every((list) => list.length === 0)
  return (
    <>
      <h2>{t.nearTitle}</h2>
      {empty ? (
        <p>{t.nothingNear}</p>
      ) : (
        <>
          <div class="around">
            <NearList title={t.nearStructures} near={nearby.structures} />
            <NearList title={t.nearPlacements} near={nearby.placements} />
            <NearList title={t.nearDwellings} near={nearby.dwellings} />
            <NearList title={t.nearOutings} near={nearby.outings} />
          </div>
          <p>
            <small>{t.nearNote(from)}</small>
          </p>
        </>
      )}
    </>
  )
}
