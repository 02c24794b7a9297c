import type { Brand, SceneryId } from './brand.ts'
import { mixHue, oklch } from './theme-colour.ts'

/** Colours of the drawings: decoration only, no text is ever set on them but on `sky`. */
export type SceneToken =
  | 'sky'
  | 'skyLow'
  | 'glow'
  | 'far'
  | 'mid'
  | 'near'
  | 'front'
  | 'wall'
  | 'roof'
  | 'bloom'
  | 'stream'

/** `[lightness in light mode, in dark mode, chroma, natural hue, share pulled to the brand hue]` */
type Shade = readonly [light: number, dark: number, chroma: number, hue: number, pull: number]
type LandToken = 'far' | 'mid' | 'near' | 'front' | 'wall' | 'roof'

const lands: Record<SceneryId, Record<LandToken, Shade>> = {
  hills: {
    far: [0.83, 0.36, 0.075, 118, 0.12],
    mid: [0.75, 0.32, 0.115, 118, 0.12],
    near: [0.64, 0.28, 0.12, 128, 0.12],
    front: [0.52, 0.23, 0.105, 136, 0.12],
    wall: [0.93, 0.55, 0.035, 75, 0.1],
    roof: [0.63, 0.42, 0.12, 40, 0.1],
  },
  ridges: {
    far: [0.79, 0.42, 0.035, 215, 0.3],
    mid: [0.62, 0.35, 0.045, 195, 0.4],
    near: [0.46, 0.28, 0.05, 175, 0.5],
    front: [0.33, 0.21, 0.045, 165, 0.6],
    wall: [0.9, 0.52, 0.012, 60, 0.1],
    roof: [0.42, 0.33, 0.03, 30, 0.1],
  },
  coast: {
    far: [0.86, 0.4, 0.03, 80, 0.2],
    mid: [0.76, 0.35, 0.07, 95, 0.2],
    near: [0.62, 0.3, 0.08, 140, 0.2],
    front: [0.45, 0.22, 0.07, 150, 0.2],
    wall: [0.97, 0.6, 0.008, 90, 0.1],
    roof: [0.5, 0.38, 0.06, 250, 0.2],
  },
  plain: {
    far: [0.88, 0.4, 0.05, 100, 0.15],
    mid: [0.84, 0.36, 0.1, 95, 0.15],
    near: [0.74, 0.31, 0.11, 105, 0.15],
    front: [0.55, 0.24, 0.09, 130, 0.15],
    wall: [0.9, 0.55, 0.03, 60, 0.1],
    roof: [0.55, 0.4, 0.11, 35, 0.1],
  },
}

export const sceneColours = (brand: Brand, mode: 'light' | 'dark', vividness: number): Record<SceneToken, string> => {
  const dark = mode === 'dark'
  const land = lands[brand.scenery]
  const shade = ([light, night, chroma, hue, pull]: Shade): string =>
    oklch(dark ? night : light, chroma * vividness * (dark ? 0.62 : 1), mixHue(hue, brand.hue, pull))
  const sunny = brand.layout === 'sunny'
  const skyHue = sunny ? brand.accentHue : mixHue(240, brand.hue, 0.25)
  const skyChroma = sunny ? 0.045 : 0.012
  return {
    sky: dark ? oklch(0.19, 0.025, mixHue(270, brand.hue, 0.2)) : oklch(0.965, skyChroma, skyHue),
    skyLow: dark ? oklch(0.27, 0.045, mixHue(280, brand.hue, 0.25)) : oklch(0.92, skyChroma * 1.9, skyHue),
    glow: dark ? oklch(0.93, 0.035, 95) : oklch(0.86, (sunny ? 0.165 : 0.085) * vividness, brand.accentHue),
    far: shade(land.far),
    mid: shade(land.mid),
    near: shade(land.near),
    front: shade(land.front),
    wall: shade(land.wall),
    roof: shade(land.roof),
    bloom: oklch(dark ? 0.68 : 0.83, (dark ? 0.11 : 0.165) * vividness, brand.accentHue),
    stream: dark ? oklch(0.5, 0.06, 240) : oklch(0.87, 0.045, 235),
  }
}
