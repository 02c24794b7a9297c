import { afterEach, describe, expect, it, vi } from 'vitest'
import { runStages, type Stage, sumTallies } from './stages.ts'

const lines: string[] = []
const listen = (): void => {
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
}
afterEach(() => lines.splice(0))

const node = (name: string, script: string, rest: Partial<Stage> = {}): Stage => ({
  name,
  command: ['node', '-e', script],
  ...rest,
})

describe('runStages', () => {
  it('counts a crash as a failure even when no test failed, because zero failed must mean that all is well', async () => {
    listen()
    const tally = (): { passed: number; failed: number } => ({ passed: 3, failed: 0 })
    const outcomes = await runStages([node('tests', 'process.exit(1)', { tally }), node('lint', '0')], 2)
    expect(sumTallies(outcomes)).toEqual({ passed: 3, failed: 1 })
    expect(outcomes.find(({ name }) => name === 'lint')).toMatchObject({ state: 'passed' })
  })

  it('counts failed tests as a failure even when the runner exits with 0', async () => {
    listen()
    const [outcome] = await runStages([node('tests', '0', { tally: () => ({ passed: 1, failed: 2 }) })], 1)
    expect(outcome).toMatchObject({ state: 'failed', failed: 2 })
  })

  it('shows the whole output of what failed and nothing of what passed', async () => {
    listen()
    await runStages([node('good', 'console.log("quiet")'), node('bad', 'console.log("loud"); process.exit(1)')], 1)
    expect(lines.join('\n')).toContain('loud')
    expect(lines.join('\n')).not.toContain('quiet')
  })

  it('says that there is nothing to run instead of passing in silence', async () => {
    listen()
    const outcomes = await runStages([node('later', 'process.exit(1)', { worksOn: ['no/such/*.ts'] })], 1)
    expect(outcomes).toMatchObject([{ state: 'nothing to run' }])
    expect(lines).toEqual([expect.stringContaining('nothing to run')])
  })

  it('names a program that is not installed', async () => {
    listen()
    await runStages([{ name: 'absent', command: ['no-such-program'] }], 1)
    expect(lines.join('\n')).toContain('ENOENT')
  })
})
