// Who may import whom (docs: architecture, "Folders"). No violation is tolerated and none is listed as known.
const TEST_CODE = '\\.test\\.tsx?$|^test/|^packages/testing/'
const BROWSER_CODE = '^web/[^/]+/(?!build/|vite\\.config\\.ts)|^packages/features/[^/]+/(screens/|island(\\.ts$|/))'
const BROWSER_SAFE = [
  '^packages/kernel/',
  '^packages/features/[^/]+/(contract|model)(\\.ts$|/)',
  '^packages/site/offline/',
  '^packages/features/[^/]+/(screens/|island(\\.ts$|/))',
  '^packages/features/(screens|islands|contracts|list-query|commune-input|photos-input)\\.tsx?$',
  '^web/',
  'node_modules/',
]
const PURE_CODE = '^packages/(kernel|tenancy)/|^packages/features/[^/]+/(contract|model|project)(\\.ts$|/)'

/** Folders that are no feature but what several are made with: slices may use all of them. */
const KITS = '^packages/features/public-forms/'

const layers = [
  { name: 'kernel', path: '^packages/kernel/', reaches: [] },
  { name: 'tenancy', path: '^packages/tenancy/', reaches: ['kernel'] },
  { name: 'store', path: '^packages/store/', reaches: ['kernel', 'tenancy'] },
  { name: 'http', path: '^packages/http/', reaches: ['kernel', 'tenancy'] },
  { name: 'runtime', path: '^packages/runtime/', reaches: ['kernel', 'tenancy'] },
  { name: 'site', path: '^packages/site/', reaches: ['kernel', 'tenancy'] },
  {
    name: 'features',
    path: '^packages/features/',
    reaches: ['kernel', 'tenancy', 'store', 'http', 'runtime', 'site'],
  },
]

const layerRules = layers.map(({ name, path, reaches }) => ({
  name: `layer-${name}`,
  comment: `packages/${name} imports ${reaches.join(', ') || 'no other package of ours'}: a lower layer never knows a higher one.`,
  severity: 'error',
  from: { path, pathNot: TEST_CODE },
  to: {
    path: '^(packages|services|web|infra|scripts)/',
    pathNot: [name, ...reaches].map((layer) => `^packages/${layer}/`),
  },
}))

const valueImport = { dependencyTypesNot: ['type-only'] }

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: valueImport },
    },
    {
      name: 'between-features',
      comment:
        'Of another feature: types and ids from contract.ts, addresses from paths.ts, read-only queries from queries.ts. Writes go by events.',
      severity: 'error',
      from: { path: '^packages/features/([^/]+)/', pathNot: TEST_CODE },
      to: {
        path: '^packages/features/[^/]+/',
        pathNot: ['^packages/features/$1/', '^packages/features/[^/]+/(contract|paths|queries)\\.ts$', KITS],
      },
    },
    {
      name: 'services-compose-slices',
      comment: 'A service takes the public face of a slice (index.ts) and its contract, never its inside.',
      severity: 'error',
      from: { path: '^services/', pathNot: TEST_CODE },
      to: { path: '^packages/features/[^/]+/', pathNot: '^packages/features/[^/]+/(contract|paths|queries)\\.ts$' },
    },
    {
      name: 'services-apart',
      comment: 'A service is a deployable with rights of its own; only platform puts them into one process.',
      severity: 'error',
      from: { path: '^services/(?!platform/)([^/]+)/', pathNot: TEST_CODE },
      to: { path: '^services/[^/]+/', pathNot: ['^services/$1/', '^services/common/'] },
    },
    {
      name: 'nothing-above-services',
      comment: 'Services are composed by nobody but infra (their built files and config schemas).',
      severity: 'error',
      from: { path: '^services/', pathNot: TEST_CODE },
      to: { path: '^(web|infra|scripts)/' },
    },
    {
      name: 'infra-knows-configs-only',
      comment: 'infra knows a service by its built file, its config schema and the descriptor schema.',
      severity: 'error',
      from: { path: '^infra/', pathNot: TEST_CODE },
      to: {
        path: '^(services|packages|web|scripts)/',
        pathNot: [
          '^packages/kernel/',
          '^services/[^/]+/config\\.ts$',
          '^services/onboarding/[^/]*(descriptor|json)[^/]*\\.ts$',
        ],
      },
    },
    {
      name: 'browser-code-stays-in-the-browser',
      comment:
        'A screen or an island reaches server code through types only: values come from kernel, contract.ts and the rules of model.ts.',
      severity: 'error',
      from: { path: BROWSER_CODE, pathNot: TEST_CODE },
      to: { ...valueImport, path: '^(packages|services|infra|scripts)/', pathNot: BROWSER_SAFE },
    },
    {
      name: 'contract-is-browser-safe',
      comment: 'contract.ts is shipped to browsers, with all that it imports.',
      severity: 'error',
      from: { path: '^packages/features/[^/]+/contract(\\.ts$|/)', pathNot: TEST_CODE },
      to: {
        ...valueImport,
        path: '^packages/',
        pathNot: ['^packages/(kernel|tenancy)/', '^packages/features/[^/]+/contract(\\.ts$|/)'],
      },
    },
    {
      name: 'model-is-pure',
      comment: 'Rules know no storage, no transport and no page.',
      severity: 'error',
      from: { path: '^packages/features/[^/]+/(model|project)(\\.ts$|/)', pathNot: TEST_CODE },
      to: {
        ...valueImport,
        path: '^packages/',
        pathNot: [
          '^packages/(kernel|tenancy)/',
          // Days of the calendar: pure too.
          '^packages/features/days\\.ts$',
          '^packages/features/[^/]+/(index\\.ts$|(contract|model|project)(\\.ts$|/))',
        ],
      },
    },
    {
      name: 'pages-are-pure',
      comment: 'A page turns a snapshot into files: whoever calls it has read the data.',
      severity: 'error',
      from: { path: '^packages/features/[^/]+/(pages|mail)(\\.tsx$|/)', pathNot: TEST_CODE },
      to: {
        ...valueImport,
        path: ['^packages/(store|http|runtime)/', '^packages/features/[^/]+/routes\\.'],
      },
    },
    {
      name: 'pure-code-without-node',
      comment: 'Pure code runs in a browser, a Lambda and a test alike.',
      severity: 'error',
      from: { path: [PURE_CODE, BROWSER_CODE], pathNot: [TEST_CODE, '\\.config\\.ts$'] },
      to: { ...valueImport, dependencyTypes: ['core'] },
    },
    {
      name: 'one-importer-of-the-data-clients',
      comment: 'Only packages/store talks to DynamoDB and S3: elsewhere a query could forget the territory.',
      severity: 'error',
      from: { path: '^(packages|services|web|scripts)/', pathNot: ['^packages/store/', TEST_CODE] },
      to: { path: '(^|/)node_modules/@aws-sdk/(client-dynamodb|client-dynamodb-streams|client-s3|lib-dynamodb)/' },
    },
    {
      name: 'one-importer-of-the-edge-client',
      comment: 'One adapter moves the pointer that says which release is live.',
      severity: 'error',
      from: { path: '^(packages|services|web|scripts)/', pathNot: ['^services/common/cloud/', TEST_CODE] },
      to: { path: '(^|/)node_modules/@aws-sdk/client-cloudfront-keyvaluestore/' },
    },
    {
      name: 'scopes-are-minted-at-the-edge',
      comment: 'A scope is received from a verified token, a resolved host or a change record; nobody else makes one.',
      severity: 'error',
      from: { pathNot: ['^packages/(http|runtime|store|tenancy)/', TEST_CODE] },
      to: { path: '^packages/tenancy/mint\\.ts$' },
    },
    {
      name: 'system-scopes-are-for-services',
      comment: 'Jobs of the platform get their scope from the runtime; a slice only ever receives one.',
      severity: 'error',
      from: { pathNot: ['^services/', TEST_CODE] },
      to: { path: '^packages/runtime/system-scope\\.ts$' },
    },
    {
      name: 'mint-is-not-re-exported',
      comment: 'A barrel that re-exports mint.ts would hand the right to mint to everybody.',
      severity: 'error',
      from: { path: '^packages/tenancy/(?!mint\\.ts$)', pathNot: TEST_CODE },
      to: { path: '^packages/tenancy/mint\\.ts$' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Test code never reaches production.',
      severity: 'error',
      from: { path: '^(packages|services|web|infra|scripts)/', pathNot: TEST_CODE },
      to: { path: TEST_CODE },
    },
    {
      name: 'resolvable',
      comment: 'An import that resolves nowhere fails at run time only.',
      severity: 'error',
      from: {},
      // The edge's own runtime module, which exists nowhere else.
      to: { couldNotResolve: true, pathNot: '^cloudfront$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|cdk\\.out|\\.ancrage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
