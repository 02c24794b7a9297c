/** Colours of one land, from far to near. */
interface Palette {
  readonly sky: readonly [string, string]
  readonly hills: readonly [string, string, string]
  readonly wall: string
  readonly roof: string
  readonly wood: string
  readonly leaf: string
}

export const palettes = {
  gers: {
    sky: ['#9cc9e3', '#fbeacb'],
    hills: ['#a9b98a', '#c9b458', '#8a9a4b'],
    wall: '#ead9b5',
    roof: '#c0693f',
    wood: '#7a5236',
    leaf: '#5d7a3c',
  },
  'pays-vallee-de-la-dore': {
    sky: ['#86abc9', '#e6edf0'],
    hills: ['#8ea3b5', '#54755f', '#365641'],
    wall: '#cfc8bd',
    roof: '#7d4a3d',
    wood: '#5c4332',
    leaf: '#2f5a3f',
  },
} as const satisfies Readonly<Record<string, Palette>>

export const sceneNames = ['house', 'room', 'kitchen', 'rooftops', 'table', 'path'] as const
export type SceneName = (typeof sceneNames)[number]

/** Drawn on this ground, painted at three quarters of it: a start has twelve of them to make. */
const width = 640
const height = 440
const paintedWidth = 480

const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`
const shape = (points: string, fill: string): string => `<path d="${points}" fill="${fill}"/>`
const disc = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`
const tree = (x: number, y: number, size: number, { leaf, wood }: Palette): string =>
  rect(x - size * 0.07, y - size * 0.4, size * 0.14, size * 0.4, wood) +
  disc(x, y - size * 0.62, size * 0.34, leaf) +
  disc(x - size * 0.22, y - size * 0.45, size * 0.22, leaf) +
  disc(x + size * 0.22, y - size * 0.45, size * 0.22, leaf)

const sky = ({ sky: [high, low] }: Palette): string =>
  `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="${high}"/><stop offset="1" stop-color="${low}"/></linearGradient></defs>${rect(0, 0, width, height, 'url(#s)')}`

const land = ({ hills: [far, middle, near] }: Palette): string =>
  shape('M0 235Q110 165 230 220T450 190T640 230V440H0z', far) +
  shape('M0 275Q160 225 300 268T640 250V440H0z', middle) +
  shape('M0 330Q200 285 380 325T640 312V440H0z', near)

const window_ = (x: number, y: number, shutter: string): string =>
  rect(x - 14, y, 12, 50, shutter) +
  rect(x, y, 34, 50, '#37506a') +
  rect(x + 36, y, 12, 50, shutter) +
  rect(x + 15, y, 4, 50, '#f3efe6')

const house = (p: Palette): string =>
  sky(p) +
  land(p) +
  tree(110, 360, 150, p) +
  rect(190, 210, 290, 160, p.wall) +
  shape('M170 214L240 140H430L500 214z', p.roof) +
  rect(385, 118, 26, 50, p.wall) +
  window_(225, 240, p.leaf) +
  window_(395, 240, p.leaf) +
  rect(310, 270, 50, 100, p.wood) +
  window_(318, 222, p.leaf).replace(/height="50"/g, 'height="30"') +
  rect(0, 368, width, 72, p.hills[2]) +
  shape('M300 370H372L430 440H230z', '#e4d6b8') +
  tree(560, 392, 190, p)

const room = (p: Palette): string =>
  rect(0, 0, width, height, '#f4eee2') +
  rect(0, 340, width, 100, p.wood) +
  rect(230, 60, 190, 190, '#ffffff') +
  `<svg x="240" y="70" width="170" height="170" viewBox="200 120 300 300" preserveAspectRatio="xMidYMid slice">${sky(p)}${land(p)}</svg>` +
  rect(322, 70, 6, 170, '#ffffff') +
  rect(40, 250, 40, 130, p.wood) +
  rect(60, 290, 330, 76, p.wall) +
  rect(60, 275, 330, 34, '#ffffff') +
  rect(80, 258, 92, 34, p.sky[0], 'rx="10"') +
  rect(180, 300, 210, 66, p.roof, 'rx="8"') +
  rect(460, 270, 130, 12, p.wood) +
  rect(470, 282, 10, 92, p.wood) +
  rect(570, 282, 10, 92, p.wood) +
  rect(518, 226, 6, 44, '#3c3c3c') +
  shape('M495 226L508 192H534L547 226z', p.hills[1]) +
  `<ellipse cx="330" cy="405" rx="170" ry="20" fill="${p.hills[0]}"/>`

const kitchen = (p: Palette): string =>
  rect(0, 0, width, height, '#efe7d8') +
  rect(0, 350, width, 90, '#b98f68') +
  rect(40, 60, 250, 90, p.leaf) +
  rect(164, 60, 3, 90, '#efe7d8') +
  rect(350, 50, 150, 130, '#ffffff') +
  `<svg x="358" y="58" width="134" height="114" viewBox="100 150 400 260" preserveAspectRatio="xMidYMid slice">${sky(p)}${land(p)}</svg>` +
  rect(20, 230, 520, 16, p.wood) +
  rect(30, 246, 500, 110, p.wall) +
  rect(195, 246, 3, 110, p.wood) +
  rect(360, 246, 3, 110, p.wood) +
  rect(90, 196, 60, 34, p.roof, 'rx="6"') +
  disc(250, 214, 16, p.hills[1]) +
  disc(280, 214, 16, p.roof) +
  rect(430, 186, 12, 44, '#8a8f94') +
  rect(560, 180, 60, 176, '#dfe4e6', 'rx="6"') +
  rect(566, 250, 4, 40, '#8a8f94')

const roofs = (p: Palette): string =>
  [
    [20, 290, 130],
    [120, 320, 150],
    [250, 280, 120],
    [350, 310, 140],
    [470, 285, 150],
    [60, 350, 160],
    [220, 365, 170],
    [400, 360, 190],
  ]
    .map(
      ([x = 0, y = 0, w = 0], i) =>
        rect(x, y, w, 160, p.wall) +
        shape(
          `M${x - 10} ${y}L${x + w * 0.2} ${y - 36}H${x + w * 0.8}L${x + w + 10} ${y}z`,
          i % 3 === 1 ? p.wood : p.roof,
        ) +
        rect(x + w * 0.25, y + 22, 16, 24, '#37506a') +
        rect(x + w * 0.6, y + 22, 16, 24, '#37506a'),
    )
    .join('')

const rooftops = (p: Palette): string =>
  sky(p) +
  land(p) +
  rect(290, 120, 54, 200, p.wall) +
  shape('M282 122L317 40L352 122z', p.roof) +
  rect(308, 150, 18, 30, '#37506a') +
  roofs(p)

const table = (p: Palette): string =>
  sky(p) +
  land(p) +
  tree(80, 350, 260, p) +
  tree(570, 345, 230, p) +
  `<path d="M40 120Q320 210 610 110" fill="none" stroke="${p.wood}" stroke-width="3"/>` +
  [110, 190, 270, 350, 430, 520]
    .map((x, i) => disc(x, 152 + (i % 3) * 8 + Math.sin(i) * 10, 13, i % 2 ? '#f6d77b' : '#fff3cf'))
    .join('') +
  rect(110, 320, 430, 18, '#ffffff') +
  rect(110, 338, 430, 30, p.sky[1]) +
  [140, 500].map((x) => rect(x, 368, 12, 60, p.wood)).join('') +
  [160, 240, 320, 400, 480]
    .map((x) => `<ellipse cx="${x}" cy="320" rx="22" ry="6" fill="${p.wall}"/>${rect(x + 24, 294, 8, 26, p.roof)}`)
    .join('') +
  rect(90, 400, 470, 12, p.wood)

const path = (p: Palette): string =>
  sky(p) +
  disc(500, 90, 34, '#fff6d8') +
  land(p) +
  shape('M290 440Q330 380 300 340T330 290Q335 275 320 262L334 262Q352 276 350 296T330 342T400 440z', '#eadcb9') +
  tree(120, 370, 150, p) +
  tree(200, 330, 90, p) +
  tree(520, 380, 190, p) +
  tree(440, 325, 80, p)

const scenes: Readonly<Record<SceneName, (palette: Palette) => string>> = {
  house,
  room,
  kitchen,
  rooftops,
  table,
  path,
}

/** A painted scene of the demonstration, in the colours of its land: nobody’s house, nobody’s photograph. */
export const paintScene = (name: SceneName, land: keyof typeof palettes): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${paintedWidth}" height="${(paintedWidth * height) / width}" viewBox="0 0 ${width} ${height}">${scenes[name](palettes[land])}</svg>`
