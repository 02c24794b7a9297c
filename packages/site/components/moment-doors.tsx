/** @jsxImportSource hono/jsx */
import { useLocale } from '../locale.ts'
import { type MomentId, momentPaths, momentWords } from '../moments-words.ts'
import type { PageElement } from '../page.ts'

const icons: Record<MomentId, string> = {
  arrive: 'M24 44V6M24 9h15l5 5-5 5H24M24 23H10l-5 5 5 5h14',
  stage: 'M10 5v12a9 9 0 0 0 18 0V5M10 5H6m22 0h4M19 26v6a9 9 0 0 0 18 0v-6m0 0a4 4 0 1 0 0-8 4 4 0 0 0 0 8',
  remplace: 'M6 10h36v32H6zM6 19h36M15 5v9m18-9v9M15 31h17m-6-6 6 6-6 6',
  installe: 'M4 24 24 6l20 18M9 20v22h30V20M20 42V29h8v13M24 14v7m-3.5-3.5h7',
  deux: 'M16 20a7 7 0 1 0 0-14 7 7 0 0 0 0 14m16 2a6 6 0 1 0 0-12 6 6 0 0 0 0 12M3 43c0-10 5-17 13-17s13 7 13 17m3-15c8 0 13 6 13 15',
}

/** Doors to the pages of the moments: an arcade in one layout, columns of stone in the other. */
export const MomentDoors = ({ moments }: { moments: readonly MomentId[] }): PageElement => {
  const known = momentWords[useLocale()]
  return (
    <ul class="moments">
      {moments.map((id) => (
        <li>
          <a class="door" href={momentPaths[id]}>
            <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
              <path d={icons[id]} />
            </svg>
            <b>{known[id].title}</b>
          </a>
          <p>{known[id].text}</p>
        </li>
      ))}
    </ul>
  )
}
