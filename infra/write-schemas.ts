import { writeFileSync } from 'node:fs'
import { publishedSchemas } from './schemas.ts'

for (const { file, text } of publishedSchemas()) writeFileSync(file, text)
