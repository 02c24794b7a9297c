/** @jsxImportSource hono/jsx */
import type { Brand, SceneryId } from '../brand.ts'
import type { PageElement } from '../page.ts'
import { coastScene } from './scenery-coast.tsx'
import { hillsScene } from './scenery-hills.tsx'
import { plainScene } from './scenery-plain.tsx'
import { ridgesScene } from './scenery-ridges.tsx'

const scenes: Record<SceneryId, (wide: boolean) => PageElement> = {
  hills: hillsScene,
  ridges: ridgesScene,
  coast: coastScene,
  plain: plainScene,
}

/** The drawn landscape of a territory: pure decoration, in the colours of its theme, a few kilobytes inline. */
export const Scenery = ({ brand }: { brand: Brand }): PageElement => scenes[brand.scenery](brand.layout === 'sunny')
