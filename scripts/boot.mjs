// The door every npm script goes through, in plain JavaScript that any Node >= 20 can read: installs what the lockfile
// says when it is not there yet, then runs the command on the Node that comes as a package (the deployed runtime).
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_HOST_NODE = 20
const DEPLOYED_NODE = 24
const FOLLOW_PARENT_EVERY_MS = 300
const GRACE_BEFORE_KILL_MS = 8000
const LOCK_POLL_MS = 200

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const binFolder = join(root, 'node_modules', '.bin')
const stampFile = join(root, 'node_modules', '.boot-stamp')
const lockFile = join(root, 'node_modules', '.boot-lock')
const onWindows = process.platform === 'win32'
const hostMajor = Number(process.versions.node.split('.')[0])

function stop(...lines) {
  for (const line of lines) console.error(`[ancrage] ${line}`)
  process.exit(1)
}

function manifests() {
  const folders = ['.', 'services', 'infra', 'test']
  for (const group of ['packages', 'web']) {
    if (existsSync(join(root, group)))
      for (const name of readdirSync(join(root, group))) folders.push(join(group, name))
  }
  return folders
    .map((folder) => join(folder, 'package.json'))
    .filter((file) => existsSync(join(root, file)))
    .sort()
}

function wantedStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function packageManager() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager
}

function cleanEnvironment() {
  // npm hands its own state down to every child; the package manager behind npx must not mistake it for its own.
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|config_local_prefix)/.test(name)),
  )
}

function runPackageManager(args, stdio) {
  return spawnSync('npx', ['--yes', packageManager(), ...args], {
    cwd: root,
    env: { ...cleanEnvironment(), npm_config_loglevel: 'error' },
    stdio,
    shell: onWindows,
  })
}

function isLockHeld() {
  try {
    process.kill(Number(readFileSync(lockFile, 'utf8')), 0)
    return true
  } catch (error) {
    // A process of somebody else's is alive all the same.
    return error.code === 'EPERM'
  }
}

/** Two first commands at once: the second waits for the first to install instead of writing into the same folder. */
function takeTurn() {
  mkdirSync(dirname(lockFile), { recursive: true })
  for (;;) {
    try {
      return writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isLockHeld()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_POLL_MS)
    else rmSync(lockFile, { force: true })
  }
}

function installOnce() {
  const wanted = wantedStamp()
  const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted
  if (isInstalled()) return
  takeTurn()
  try {
    if (!isInstalled()) install(wanted)
  } finally {
    rmSync(lockFile, { force: true })
  }
}

function install(wanted) {
  const startedAt = Date.now()
  console.error(`[ancrage] Installation des dépendances (${packageManager()}) · installing dependencies …`)
  const { status } = runPackageManager(['install', '--frozen-lockfile', '--reporter=append-only'], ['ignore', 2, 2])
  if (status !== 0) {
    rmSync(lockFile, { force: true })
    stop(
      'L’installation a échoué. Registre npm joignable ? Si un package.json a changé : npm run pnpm -- install',
      'The installation failed. Is the npm registry reachable? After editing a package.json: npm run pnpm -- install',
    )
  }
  writeFileSync(stampFile, wanted)
  console.error(`[ancrage] Prêt en ${((Date.now() - startedAt) / 1000).toFixed(1)} s · ready.`)
}

function requireDeployedNode() {
  const embedded = existsSync(join(binFolder, 'node')) || existsSync(join(binFolder, 'node.exe'))
  if (embedded || hostMajor >= DEPLOYED_NODE) return
  stop(
    `Pas de Node ${DEPLOYED_NODE} embarqué pour ${process.platform}-${process.arch} : installez Node ${DEPLOYED_NODE} ou plus récent (ici ${process.version}).`,
    `No embedded Node ${DEPLOYED_NODE} for ${process.platform}-${process.arch}: install Node ${DEPLOYED_NODE} or newer (this is ${process.version}).`,
  )
}

function follow(child) {
  const end = (signal) => {
    child.kill(signal)
    setTimeout(() => child.kill('SIGKILL'), GRACE_BEFORE_KILL_MS).unref()
  }
  process.on('SIGTERM', () => end('SIGTERM'))
  process.on('SIGHUP', () => end('SIGHUP'))
  // In a terminal, Ctrl-C already reaches the whole group: sent again, it would look like an impatient second Ctrl-C.
  process.on('SIGINT', () => process.stdin.isTTY || end('SIGINT'))
  // `kill <npm>` ends npm and its shell but never reaches this process: notice that the parent is gone.
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end('SIGTERM')
  }, FOLLOW_PARENT_EVERY_MS)
  watch.unref()
  child.on('error', (error) => stop(`${error.message} (${child.spawnfile})`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

if (hostMajor < OLDEST_HOST_NODE) {
  stop(
    `Node ${process.version} est trop ancien : il faut Node ${OLDEST_HOST_NODE} ou plus récent (https://nodejs.org/fr/download).`,
    `Node ${process.version} is too old: Node ${OLDEST_HOST_NODE} or newer is needed (https://nodejs.org/en/download).`,
  )
}

const [command, ...args] = process.argv.slice(2)
if (command === undefined) stop('Usage: node scripts/boot.mjs <command> [arguments]')
// The one command that must work on an edited, not yet installed manifest.
if (command === 'pnpm') process.exit(runPackageManager(args, 'inherit').status ?? 1)
installOnce()
requireDeployedNode()
follow(
  spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: onWindows,
    env: { ...process.env, PATH: binFolder + delimiter + (process.env.PATH ?? '') },
  }),
)
