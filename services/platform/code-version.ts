import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const renders = ['packages/{kernel,site,features}/**/*.{ts,tsx,css}', 'services/{common,publisher}/**/*.{ts,tsx}']
const neverRenders = /\.test\.tsx?$|\/screens\/|\/node_modules\//

/** Fingerprint of the code that makes pages: after an update, the next release renders every page again. */
export const codeVersionOf = (root: string): string => {
  const hash = createHash('sha256')
  const files = globSync(renders, { cwd: root, exclude: (name) => name === 'node_modules' || name === 'screens' })
  for (const file of files.toSorted())
    if (!neverRenders.test(file)) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}
