import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './planted-project.ts'
import { listFiles, readText } from './project-files.ts'

const COMMAND = /\b(?:npm|pnpm)\s+(?:(?:run|-s|--silent)\s+)*([a-z][\w:-]*)/g
/** What npm itself understands, and people type around our commands. */
const BUILT_IN = new Set(['install', 'ci', 'exec'])

/** Names of scripts that code spans and code blocks of a Markdown page tell the reader to run. */
function findCommands(markdown: string): readonly string[] {
  const code = markdown.match(/```[\s\S]*?```|`[^`\n]+`/g) ?? []
  return code.flatMap((span) => Array.from(span.matchAll(COMMAND), (match) => match[1] ?? ''))
}

const scripts: Readonly<Record<string, string>> = JSON.parse(readText('package.json')).scripts
const documents = ['README.md', ...listFiles('docs').map((file) => `docs/${file}`)].filter(
  (file) => file.endsWith('.md') && existsSync(join(ROOT, file)),
)

describe('commands in the documentation', () => {
  it.each(documents)('%s names only commands that exist', (file) => {
    const unknown = findCommands(readText(file)).filter((name) => !(name in scripts) && !BUILT_IN.has(name))
    expect(unknown).toEqual([])
  })

  it('are found in spans and blocks, with or without run and its options, and not in prose', () => {
    const page = 'The npm registry. `npm start -- --reset`\n\n```sh\nnpm run check\nnpm run -s bench -- --json\n```\n'
    expect(findCommands(page)).toEqual(['start', 'check', 'bench'])
  })
})

describe('commands in package.json', () => {
  it.each(Object.entries(scripts))('%s goes through boot.mjs to a file that exists', (_name, command) => {
    expect(command).toMatch(/^node scripts\/boot\.mjs \S/)
    const files = command.match(/\S+\.(ts|mjs)\b/g) ?? []
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
  })
})
