import { sampleBrand, sampleChrome } from '@ancrage/site/preview/sample.ts'
import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleEvent } from '../../../events/model/samples.ts'
import { type Promotion, promotionSchema } from '../../contract.ts'
import { starter } from '../../starter.ts'
import { renderBooklet } from './booklet.ts'

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly children?: readonly Node[]
}

const [draft] = starter({
  commune: { code: '32013', name: 'Auch' },
  today: '2026-08-21',
  contactEmail: 'a@b.fr',
}).promotions
const long = 'Un paragraphe qui en dit long sur la vallée, ses routes et ses gens. '.repeat(26)
const promotion: Promotion = promotionSchema.parse({
  ...draft,
  title: 'Promotion d’hiver',
  slug: 'hiver',
  welcome: `Bonjour !\n\n${long}\n\n${long}`,
  programme: [{ on: '2026-12-01', title: 'Déjeuner', text: 'À midi.' }],
  links: [{ label: 'Les aides', address: '/aides/', note: '' }],
})
const assets = { css: '/c.css', font: '/f.woff2', icon: '/i.svg', islands: {} }

const render = (id: 'gers' | 'dore'): Promise<Uint8Array> => {
  const chrome = sampleChrome(id, assets)
  return renderBooklet({
    promotion,
    events: [sampleEvent()],
    contact: chrome.contact,
    brand: sampleBrand(id),
    territory: chrome.territory.name,
    publisher: chrome.legal.publisher.name,
    baseUrl: 'https://gers.example.fr',
    timeZone: 'Europe/Paris',
    pages: [{ label: 'Aides', path: '/aides/' }],
  })
}

const flat = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(flat)]

describe.each(['gers', 'dore'] as const)('the booklet of %s', (id) => {
  let bytes: Uint8Array
  let document: Awaited<ReturnType<typeof getDocumentProxy>>
  const nodes: Node[] = []
  const annotations: { readonly url?: string; readonly contentsObj?: { readonly str: string } }[] = []
  let text = ''

  beforeAll(async () => {
    bytes = await render(id)
    document = await getDocumentProxy(bytes.slice())
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const tree: Node | null = await page.getStructTree()
      if (tree) nodes.push(...flat(tree))
      annotations.push(...(await page.getAnnotations()))
      const { items } = await page.getTextContent()
      text += items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
    }
  })

  it('says its language and its title, and that all of it is marked: PDF/UA', async () => {
    const { info, metadata } = await document.getMetadata()
    expect(info).toMatchObject({ Language: 'fr-FR', Title: 'Le livret d’accueil : Promotion d’hiver' })
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
    expect(metadata?.get('pdfuaid:part')).toBe('1')
    expect(Buffer.from(bytes).toString('latin1')).toContain('/DisplayDocTitle true')
  })

  it('has one main title, then chapters, and parts of chapters only below one', () => {
    const levels = nodes.flatMap(({ role }) => (/^H[1-6]$/.test(role ?? '') ? [Number(role?.slice(1))] : []))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels.length).toBeGreaterThan(6)
    const jumps = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)
    expect(jumps).toEqual([])
  })

  it('tells lists, items and paragraphs as such', () => {
    const roles = new Set(nodes.map(({ role }) => role))
    for (const role of ['Document', 'Sect', 'L', 'LI', 'LBody', 'Lbl', 'P', 'Link', 'Figure'])
      expect(roles).toContain(role)
  })

  it('leads by links that say where they go, one Link element each', () => {
    const links = annotations.filter(({ url }) => url)
    expect(links.map(({ url }) => url)).toContain('https://gers.example.fr/promotions/hiver/')
    expect(links.filter(({ contentsObj }) => !contentsObj?.str)).toEqual([])
    const inStructure = nodes.filter(({ role }) => role === 'Link')
    expect(inStructure).toHaveLength(links.length)
    expect(inStructure.filter(({ children = [] }) => children.length < 2)).toEqual([])
  })

  it('describes every code to scan by the address that it holds', () => {
    const figures = nodes.filter(({ role }) => role === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual([
      'Code à scanner qui mène à : Cette page, toujours à jour, https://gers.example.fr/promotions/hiver/',
      'Code à scanner qui mène à : Aides, https://gers.example.fr/aides/',
    ])
  })

  it('is read in the order in which it is lived, down to the last step', () => {
    const order = ['Promotion d’hiver', 'Bienvenue', 'Les personnes à appeler', 'Mes étapes', 'Signer la convention']
    const places = order.map((words) => text.indexOf(words))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('has a bookmark for each chapter, and embeds each face it uses', async () => {
    const outline = await document.getOutline()
    expect(outline?.map(({ title }) => title)).toContain('Mes étapes d’arrivée')
    expect(outline?.length).toBe(1 + nodes.filter(({ role }) => role === 'H2').length)
    const fonts = Buffer.from(bytes).toString('latin1')
    expect(fonts.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2)
    expect(fonts).not.toContain('/BaseFont /Helvetica')
  })

  it('gives the same bytes for the same content, and stays light enough for a phone', async () => {
    expect(Buffer.from(await render(id)).equals(Buffer.from(bytes))).toBe(true)
    expect(bytes.length).toBeLessThan(120_000)
  })
})
