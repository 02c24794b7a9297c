import { benchAxe } from './axe.ts'
import { benchColdStarts } from './cold-start.ts'
import { benchDirectory } from './directory.ts'
import type { Figure } from './figure.ts'
import { benchPages } from './pages.ts'
import { benchReads } from './reads.ts'
import { benchSaves } from './saves.ts'
import { benchKilledSignUps, benchSignUps } from './sign-ups.ts'
import { benchSimulations } from './simulations.ts'
import { benchSite } from './site.ts'
import { openStage } from './stage.ts'
import { benchStartUp } from './start-up.ts'
import { benchValidity } from './validity.ts'

const asJson = process.argv.includes('--json')
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'))

const print = (figure: Figure): void => {
  if (asJson) {
    console.log(JSON.stringify(figure))
    return
  }
  const floor = figure.floor === null ? '' : `floor ${figure.floor} (${figure.ratio} ×)`
  console.log(
    `${figure.ok ? '✓' : '✗'} ${figure.name.padEnd(52)} ${`${figure.value} ${figure.unit}`.padStart(20)}  ${figure.target.padEnd(18)} ${floor}`,
  )
}

/** On the shared stage, in an order that lets none disturb the next; each can be asked for by name. */
const onStage = {
  reads: benchReads,
  saves: benchSaves,
  signups: benchSignUps,
  site: benchSite,
  pages: benchPages,
} as const
const alone = {
  directory: benchDirectory,
  killed: benchKilledSignUps,
  cold: benchColdStarts,
  start: benchStartUp,
  simulations: benchSimulations,
  validity: benchValidity,
  axe: benchAxe,
} as const

const wanted = (name: string): boolean => only.length === 0 || only.includes(name)
let failed = 0
const show = (figures: readonly Figure[]): void => {
  for (const figure of figures) {
    print(figure)
    if (!figure.ok) failed += 1
  }
}

for (const [name, bench] of Object.entries(alone)) if (wanted(name)) show(await bench())
if (Object.keys(onStage).some(wanted)) {
  const stage = await openStage()
  try {
    for (const [name, bench] of Object.entries(onStage)) if (wanted(name)) show(await bench(stage))
  } finally {
    await stage.stop()
  }
}
process.exit(failed === 0 ? 0 : 1)
