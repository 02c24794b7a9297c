import { describe, expect, it } from 'vitest'
import { listFiles, listFolders } from './project-files.ts'
import { findShapeFaults } from './slice-shape.ts'

const COMPLETE = [
  'README.md',
  'contract.ts',
  'model.ts',
  'model.test.ts',
  'store.ts',
  'operations/confirm-listing.ts',
  'routes.console.ts',
  'routes.test.ts',
  'pages.tsx',
  'project.ts',
  'starter.ts',
  'paths.ts',
  'records.ts',
  'index.ts',
]

/** Folders that are no feature: what several slices are made with. They own no address, no menu entry and no record. */
const KITS = ['public-forms']

describe('the shape of a slice', () => {
  it.each(listFolders('packages/features').filter((folder) => !KITS.includes(folder)))(
    '%s has the fixed names and no other',
    (slice) => {
      expect(findShapeFaults(listFiles(`packages/features/${slice}`))).toEqual([])
    },
  )

  it('accepts the optional names, the tests of each file, and parts of a file that outgrew its page', () => {
    const more = ['routes.portal.ts', 'mail.tsx', 'mail.test.tsx', 'store.int.test.ts', 'screens/AidList.tsx']
    expect(findShapeFaults([...COMPLETE, ...more, 'model/criteria.ts', 'pages/simulator.tsx'])).toEqual([])
  })

  it.each(['utils.ts', 'helpers.test.ts', 'lib/dates.ts', 'routes.ts'])(
    'refuses %s, which nobody would look for',
    (file) => {
      expect(findShapeFaults([...COMPLETE, file])).toHaveLength(1)
    },
  )

  it.each(COMPLETE.filter((file) => file !== 'model.test.ts' && file !== 'project.ts'))(
    'misses %s when it is not there',
    (file) => {
      const missing = file.startsWith('operations/') ? 'operations/' : file
      expect(findShapeFaults(COMPLETE.filter((other) => other !== file))).toEqual([`${missing} is missing`])
    },
  )
})
