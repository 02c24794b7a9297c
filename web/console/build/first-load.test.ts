import { describe, expect, it } from 'vitest'
import { firstFiles } from './first-load.ts'

const chunk = (fileName: string, rest: object = {}) => ({ type: 'chunk', fileName, code: fileName, ...rest })

describe('what a browser fetches before a territory shows', () => {
  const bundle = {
    'index.js': chunk('index.js', {
      isEntry: true,
      imports: ['react.js'],
      viteMetadata: { importedCss: new Set(['a.css']) },
    }),
    'react.js': chunk('react.js'),
    'page.js': chunk('page.js', { facadeModuleId: '/x/territory/TerritoryPage.tsx', imports: ['react.js', 'kit.js'] }),
    'home.js': chunk('home.js', { facadeModuleId: '/x/territory/Home.tsx' }),
    'kit.js': chunk('kit.js'),
    'region.js': chunk('region.js', { facadeModuleId: '/x/region/RegionPage.tsx', imports: ['chart.js'] }),
    'chart.js': chunk('chart.js'),
  }

  it('is the entry, the page and the home, with all they import, each once', () => {
    expect([...firstFiles(bundle)].sort()).toEqual(['a.css', 'home.js', 'index.js', 'kit.js', 'page.js', 'react.js'])
  })

  it('leaves out what opens later', () => {
    expect([...firstFiles(bundle)]).not.toContain('chart.js')
  })
})
