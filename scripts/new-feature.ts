// Writes a new slice: `npm run new:feature -- partners --label=Partenaires`. Singular, prefix of ids and French label
// are guessed from the slug unless given: --noun=partner --prefix=par --label=Partenaires.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from './lib/paths.ts'
import { generateFeature } from './new-feature/generate-feature.ts'
import { nameFeature } from './new-feature/name-feature.ts'

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}

function generate(): readonly string[] {
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { noun: text, prefix: text, label: text },
    })
    const [slug] = positionals
    if (slug === undefined || positionals.length > 1) return stop('Usage: npm run new:feature -- <slug> [--label=…]')
    return generateFeature(ROOT, nameFeature(slug, values))
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error))
  }
}

const files = generate()
const formatted = spawnSync(join(ROOT, 'node_modules/.bin/biome'), ['check', '--write', ...files], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
})
console.log(files.map((file) => `+ ${file}`).join('\n'))
console.log('\nNext: npm run check, then say in README.md what the words mean.')
process.exitCode = formatted.status ?? 1
