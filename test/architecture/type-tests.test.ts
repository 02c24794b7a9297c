import { describe, expect, it } from 'vitest'
import { type PlantedProject, plantProject, ROOT, runTool } from './planted-project.ts'
import { listFiles, readText } from './project-files.ts'

const typeTests = ['packages', 'services', 'test']
  .flatMap((folder) => listFiles(folder).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.type.test.ts'))

async function compile(source: string): Promise<{ code: number; output: string }> {
  const project: PlantedProject = plantProject({
    'x.type.test.ts': source,
    'package.json': JSON.stringify({ type: 'module' }),
    'tsconfig.json': JSON.stringify({ extends: `${ROOT}/tsconfig.base.json`, compilerOptions: { incremental: false } }),
  })
  try {
    return await runTool('tsc', ['-p', project.folder, '--pretty', 'false'], project.folder)
  } finally {
    project.remove()
  }
}

describe('tests that must not compile', () => {
  it.each(typeTests)('%s expects at least one error, or it proves nothing', (file) => {
    expect(readText(file)).toContain('@ts-expect-error')
  })

  it('fail once what they forbid has become possible', async () => {
    const source = `// @ts-expect-error a number is not a string\nexport const name: string = `
    expect(await compile(`${source}1\n`)).toMatchObject({ code: 0 })
    expect((await compile(`${source}'a'\n`)).output).toContain('TS2578')
  })
})
