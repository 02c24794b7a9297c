/** @jsxImportSource hono/jsx */
import { defineWords, useWords } from '../locale.ts'
import type { PageElement } from '../page.ts'

/** A picture as a page shows it, in the language of the page. */
export interface Picture {
  /** Changes with whatever the page shows of it. */
  readonly key: string
  /** Empty for one that only decorates. */
  readonly alt: string
  readonly credit: string
  /** Of the largest source, in pixels. */
  readonly width: number
  readonly height: number
  /** WebP files, narrowest first. */
  readonly sources: readonly { readonly path: string; readonly width: number }[]
  /** A JPEG, for what does not read WebP. */
  readonly fallback: string
}

const words = defineWords({
  fr: { credit: (name: string): string => `Photo : ${name}`, photos: 'Photos' },
  en: { credit: (name: string): string => `Photo: ${name}`, photos: 'Photos' },
})

/**
 * How wide a picture is shown, for the browser to choose the lightest file that does. A phone is told less than the
 * whole screen: the third pixel of each point is not seen, and weighs as much as the page.
 */
export type PhotoPlace = 'page' | 'half' | 'card' | 'portrait'

const sizes: Readonly<Record<PhotoPlace, string>> = {
  page: '(min-width: 48rem) 42rem, 58vw',
  half: '(min-width: 48rem) 20rem, 58vw',
  card: '(min-width: 48rem) 20rem, 92vw',
  portrait: '6rem',
}

/** A card and half a page are small: what a dense screen would gain from the largest file is not worth its weight. */
const widest: Readonly<Record<PhotoPlace, number>> = { page: 1280, half: 640, card: 640, portrait: 320 }

export interface PhotoProps {
  readonly picture: Picture
  readonly place?: PhotoPlace
  /** On the first screen: fetched at once. Every other one waits until it is near. */
  readonly first?: boolean
  /** A card and a portrait have no room for a caption; the page behind them has it. */
  readonly withCredit?: boolean
}

/** A photo with its room kept before it comes, so that nothing moves. */
export const Photo = ({ picture, place = 'page', first = false, withCredit = true }: PhotoProps): PageElement => {
  const t = useWords(words)
  const { alt, credit, width, height, sources, fallback } = picture
  return (
    <figure class={`photo photo-${place}`}>
      <picture>
        <source
          type="image/webp"
          srcset={sources
            .filter((one, index) => index === 0 || one.width <= widest[place])
            .map((one) => `${one.path} ${one.width}w`)
            .join(', ')}
          sizes={sizes[place]}
        />
        <img
          src={fallback}
          alt={alt}
          width={width}
          height={height}
          loading={first ? undefined : 'lazy'}
          decoding="async"
        />
      </picture>
      {withCredit && credit ? <figcaption>{t.credit(credit)}</figcaption> : null}
    </figure>
  )
}

/** Several photos side by side, moved by finger, wheel or arrow keys: no script. One alone takes the whole width. */
export const PhotoStrip = ({ pictures }: { readonly pictures: readonly Picture[] }): PageElement | null => {
  const t = useWords(words)
  const [only] = pictures
  if (!only) return null
  if (pictures.length === 1) return <Photo picture={only} />
  return (
    // A strip that scrolls takes the focus, or a keyboard could not move it.
    <section class="photo-strip" aria-label={t.photos} tabindex={0}>
      {pictures.map((picture) => (
        <Photo picture={picture} place="half" />
      ))}
    </section>
  )
}
