import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lateStartSource } from '@ancrage/site/late-start.ts'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

it('the edge lets the script in line of the portals run, and no other, as the platform does', () => {
  const edge = readFileSync(join(root, 'infra/stacks/edge-stack.ts'), 'utf8')
  expect(edge).toContain(`script-src 'self' ${lateStartSource}; style-src 'self';`)
  expect(edge).not.toContain('unsafe-inline')
})
