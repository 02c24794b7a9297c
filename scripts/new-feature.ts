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

function run(program: string, args: readonly string[]): void {
  const { status } = spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exitCode = status ?? 1
}

const files = generate()
// The modules that a descriptor may name are part of its published schema.
run(process.execPath, ['--import', join(ROOT, 'scripts/tsx-hook.ts'), join(ROOT, 'infra/write-schemas.ts')])
run(join(ROOT, 'node_modules/.bin/biome'), ['check', '--write', ...files, 'infra'])
console.log(files.map((file) => `+ ${file}`).join('\n'))
console.log('\nNext: npm run check; name the module in infra/territories/*.json; say in README.md what the words mean.')
