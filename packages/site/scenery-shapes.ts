import { Parser } from 'htmlparser2'
import type { Brand } from './brand.ts'
import { Scenery } from './components/scenery.tsx'
import { computeTheme, type Palette } from './theme.ts'

/** One shape of a drawn landscape, with its colours: what any other surface than a page needs to draw it. */
export interface SceneShape {
  /** SVG path data, or a circle. */
  readonly figure: { readonly d: string } | { readonly x: number; readonly y: number; readonly radius: number }
  readonly fill: string | undefined
  readonly stroke: string | undefined
  readonly strokeWidth: number
  readonly dash: readonly number[]
  readonly opacity: number
  /** Where its own origin lies, and its scale there. */
  readonly at: { readonly x: number; readonly y: number; readonly scale: number }
}

export interface SceneDrawing {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly shapes: readonly SceneShape[]
}

type Look = Pick<SceneShape, 'fill' | 'stroke' | 'strokeWidth' | 'dash' | 'opacity'>

const filled = (fill: string, opacity = 1): Look => ({ fill, stroke: undefined, strokeWidth: 0, dash: [], opacity })
const drawn = (stroke: string, strokeWidth: number, opacity = 1, dash: readonly number[] = []): Look => ({
  fill: undefined,
  stroke,
  strokeWidth,
  dash,
  opacity,
})

/** What `styles/parts/scene.css` says of each class, in the light palette: paper is light. */
const lookOf = (name: string, colours: Palette): Look => {
  switch (name) {
    case 's-glow':
      return filled(colours.glow)
    case 's-halo':
      return filled(colours.glow, 0.16)
    case 's-far':
      return filled(colours.far)
    case 's-mid':
      return filled(colours.mid)
    case 's-near':
      return filled(colours.near)
    case 's-wall':
      return filled(colours.wall)
    case 's-roof':
    case 's-window':
      return filled(colours.roof)
    case 's-stream':
      return filled(colours.stream)
    case 's-mist':
      return filled(colours.sky, 0.5)
    case 's-vines':
      return drawn(colours.front, 5, 0.35, [16, 5])
    case 's-stem':
      return drawn(colours.front, 5)
    case 's-wheel':
      return drawn(colours.roof, 4)
    case 's-ripple':
      return drawn(colours.sky, 3, 0.7)
    case 's-bloom':
      return drawn(colours.bloom, 9)
    case 's-petals':
      return drawn(colours.bloom, 14, 1, [6.4, 1.22])
    case 's-heart':
      return filled('#4a2c14')
    default:
      return filled(colours.front)
  }
}

const numbers = (text: string | undefined): readonly number[] => (text?.match(/-?[\d.]+/g) ?? []).map(Number)

/** The landscape of a brand as shapes, read from the very drawing that its pages show. */
export const sceneryShapes = (brand: Brand): SceneDrawing => {
  const colours = computeTheme(brand).light
  const shapes: SceneShape[] = []
  const origins: SceneShape['at'][] = [{ x: 0, y: 0, scale: 1 }]
  let box: SceneDrawing['box'] = { x: 0, y: 0, width: 1, height: 1 }
  const add = (figure: SceneShape['figure'], attributes: Readonly<Record<string, string>>): void => {
    const look = lookOf(attributes.class ?? '', colours)
    const dash = attributes['stroke-dasharray']
    shapes.push({
      ...look,
      figure,
      strokeWidth: attributes['stroke-width'] ? Number(attributes['stroke-width']) : look.strokeWidth,
      dash: dash ? numbers(dash) : look.dash,
      opacity: look.opacity * (attributes.opacity ? Number(attributes.opacity) : 1),
      at: origins.at(-1) ?? { x: 0, y: 0, scale: 1 },
    })
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'svg') {
          const [x = 0, y = 0, width = 1, height = 1] = numbers(attributes.viewBox ?? attributes.viewbox)
          box = { x, y, width, height }
        }
        if (name === 'g') {
          const [x = 0, y = 0] = numbers(/translate\(([^)]*)\)/.exec(attributes.transform ?? '')?.[1])
          const [scale = 1] = numbers(/scale\(([^)]*)\)/.exec(attributes.transform ?? '')?.[1])
          origins.push({ x, y, scale })
        }
        if (name === 'path') add({ d: attributes.d ?? '' }, attributes)
        if (name === 'circle') {
          const { cx = '0', cy = '0', r = '0' } = attributes
          add({ x: Number(cx), y: Number(cy), radius: Number(r) }, attributes)
        }
      },
      onclosetag: (name) => {
        if (name === 'g') origins.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(String(Scenery({ brand })))
  return { box, shapes }
}
