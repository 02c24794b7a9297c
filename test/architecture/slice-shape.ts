/** What a slice is made of (docs: architecture, "Folders"). One shape for all: a newcomer finds anything in one guess. */
const REQUIRED_FILES = [
  'README.md',
  'contract.ts',
  'model.ts',
  'store.ts',
  'routes.console.ts',
  'routes.test.ts',
  'pages.tsx',
  'starter.ts',
  'paths.ts',
  'records.ts',
  'index.ts',
]
const OPTIONAL_FILES = [
  'project.ts',
  'routes.portal.ts',
  'routes.api.ts',
  'mail.tsx',
  'island.ts',
  'words.ts',
  'reactions.ts',
  'tasks.ts',
  'queries.ts',
  'recipients.ts',
  'searches.ts',
]
const REQUIRED_FOLDERS = ['operations']
const OPTIONAL_FOLDERS = ['screens']
/** A file that outgrows its page keeps its name and puts its parts into a folder of the same name. */
const FILES_WITH_PARTS = [
  'contract.ts',
  'model.ts',
  'pages.tsx',
  'mail.tsx',
  'starter.ts',
  'project.ts',
  'island.ts',
  'words.ts',
  'routes.portal.ts',
  'routes.api.ts',
  'routes.console.ts',
]
const TEST_SUFFIXES = ['test', 'int.test', 'e2e.test', 'type.test']

const stem = (file: string): string => file.replace(/\.tsx?$/, '')

function isTestOf(file: string, tested: readonly string[]): boolean {
  return tested.some((name) =>
    TEST_SUFFIXES.some((suffix) => file === `${stem(name)}.${suffix}.ts` || file === `${stem(name)}.${suffix}.tsx`),
  )
}

/**
 * What is wrong with the shape of one slice, one sentence each; empty when all is well.
 * @param files paths inside the slice's folder
 */
export function findShapeFaults(files: readonly string[]): readonly string[] {
  const known = [...REQUIRED_FILES, ...OPTIONAL_FILES]
  const folders = [...REQUIRED_FOLDERS, ...OPTIONAL_FOLDERS]
  const missing = REQUIRED_FILES.filter((name) => !files.includes(name)).map((name) => `${name} is missing`)
  const empty = REQUIRED_FOLDERS.filter((folder) => !files.some((file) => file.startsWith(`${folder}/`))).map(
    (folder) => `${folder}/ is missing`,
  )
  const unknown = files.flatMap((file) => {
    const [folder, ...rest] = file.split('/')
    if (folder === undefined || rest.length === 0) {
      return known.includes(file) || isTestOf(file, known) ? [] : [`${file} is not a name of a slice`]
    }
    if (folders.includes(folder)) return []
    const whole = FILES_WITH_PARTS.find((name) => stem(name) === folder)
    if (whole === undefined) return [`${folder}/ is not a folder of a slice`]
    return files.includes(whole) ? [] : [`${folder}/ holds parts of ${whole}, which does not exist`]
  })
  return [...missing, ...empty, ...new Set(unknown)]
}
