import { Parser } from 'htmlparser2'
import { lateStart } from './late-start.ts'

export interface Heading {
  readonly level: number
  readonly text: string
}

/** What the checks need to know of a page, gathered in one pass over its markup. */
export interface PageFacts {
  readonly lang: string
  readonly title: string
  readonly headings: readonly Heading[]
  readonly ids: ReadonlySet<string>
  readonly repeatedIds: readonly string[]
  /** `href`, `src` and `action` that stay inside the site, as written. */
  readonly links: readonly string[]
  readonly imagesWithoutAlt: readonly string[]
  readonly fieldsWithoutLabel: readonly string[]
  readonly linksWithoutText: readonly string[]
  /** Inline script (but the one of `late-start.ts`), style or event handler: refused by the site’s content policy. */
  readonly inlineCode: readonly string[]
  /** Days written in `<time data-event>`: dates people may still plan for. */
  readonly eventDays: readonly string[]
}

/** Markup that many pages share: what is read of it is read once. */
export interface Shared {
  readonly html: string
}

/** A part of a finished page, every element of which but the page itself starts and ends in it. */
export interface Piece {
  readonly html: string
  /** What it is but for an address in the other language, which says nothing of the page. */
  readonly like?: Shared
}

interface Control {
  readonly id: string
  readonly name: string
  readonly named: boolean
}

const unlabelled = new Set(['hidden', 'submit', 'button', 'reset', 'image'])

const isInternal = (href: string): boolean =>
  (href.startsWith('/') && !href.startsWith('//')) || href.startsWith('#') || href.startsWith('?')

/** What one piece of markup tells, before it is put together with the others. */
interface Notes extends Omit<PageFacts, 'ids' | 'repeatedIds' | 'fieldsWithoutLabel'> {
  readonly ids: readonly string[]
  readonly labelled: ReadonlySet<string>
  readonly controls: readonly Control[]
}

const noteMarkup = (html: string): Notes => {
  let lang = ''
  let title = ''
  let inTitle = false
  let labelDepth = 0
  let code: string | undefined
  let heading: { level: number; text: string } | undefined
  let link: { href: string; text: string } | undefined
  const headings: Heading[] = []
  const ids: string[] = []
  const links = new Set<string>()
  const imagesWithoutAlt: string[] = []
  const linksWithoutText: string[] = []
  const inlineCode: string[] = []
  const eventDays: string[] = []
  const labelled = new Set<string>()
  const controls: Control[] = []

  const noteAttributes = (name: string, attributes: Record<string, string>): void => {
    const id = attributes.id
    if (id !== undefined) ids.push(id)
    for (const attribute in attributes) {
      if (attribute === 'style' || attribute.startsWith('on')) inlineCode.push(`${name} ${attribute}`)
    }
    // The other language of a page stands at an address that the release makes itself.
    if (attributes.hreflang !== undefined) return
    for (const value of [attributes.href, attributes.src, attributes.action]) {
      if (value !== undefined && isInternal(value)) links.add(value)
    }
  }

  const open = (name: string, attributes: Record<string, string>): void => {
    noteAttributes(name, attributes)
    switch (name) {
      case 'html':
        lang = attributes.lang ?? ''
        break
      case 'title':
        inTitle = title === ''
        break
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        heading = { level: Number(name.charAt(1)), text: '' }
        break
      case 'img':
        if (attributes.alt === undefined) imagesWithoutAlt.push(attributes.src ?? '')
        if (link) link.text += attributes.alt ?? ''
        break
      case 'a':
        if (attributes.href !== undefined) link = { href: attributes.href, text: attributes['aria-label'] ?? '' }
        break
      case 'label':
        labelDepth += 1
        if (attributes.for) labelled.add(attributes.for)
        break
      case 'input':
      case 'select':
      case 'textarea':
        if (unlabelled.has(attributes.type ?? '')) break
        controls.push({
          id: attributes.id ?? '',
          name: attributes.name ?? name,
          named: labelDepth > 0 || Boolean(attributes['aria-label'] ?? attributes['aria-labelledby']),
        })
        break
      case 'script':
        if (!attributes.src && attributes.type !== 'application/ld+json') code = ''
        break
      case 'style':
        inlineCode.push('style')
        break
      case 'time':
        if (attributes['data-event'] !== undefined && attributes.datetime) eventDays.push(attributes.datetime)
        break
    }
  }

  const close = (name: string): void => {
    if (name === 'title') inTitle = false
    else if (name === 'label') labelDepth -= 1
    else if (name === 'script' && code !== undefined) {
      if (code !== lateStart) inlineCode.push('script')
      code = undefined
    } else if (name === 'a' && link) {
      if (link.text.trim() === '') linksWithoutText.push(link.href)
      link = undefined
    } else if (heading && /^h[1-6]$/.test(name)) {
      headings.push({ level: heading.level, text: heading.text.trim() })
      heading = undefined
    }
  }

  const parser = new Parser(
    {
      onopentag: open,
      onclosetag: close,
      ontext: (text) => {
        if (inTitle) title += text
        if (code !== undefined) code += text
        if (heading) heading.text += text
        if (link) link.text += text
      },
    },
    { decodeEntities: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
  )
  parser.end(html)

  return {
    ...{ lang, title: title.trim(), headings, ids, links: [...links], imagesWithoutAlt },
    ...{ controls, labelled, linksWithoutText, inlineCode, eventDays },
  }
}

const notes = new WeakMap<Shared, Notes>()

const notesOf = ({ html, like }: Piece): Notes => {
  const known = like && notes.get(like)
  if (known) return known
  const made = noteMarkup(html)
  if (like) notes.set(like, made)
  return made
}

/** Reads a page as `renderPieces` gives it; the furniture that it shares with a thousand others is read once. */
export const readPieces = (pieces: readonly Piece[]): PageFacts => {
  const all = pieces.map(notesOf)
  const ids = new Set<string>()
  const repeatedIds = all.flatMap((one) => one.ids).filter((id) => ids.size === ids.add(id).size)
  const labelled = new Set(all.flatMap((one) => [...one.labelled]))
  return {
    lang: all.find(({ lang }) => lang !== '')?.lang ?? '',
    title: all.find(({ title }) => title !== '')?.title ?? '',
    headings: all.flatMap((one) => one.headings),
    ids,
    repeatedIds,
    links: [...new Set(all.flatMap((one) => one.links))],
    imagesWithoutAlt: all.flatMap((one) => one.imagesWithoutAlt),
    fieldsWithoutLabel: all
      .flatMap((one) => one.controls)
      .filter((one) => !one.named && !labelled.has(one.id))
      .map((one) => one.name),
    linksWithoutText: all.flatMap((one) => one.linksWithoutText),
    inlineCode: all.flatMap((one) => one.inlineCode),
    eventDays: all.flatMap((one) => one.eventDays),
  }
}

/** Reads a finished page; tolerant of any markup, pure. */
export const readPage = (html: string): PageFacts => readPieces([{ html }])
