import { Parser } from 'htmlparser2'

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
  /** Inline script, style or event handler: refused by the site’s content policy. */
  readonly inlineCode: readonly string[]
  /** Days written in `<time data-event>`: dates people may still plan for. */
  readonly eventDays: readonly string[]
}

interface Control {
  readonly id: string
  readonly name: string
  readonly named: boolean
}

const unlabelled = new Set(['hidden', 'submit', 'button', 'reset', 'image'])

const isInternal = (href: string): boolean =>
  (href.startsWith('/') && !href.startsWith('//')) || href.startsWith('#') || href.startsWith('?')

/** Reads a finished page; tolerant of any markup, pure. */
export const readPage = (html: string): PageFacts => {
  let lang = ''
  let title = ''
  let inTitle = false
  let labelDepth = 0
  let heading: { level: number; text: string } | undefined
  let link: { href: string; text: string } | undefined
  const headings: Heading[] = []
  const ids = new Set<string>()
  const repeatedIds: string[] = []
  const links = new Set<string>()
  const imagesWithoutAlt: string[] = []
  const linksWithoutText: string[] = []
  const inlineCode: string[] = []
  const eventDays: string[] = []
  const labelled = new Set<string>()
  const controls: Control[] = []

  const noteAttributes = (name: string, attributes: Record<string, string>): void => {
    const id = attributes.id
    if (id !== undefined) {
      if (ids.has(id)) repeatedIds.push(id)
      ids.add(id)
    }
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
        if (!attributes.src && attributes.type !== 'application/ld+json') inlineCode.push('script')
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
    else if (name === 'a' && link) {
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
        if (heading) heading.text += text
        if (link) link.text += text
      },
    },
    { decodeEntities: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
  )
  parser.end(html)

  return {
    lang,
    title: title.trim(),
    headings,
    ids,
    repeatedIds,
    links: [...links],
    imagesWithoutAlt,
    fieldsWithoutLabel: controls.filter((one) => !one.named && !labelled.has(one.id)).map((one) => one.name),
    linksWithoutText,
    inlineCode,
    eventDays,
  }
}
