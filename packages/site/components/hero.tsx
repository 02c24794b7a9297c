/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Brand } from '../brand.ts'
import type { Link, PageElement } from '../page.ts'
import { Scenery } from './scenery.tsx'

export interface HeroProps {
  readonly brand: Brand
  readonly title: string
  readonly lead: Child
  readonly eyebrow?: string
  readonly actions?: readonly Link[]
}

/** The opening of the home page. The layout decides the composition: text in the sky, or a cut stone beside the view. */
export const Hero = ({ brand, title, lead, eyebrow, actions = [] }: HeroProps): PageElement => (
  <div class="hero">
    <div class="hero-view">
      <Scenery brand={brand} />
    </div>
    <div class="wrap hero-text">
      {brand.hashtag ? <p class="sticker">{brand.hashtag}</p> : null}
      {eyebrow ? <p class="eyebrow">{eyebrow}</p> : null}
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {actions.length > 0 ? (
        <p class="actions">
          {actions.map((action, index) => (
            <a class={index === 0 ? 'button' : 'button quiet'} href={action.path}>
              {action.label}
            </a>
          ))}
        </p>
      ) : null}
    </div>
  </div>
)
