// `npm start`: builds what the browser needs when it is stale, then becomes the platform (same process id).
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './lib/paths.ts'

const built = spawnSync(process.execPath, [join(ROOT, 'scripts/build.ts'), 'console', 'portal'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
if (built.status !== 0) process.exit(built.status ?? 1)

const hook = join(ROOT, 'scripts/tsx-hook.ts')
const main = join(ROOT, 'services/platform/main.ts')
const command = ['--import', hook, main, ...process.argv.slice(2)]
if (process.execve !== undefined) process.execve(process.execPath, [process.execPath, ...command], process.env)
// Windows cannot replace a process: stay in between there.
process.exit(spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1)
