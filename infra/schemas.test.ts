import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { publishedSchemas } from './schemas.ts'

it.each(publishedSchemas())(
  '$file is what the zod schema says; `node infra/write-schemas.ts` refreshes it',
  ({ file, text }) => {
    // By value: the formatter lays the files out its own way.
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(text))
  },
)
