/** @jsxImportSource hono/jsx */
import type { PageElement } from '@ancrage/site'
import type { OutingTheme, StructureKind } from '../contract.ts'

/** Drawn in the middle of 192 × 64, in the colours of the territory’s scenery: far hills, then the thing itself, then the ground. */
const outingDrawings: Readonly<Record<OutingTheme, readonly (readonly [tone: string, path: string])[]>> = {
  heritage: [
    ['wall', 'M28 52V26h40v26h-9V40a11 11 0 0 0-22 0v12z'],
    ['roof', 'M24 26l6-12h36l6 12zM44 14l4-9 4 9z'],
  ],
  nature: [
    ['mid', 'M20 54l16-36 16 36z'],
    ['near', 'M42 54l15-28 17 28z'],
    ['roof', 'M34 54h4v6h-4zM56 54h4v6h-4z'],
  ],
  water: [
    ['stream', 'M-48 42c16-6 32-6 48 0s32 6 48 0 32-6 48 0 32 6 48 0v26H-48z'],
    ['wall', 'M46 12v24H28z'],
    ['roof', 'M24 38h46l-7 8H31zM50 18v18h14z'],
  ],
  food: [
    ['roof', 'M18 22h60l6 12H12z'],
    ['wall', 'M18 34h60v18H18z'],
    ['bloom', 'M28 46a6 6 0 1 0 12 0zM44 46a6 6 0 1 0 12 0zM60 46a6 6 0 1 0 12 0z'],
  ],
  music: [
    ['wall', 'M16 52c0-24 14-36 32-36s32 12 32 36z'],
    ['roof', 'M42 26l20-5v6l-14 4v14a6 6 0 1 1-6-6z'],
  ],
  craft: [
    ['wall', 'M22 52V28l12-8v8l12-8v8l12-8v32z'],
    ['roof', 'M62 52V14h8v38zM28 38h6v6h-6zM42 38h6v6h-6z'],
  ],
  snow: [
    ['mid', 'M8 54 36 14l14 20 8-10 28 30z'],
    ['wall', 'M27 27l9-13 10 14-6-3-5 5-4-5zM52 31l6-7 6 7-6-2z'],
  ],
}

const structureDrawings: Readonly<Record<StructureKind, readonly (readonly [tone: string, path: string])[]>> = {
  msp: [
    ['wall', 'M22 52V30h52v22z'],
    ['roof', 'M18 30l14-13h32l14 13zM45 34h6v5h5v6h-5v5h-6v-5h-5v-6h5z'],
  ],
  'health-centre': [
    ['wall', 'M26 52V22h44v30z'],
    ['roof', 'M24 16h48v6H24zM45 28h6v5h5v6h-5v5h-6v-5h-5v-6h5z'],
  ],
  hospital: [
    ['wall', 'M14 52V34h20V16h28v18h20v18z'],
    ['roof', 'M45 20h6v5h5v6h-5v5h-6v-5h-5v-6h5zM20 40h8v6h-8zM68 40h8v6h-8zM44 42h8v10h-8z'],
  ],
  clinic: [
    ['wall', 'M20 52V24h34v28zM54 52V34h22v18z'],
    ['roof', 'M34 30h6v5h5v6h-5v5h-6v-5h-5v-6h5zM60 40h10v6H60z'],
  ],
  cpts: [
    ['roof', 'M30 44 48 22l18 22zM30 44h36v3H30z'],
    [
      'wall',
      'M23 46a7 7 0 1 0 14 0 7 7 0 0 0-14 0M41 22a7 7 0 1 0 14 0 7 7 0 0 0-14 0M59 46a7 7 0 1 0 14 0 7 7 0 0 0-14 0',
    ],
  ],
}

const Drawing = ({ shapes }: { shapes: readonly (readonly [tone: string, path: string])[] }): PageElement => (
  <svg class="vignette" viewBox="-48 0 192 64" width="192" height="64" aria-hidden="true">
    <path class="s-far" d="M-48 40c30-22 60-20 98 0s64 8 94-12v40H-48z" />
    {shapes.map(([tone, path]) => (
      <path class={`s-${tone}`} d={path} />
    ))}
    <path class="s-near" d="M-48 56c44-9 70-6 108-2s60 2 84-6v20H-48z" />
  </svg>
)

export const OutingDrawing = ({ theme }: { theme: OutingTheme }): PageElement => (
  <Drawing shapes={outingDrawings[theme]} />
)

export const StructureDrawing = ({ kind }: { kind: StructureKind }): PageElement => (
  <Drawing shapes={structureDrawings[kind]} />
)
