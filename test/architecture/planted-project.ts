import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The checkout under test. */
export const ROOT = resolve(import.meta.dirname, '../..')

export interface PlantedProject {
  readonly folder: string
  readonly remove: () => void
}

/** A small project on disk with the given files, in which a rule of the real one is to be broken on purpose. */
export function plantProject(files: Readonly<Record<string, string>>): PlantedProject {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-planted-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Makes `@ancrage/<name>` resolve inside a planted project, as the package manager does in the real one. */
export function linkPackages(folder: string, names: readonly string[]): void {
  mkdirSync(join(folder, 'node_modules', '@ancrage'), { recursive: true })
  for (const name of names) {
    writeFileSync(join(folder, 'packages', name, 'package.json'), packageManifest(name))
    symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules', '@ancrage', name))
  }
}

function packageManifest(name: string): string {
  return JSON.stringify({ name: `@ancrage/${name}`, type: 'module', exports: { '.': './index.ts', './*': './*' } })
}

export interface Run {
  readonly code: number
  readonly output: string
}

/** Runs an installed tool to its end, whatever its exit code. */
export function runTool(tool: string, args: readonly string[], cwd: string): Promise<Run> {
  return new Promise((done) => {
    const options = { cwd, maxBuffer: 64_000_000 }
    execFile(join(ROOT, 'node_modules', '.bin', tool), args, options, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output: stdout + stderr })
    })
  })
}
