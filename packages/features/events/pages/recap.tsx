/** @jsxImportSource hono/jsx */
import type { PageElement } from '@ancrage/site'
import { PhotoStrip } from '@ancrage/site/components/photo.tsx'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import type { Album } from '../../media/queries.ts'
import { Paragraphs } from '../../paragraphs.tsx'
import type { Event, Recap } from '../contract.ts'
import { pageWords } from './words.ts'

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '')

const Films = ({ films }: { films: Recap['films'] }): PageElement | null => {
  const t = useWords(pageWords)
  if (films.length === 0) return null
  return (
    <>
      <h3>{t.films}</h3>
      <ul>
        {films.map((film) => (
          <li>
            <a href={film.url}>{film.label}</a> <small>({hostOf(film.url)})</small>
          </li>
        ))}
      </ul>
      <p>
        <small>{t.filmNote}</small>
      </p>
    </>
  )
}

/** What is left of an event that took place: who came, a few words, films. Nothing when nobody wrote it down. */
export const RecapPart = ({ event, album }: { event: Event; album: Album }): PageElement | null => {
  const locale = useLocale()
  const t = useWords(pageWords)
  const { recap } = event
  if (!recap) return null
  const translated = locale === 'en' ? recap.en?.text : undefined
  return (
    <>
      <h2>{t.recap}</h2>
      {recap.attendance === null ? null : (
        <p>
          <b>{t.came(recap.attendance)}</b>
        </p>
      )}
      <Paragraphs text={translated || recap.text} lang={locale === 'en' && !translated ? 'fr' : undefined} />
      <PhotoStrip pictures={album(recap.photoIds)} />
      <Films films={recap.films} />
    </>
  )
}
