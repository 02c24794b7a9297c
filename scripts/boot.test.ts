import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

/** A checkout of almost nothing, and an `npx` that only notes that it was called. */
let folder: string
const running: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ancrage-boot-'))
  for (const path of ['scripts', 'bin', 'node_modules', 'packages/kernel'])
    mkdirSync(join(folder, path), { recursive: true })
  copyFileSync(join(import.meta.dirname, 'boot.mjs'), join(folder, 'scripts/boot.mjs'))
  write('package.json', '{ "packageManager": "pnpm@12.21.0" }')
  write('pnpm-lock.yaml', 'lock')
  write('pnpm-workspace.yaml', 'workspace')
  write('packages/kernel/package.json', '{}')
  fakeNpx(0)
})
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function write(path: string, content: string): void {
  writeFileSync(join(folder, path), content)
}

function fakeNpx(exitCode: number, seconds = 0): void {
  write('bin/npx', `#!/bin/sh\necho "$@" >> "${folder}/npx-calls"\nsleep ${seconds}\nexit ${exitCode}\n`)
  chmodSync(join(folder, 'bin/npx'), 0o755)
}

function installs(): number {
  return existsSync(join(folder, 'npx-calls'))
    ? readFileSync(join(folder, 'npx-calls'), 'utf8').trim().split('\n').length
    : 0
}

function start(command: readonly string[]): ChildProcess {
  const env = { ...process.env, PATH: join(folder, 'bin') + delimiter + (process.env.PATH ?? '') }
  const child = spawn(command[0]!, command.slice(1), { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  return child
}

async function boot(
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<{ code: number; text: string }> {
  const child = start([process.execPath, ...nodeOptions, 'scripts/boot.mjs', ...args])
  let text = ''
  child.stdout?.on('data', (chunk) => (text += chunk))
  child.stderr?.on('data', (chunk) => (text += chunk))
  return new Promise((done) => child.on('close', (code) => done({ code: code ?? -1, text })))
}

async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 300 && !condition(); attempt += 1) await sleep(10)
  expect(condition()).toBe(true)
}

/** Says that it is up, and on SIGTERM that it was asked to leave. */
const SERVER = `const fs = require('node:fs'); fs.writeFileSync('up', String(process.pid))
process.on('SIGTERM', () => { fs.writeFileSync('asked to leave', ''); process.exit(0) }); setInterval(() => {}, 1000)`

describe('boot', () => {
  it('installs before the first command and not again, because a start should cost nothing', async () => {
    expect(await boot(['node', '-p', '6 * 7'])).toMatchObject({ code: 0, text: expect.stringContaining('42') })
    await boot(['node', '-p', '1'])
    expect(readFileSync(join(folder, 'npx-calls'), 'utf8')).toContain('--yes pnpm@12.21.0 install --frozen-lockfile')
    expect(installs()).toBe(1)
  })

  it.each(['pnpm-lock.yaml', 'packages/kernel/package.json'])('installs again when %s changed', async (file) => {
    await boot(['node', '-p', '1'])
    write(file, '{ "name": "changed" }')
    await boot(['node', '-p', '1'])
    expect(installs()).toBe(2)
  })

  it('installs once when two commands start at the same time on a fresh checkout', async () => {
    fakeNpx(0, 0.4)
    const both = await Promise.all([boot(['node', '-p', '6 * 7']), boot(['node', '-p', '6 * 7'])])
    expect(both.map(({ code, text }) => [code, text.includes('42')])).toEqual([
      [0, true],
      [0, true],
    ])
    expect(installs()).toBe(1)
  })

  it('does not wait for a command that was killed while installing', async () => {
    write('node_modules/.boot-lock', '999999999')
    expect(await boot(['node', '-p', '6 * 7'])).toMatchObject({ code: 0 })
    expect([installs(), existsSync(join(folder, 'node_modules/.boot-lock'))]).toEqual([1, false])
  })

  it('runs nothing on a failed installation, names the remedy, and tries again next time', async () => {
    fakeNpx(1)
    const { code, text } = await boot(['node', '-p', '"ran"'])
    expect([code, text]).toEqual([1, expect.stringContaining('npm run pnpm -- install')])
    expect(text).not.toContain('ran\n')
    fakeNpx(0)
    expect(await boot(['node', '-p', '1'])).toMatchObject({ code: 0 })
    expect(installs()).toBe(2)
  })

  it('refuses a Node older than 20 in both languages, instead of failing on its syntax', async () => {
    const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.20.4'}})`
    const { code, text } = await boot(['node', '-p', '1'], ['--import', older])
    expect([code, installs()]).toEqual([1, 0])
    expect(text).toMatch(/trop ancien[\s\S]*too old/)
  })

  it('ends with the exit code of the command, so that a red test stays red', async () => {
    expect(await boot(['node', '-e', 'process.exit(7)'])).toMatchObject({ code: 7 })
    expect(await boot(['node', '-e', 'process.kill(process.pid, "SIGKILL")'])).toMatchObject({ code: 137 })
    expect(await boot(['no-such-program'])).toMatchObject({ code: 1, text: expect.stringContaining('ENOENT') })
  })

  it('passes SIGTERM on, so that the platform can close its files', async () => {
    const child = start([process.execPath, 'scripts/boot.mjs', 'node', '-e', SERVER])
    await until(() => existsSync(join(folder, 'up')))
    child.kill('SIGTERM')
    await until(() => existsSync(join(folder, 'asked to leave')))
  })

  it('ends the command when its own parent is killed, so that no server is left behind', async () => {
    write('server.cjs', SERVER)
    // Not the last command of the shell, which would otherwise become it.
    const shell = start(['sh', '-c', `"${process.execPath}" scripts/boot.mjs node server.cjs; true`])
    await until(() => existsSync(join(folder, 'up')))
    shell.kill('SIGKILL')
    await until(() => existsSync(join(folder, 'asked to leave')))
  })
})
