import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkPackages, type PlantedProject, plantProject, ROOT, runTool } from './planted-project.ts'

interface Violation {
  readonly rule: { readonly name: string }
  readonly from: string
  readonly to: string
}

/** One broken rule a line: the file that breaks it, what it imports, the rule that must say so. */
const BROKEN: readonly (readonly [from: string, statement: string, rule: string])[] = [
  ['packages/kernel/up.ts', `import '@ancrage/store/keys.ts'`, 'layer-kernel'],
  ['packages/tenancy/up.ts', `import type { Keys } from '@ancrage/store/keys.ts'`, 'layer-tenancy'],
  ['packages/store/sideways.ts', `import '@ancrage/http'`, 'layer-store'],
  ['packages/features/aids/up.ts', `import '../../../services/console-api/app.ts'`, 'layer-features'],
  ['packages/kernel/cycle-a.ts', `import './cycle-b.ts'`, 'no-cycles'],
  ['packages/features/aids/operations/peek.ts', `import '../../events/model.ts'`, 'between-features'],
  ['services/console-api/inside.ts', `import '@ancrage/features/aids/store.ts'`, 'services-compose-slices'],
  ['services/mailer/other.ts', `import '../publisher/render.ts'`, 'services-apart'],
  ['services/mailer/web.ts', `import '../../web/portal/search.ts'`, 'nothing-above-services'],
  ['infra/reach.ts', `import '../services/publisher/render.ts'`, 'infra-knows-configs-only'],
  ['packages/features/aids/island.ts', `import './store.ts'`, 'browser-code-stays-in-the-browser'],
  ['packages/features/aids/screens/List.tsx', `import '@ancrage/store/keys.ts'`, 'browser-code-stays-in-the-browser'],
  ['packages/features/aids/screens/Deep.tsx', `import '../project.ts'`, 'browser-code-stays-in-the-browser'],
  ['web/console/main.tsx', `import '@ancrage/http'`, 'browser-code-stays-in-the-browser'],
  ['packages/features/events/contract.ts', `import './store.ts'`, 'contract-is-browser-safe'],
  ['packages/features/events/model.ts', `import './store.ts'`, 'model-is-pure'],
  ['packages/features/events/pages.tsx', `import '@ancrage/store/keys.ts'`, 'pages-are-pure'],
  ['packages/kernel/node.ts', `import { readFileSync } from 'node:fs'`, 'pure-code-without-node'],
  ['services/mailer/data.ts', `import '@aws-sdk/client-dynamodb'`, 'one-importer-of-the-data-clients'],
  ['services/mailer/edge.ts', `import '@aws-sdk/client-cloudfront-keyvaluestore'`, 'one-importer-of-the-edge-client'],
  ['packages/features/aids/routes.console.ts', `import '@ancrage/tenancy/mint.ts'`, 'scopes-are-minted-at-the-edge'],
  [
    'packages/features/aids/operations/react.ts',
    `import '@ancrage/runtime/system-scope.ts'`,
    'system-scopes-are-for-services',
  ],
  ['packages/http/peek.ts', `import '@ancrage/store/keys.ts'`, 'layer-http'],
  ['packages/runtime/peek.ts', `import '@ancrage/store/keys.ts'`, 'layer-runtime'],
  ['packages/site/peek.ts', `import '@ancrage/store/keys.ts'`, 'layer-site'],
  ['packages/tenancy/barrel.ts', `export * from './mint.ts'`, 'mint-is-not-re-exported'],
  ['services/mailer/fixture.ts', `import '../../test/fixtures/people.ts'`, 'nothing-imports-tests'],
  ['packages/http/testing.ts', `import '@ancrage/testing'`, 'nothing-imports-tests'],
  ['services/mailer/typo.ts', `import './no-such-file.ts'`, 'resolvable'],
]

/** The same doors, used as they are meant to be. */
const ALLOWED: Readonly<Record<string, string>> = {
  'packages/features/aids/screens/Types.tsx': `import type { Store } from '../store.ts'\nexport const row = (s: Store) => <p>import {s}</p>`,
  'packages/features/aids/screens/Edit.tsx': `import '../contract.ts'\nimport '@ancrage/kernel'`,
  'packages/features/aids/operations/list.ts': `import '../../events/queries.ts'\nimport '../store.ts'`,
  'packages/features/aids/operations/list.test.ts': `import '../../events/store.ts'\nimport '@aws-sdk/client-dynamodb'`,
  'packages/store/client.ts': `import '@aws-sdk/client-dynamodb'\nimport '@ancrage/tenancy/mint.ts'`,
  'services/platform/main.ts': `import '../mailer/send.ts'`,
  'services/common/cloud/pointers.ts': `import '@aws-sdk/client-cloudfront-keyvaluestore'`,
  'infra/schemas.ts': `import '../services/onboarding/descriptor.ts'`,
}

const SCENERY: Readonly<Record<string, string>> = {
  'packages/kernel/index.ts': '',
  'packages/kernel/cycle-b.ts': `import './cycle-a.ts'`,
  'packages/tenancy/mint.ts': 'export const mint = 1',
  'packages/store/keys.ts': 'export type Keys = string',
  'packages/http/index.ts': '',
  'packages/runtime/system-scope.ts': '',
  'packages/testing/index.ts': '',
  'packages/features/aids/contract.ts': '',
  'packages/features/aids/model.ts': '',
  'packages/features/aids/project.ts': '',
  'packages/features/aids/store.ts': 'export type Store = string',
  'packages/features/events/queries.ts': '',
  'packages/features/events/store.ts': '',
  'services/console-api/app.ts': '',
  'services/mailer/send.ts': '',
  'services/onboarding/descriptor.ts': '',
  'services/publisher/render.ts': '',
  'web/portal/search.ts': '',
  'test/fixtures/people.ts': '',
  'node_modules/@aws-sdk/client-dynamodb/index.js': '',
  'node_modules/@aws-sdk/client-cloudfront-keyvaluestore/index.js': '',
}

const configFile = join(ROOT, '.dependency-cruiser.mjs')
let project: PlantedProject
let violations: readonly Violation[]

beforeAll(async () => {
  const broken = Object.fromEntries(BROKEN.map(([from, statement]) => [from, statement]))
  project = plantProject({ ...SCENERY, ...broken, ...ALLOWED })
  linkPackages(project.folder, ['kernel', 'tenancy', 'store', 'http', 'runtime', 'features', 'testing'])
  const folders = ['packages', 'services', 'infra', 'web', 'test']
  const { output } = await runTool('depcruise', ['--config', configFile, '-T', 'json', ...folders], project.folder)
  violations = JSON.parse(output).summary.violations
})
afterAll(() => project.remove())

describe('import rules', () => {
  it.each(BROKEN)('%s may not say %s (%s)', (from, _statement, rule) => {
    expect(violations.filter((violation) => violation.from === from).map(({ rule: { name } }) => name)).toContain(rule)
  })

  it('are each tried on something, so that none is a rule in name only', async () => {
    const rules: readonly { readonly name: string }[] = (await import(configFile)).default.forbidden
    const tried = new Set(BROKEN.map(([, , rule]) => rule))
    expect(rules.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
  })

  it.each(Object.keys(ALLOWED))('%s is left alone, because a rule that forbids too much gets switched off', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([])
  })
})
