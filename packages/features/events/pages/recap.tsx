/** @jsxImportSource hono/jsx */
import { type PageElement, Section } from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
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
export const RecapSection = ({ event }: { event: Event }): PageElement | null => {
  const locale = useLocale()
  const t = useWords(pageWords)
  const { recap } = event
  if (!recap) return null
  const text = (locale === 'en' && recap.en?.text) || recap.text
  return (
    <Section title={t.recap} id="souvenir" tone="tint">
      <div class="prose">
        {recap.attendance === null ? null : (
          <p class="came">
            <b>{t.came(recap.attendance)}</b>
          </p>
        )}
        <div lang={locale === 'en' && !recap.en?.text ? 'fr' : undefined}>
          {text
            .split(/\n{2,}/)
            .filter(Boolean)
            .map((paragraph) => (
              <p>{paragraph}</p>
            ))}
        </div>
        <Films films={recap.films} />
      </div>
    </Section>
  )
}
