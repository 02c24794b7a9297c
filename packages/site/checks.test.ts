import { describe, expect, it } from 'vitest'
import { checkEventDays, checkPage, checkSite, linkedPath, weightLimits } from './checks.ts'
import { readPage } from './page-facts.ts'

const page = (main: string, lang = 'fr'): string =>
  `<!doctype html><html${lang ? ` lang="${lang}"` : ''}><head><title>Essai</title></head><body>${main}</body></html>`
const rulesOf = (html: string, gzipBytes = 1000): readonly string[] =>
  checkPage({ path: '/', facts: readPage(html), gzipBytes }).map((finding) => finding.rule)

describe('checkPage', () => {
  it('finds nothing to say of a sound page', () => {
    const main =
      '<h1 id="haut">Aides</h1><h2>Logement</h2><h3>Charte</h3><h2>Transport</h2><a href="#haut">Haut</a>' +
      '<img src="/a.svg" alt=""><label for="n">Nom</label><input id="n" name="n"><input type="hidden" name="x">'
    expect(rulesOf(page(main))).toEqual([])
  })

  it.each([
    ['heading-main', '<h2>Sans titre principal</h2>'],
    ['heading-main', '<h1>Un</h1><h1>Deux</h1>'],
    ['heading-skipped', '<h1>Un</h1><h3>Trois</h3>'],
    ['heading-empty', '<h1>Un</h1><h2> </h2>'],
    ['image-alt', '<h1>Un</h1><img src="/a.jpg">'],
    ['field-label', '<h1>Un</h1><input name="nom">'],
    ['link-empty', '<h1>Un</h1><a href="/x/"><svg></svg></a>'],
    ['anchor-broken', '<h1>Un</h1><a href="#absent">Bas</a>'],
    ['id-repeated', '<h1>Un</h1><p id="a"></p><p id="a"></p>'],
    ['inline-code', '<h1>Un</h1><p style="color:red">Rouge</p>'],
    ['inline-code', '<h1>Un</h1><button onclick="x()">Clic</button>'],
    ['inline-code', '<h1>Un</h1><script>1</script>'],
  ])('reports %s for %s', (rule, main) => {
    expect(rulesOf(page(main))).toEqual([rule])
  })

  it('accepts an image link that has its alternative text, and a label around its field', () => {
    const main = '<h1>Un</h1><a href="/x/"><img src="/a.svg" alt="Accueil"></a><label>Nom <input name="n"></label>'
    expect(rulesOf(page(main))).toEqual([])
  })

  it('asks for the language, since a screen reader would read French with an English voice', () => {
    expect(rulesOf(page('<h1>Un</h1>', ''))).toEqual(['lang'])
  })

  it('stops a page that is too heavy for a slow line', () => {
    expect(rulesOf(page('<h1>Un</h1>'), weightLimits.htmlGzipBytes + 1)).toEqual(['page-weight'])
    expect(rulesOf(page('<h1>Un</h1>'), weightLimits.htmlGzipBytes)).toEqual([])
  })
})

describe('checkSite', () => {
  const known = new Set(['/', '/aides/', '/aides/logement/'])

  it('names a dead link with the page that holds it, and suggests the final slash', () => {
    const findings = checkSite([{ path: '/', title: 'Accueil', links: ['/aides', '/absent/'] }], known)
    expect(findings.map((one) => one.remedy)).toEqual([
      'Écrivez /aides/, avec la barre finale.',
      'Publiez la page visée, ou retirez le lien.',
    ])
  })

  it('warns of two pages with one title, which search results could not tell apart, and lets them go live', () => {
    const twins = [
      { path: '/a/', title: 'Cabinet médical', links: [] },
      { path: '/b/', title: 'Cabinet médical', links: [] },
    ]
    expect(checkSite(twins, known)).toMatchObject([{ severity: 'warning', page: '/b/', rule: 'title-repeated' }])
  })
})

describe('linkedPath', () => {
  it('keeps the address a file must answer, and leaves out anchors, queries and the dynamic service', () => {
    expect(linkedPath('/aides/?q=a#b')).toBe('/aides/')
    expect(linkedPath('#haut')).toBeUndefined()
    expect(linkedPath('?page=2')).toBeUndefined()
    expect(linkedPath('/mes-demarches/inscription')).toBeUndefined()
  })
})

describe('checkEventDays', () => {
  it('warns the day after the event, not on its day', () => {
    expect(checkEventDays('/', ['2026-11-19T18:30:00.000Z'], '2026-11-19')).toEqual([])
    expect(checkEventDays('/', ['2026-11-19T18:30:00.000Z'], '2026-11-20')).toHaveLength(1)
  })
})
