import type { Stage } from './stages.ts'
import { vitestStage } from './test-stages.ts'

const SOURCE_FOLDERS = ['packages', 'services', 'web', 'infra', 'test', 'scripts']

/** What needs no build, no database and no browser, longest first so that two at once end together. */
export function gates(): readonly Stage[] {
  return [
    vitestStage('unit', ['unit', 'architecture'], ['**/*.test.ts', '**/*.test.tsx']),
    { name: 'dead code', command: ['knip', '--no-progress'] },
    { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
    {
      name: 'types screens',
      command: ['tsc', '-p', 'tsconfig.screens.json'],
      worksOn: ['web/console/**/*.{ts,tsx}', 'packages/features/*/screens/*.{ts,tsx}'],
    },
    {
      name: 'types islands',
      command: ['tsc', '-p', 'tsconfig.islands.json'],
      worksOn: ['web/portal/**/*.ts', 'packages/features/*/island.ts'],
    },
    {
      name: 'types worker',
      command: ['tsc', '-p', 'tsconfig.worker.json'],
      worksOn: ['web/portal/worker/*.ts'],
    },
    { name: 'boundaries', command: ['depcruise', '--config', '.dependency-cruiser.mjs', ...SOURCE_FOLDERS] },
    { name: 'format, lint', command: ['biome', 'check', '--max-diagnostics=100', '.'] },
  ]
}
