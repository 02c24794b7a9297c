// Synthesises the whole CDK app offline: every stack, every cdk-nag rule, no account and no Docker.
// `npm run synth -- <stack>` takes the arguments of `cdk synth`.
import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { ROOT } from './lib/paths.ts'

const path = join(ROOT, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? '')

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, ...env },
  })
  if (status !== 0) process.exit(status ?? 1)
}

run(process.execPath, [join(ROOT, 'scripts/build.ts'), 'services'])
const app = `${process.execPath} --import ${join(ROOT, 'scripts/tsx-hook.ts')} ${join(ROOT, 'infra/app.ts')}`
run('cdk', ['synth', '--quiet', '--app', app, '--output', 'cdk.out', ...process.argv.slice(2)], {
  // Neither may ask the network anything.
  CDK_DISABLE_VERSION_CHECK: '1',
  CDK_DISABLE_CLI_TELEMETRY: 'true',
})
