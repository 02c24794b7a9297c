import { describe, expect, it } from 'vitest'
import { listFiles, readText } from './project-files.ts'

const MARK = /\b(TODO|FIXME|HACK)\b/
const isCode = (file: string): boolean => /\.(ts|tsx|mjs|css)$/.test(file) && !/\.test\.tsx?$/.test(file)

describe('unfinished work', () => {
  it('is finished or written down outside the code, because a mark in the code is never read again', () => {
    const marked = ['packages', 'services', 'web', 'infra', 'scripts', 'test']
      .flatMap((folder) => listFiles(folder).map((file) => `${folder}/${file}`))
      .filter((file) => isCode(file) && MARK.test(readText(file)))
    expect(marked).toEqual([])
  })

  it('is recognised by its marks and not by words that contain them', () => {
    expect(['// TODO later', 'FIXME: x', 'HACK'].every((line) => MARK.test(line))).toBe(true)
    expect(MARK.test('TODOS.length + HACKATHON')).toBe(false)
  })
})
