import { instantOf, type LocalDate } from '@ancrage/kernel'
import type { ContactPerson } from '@ancrage/site'
import type { Brand } from '@ancrage/site/brand.ts'
import { formatDate, formatLongDate, formatTime, telHref } from '@ancrage/site/html.ts'
import { printFonts } from '@ancrage/site/print-fonts.ts'
import { sceneryShapes } from '@ancrage/site/scenery-shapes.ts'
import { computeTheme } from '@ancrage/site/theme.ts'
import type { Structure } from 'pdfkit'
import type { Event } from '../../../events/contract.ts'
import type { ArrivalStep, Promotion } from '../../contract.ts'
import { checklistParts, minutesOf } from '../../model.ts'
import { promotionPath } from '../../paths.ts'
import { words } from '../../words.ts'
import { drawCode, drawFolios, drawScenery } from './drawings.ts'
import { columnWidth, openPaper, type Paper, sheet } from './paper.ts'

/** All that a booklet shows: the same values give the same bytes. */
export interface BookletInput {
  readonly promotion: Promotion
  readonly events: readonly Event[]
  readonly contact: ContactPerson
  readonly brand: Brand
  /** « Gers ». */
  readonly territory: string
  readonly publisher: string
  readonly baseUrl: string
  readonly timeZone: string
  /** Pages of this portal worth a code, besides the promotion’s own. */
  readonly pages: readonly { readonly label: string; readonly path: string }[]
}

const t = words.fr
const coverText = 250

const cover = (paper: Paper, { promotion, brand, territory }: BookletInput): void => {
  const { doc, types, colours, decorate, section, write } = paper
  paper.nextSheet()
  doc.outline.addItem('Couverture')
  decorate(() => doc.rect(0, 0, sheet.width, sheet.height).fill(colours.sky))
  drawScenery(paper, sceneryShapes(brand), { x: 0, y: coverText, width: sheet.width, height: sheet.height - coverText })
  decorate(() => doc.rect(0, 0, sheet.width, 10).fill(colours.accent))
  const front = section('Sect')
  doc.y = 46
  write(front, 'P', `${t.booklet} · ${brand.hashtag ?? territory}`, {
    ...types.strong,
    colour: colours.primary,
    gap: 12,
  })
  write(front, 'H1', promotion.title, types.cover)
  write(front, 'P', t.fromTo(day(promotion.startsOn), day(promotion.endsOn)), { ...types.strong, size: 12, gap: 8 })
  write(front, 'P', promotion.summary, { ...types.body, size: 12 })
  front.end()
}

const day = (on: LocalDate): string => formatDate(on)

/** A chapter on its own, with its bookmark. */
const chapter = (paper: Paper, title: string, room: number): Structure => {
  const { doc, types, section, write, need } = paper
  need(room)
  if (doc.y > sheet.top) doc.y += 12
  const made = section('Sect')
  doc.outline.addItem(title)
  write(made, 'H2', title, types.h2)
  return made
}

const welcome = (paper: Paper, { promotion }: BookletInput): void => {
  const { types, write, doc } = paper
  const made = chapter(paper, t.welcome, 120)
  for (const paragraph of promotion.welcome.split(/\n{2,}/).filter(Boolean)) write(made, 'P', paragraph, types.body)
  doc.y += 4
  write(made, 'P', promotion.signedBy.name, types.strong)
  write(made, 'P', promotion.signedBy.role, types.small)
  made.end()
}

interface Person {
  readonly name: string
  readonly role: string
  readonly phone: string
  readonly email: string
}

const personHeight = 74
const padding = 10

const drawPerson = (paper: Paper, list: Structure, { name, role, phone, email }: Person): void => {
  const { doc, types, colours, decorate, need, section, write, link } = paper
  const inside = { x: sheet.side + 16, width: columnWidth - 30 }
  const way = { ...types.body, colour: colours.primary, gap: 3 }
  const roleType = { ...types.small, gap: 4 }
  const lines = [
    { text: name, type: types.strong },
    { text: role, type: roleType },
    ...[phone, email].filter(Boolean).map((text) => ({ text, type: way })),
  ]
  const inner = lines.reduce((sum, { text, type }) => sum + paper.heightOf(text, type, inside.width) + type.gap, 0)
  const height = inner + 2 * padding
  need(height)
  const top = doc.y
  decorate(() => {
    doc.roundedRect(sheet.side, top, columnWidth, height, 6).fill(colours.tint)
    doc.rect(sheet.side, top + 6, 3.5, height - 12).fill(colours.accent)
  })
  doc.y = top + padding
  const item = section('LI', list)
  const body = section('LBody', item)
  write(body, 'P', name, types.strong, inside)
  write(body, 'P', role, roleType, inside)
  if (phone !== '') link(body, phone, telHref(phone), `Appeler ${name} au ${phone}`, way, inside)
  if (email !== '') link(body, email, `mailto:${email}`, `Écrire à ${name}, ${email}`, way, inside)
  item.end()
  doc.y = top + height + 10
}

const people = (paper: Paper, { promotion, contact }: BookletInput): void => {
  const known = promotion.people.some(({ name }) => name === contact.name)
  const all: readonly Person[] = known ? promotion.people : [contact, ...promotion.people]
  const made = chapter(paper, t.people, personHeight + 60)
  const list = paper.section('L', made)
  for (const person of all) drawPerson(paper, list, person)
  made.end()
}

const box = 12

const drawStep = (paper: Paper, list: Structure, step: ArrivalStep): void => {
  const { doc, types, colours, decorate, need, section, write } = paper
  const inside = { x: sheet.side + box + 10, width: columnWidth - box - 10 }
  const note = [t.about(step.minutes), step.text].filter(Boolean).join(' · ')
  need(paper.heightOf(step.title, types.strong, inside.width) + paper.heightOf(note, types.small, inside.width) + 8)
  const top = doc.y
  decorate(() => {
    doc
      .lineWidth(1.2)
      .roundedRect(sheet.side, top + 1.5, box, box, 2)
      .stroke(colours.edge)
  })
  const item = section('LI', list)
  const body = section('LBody', item)
  write(body, 'P', step.title, types.strong, inside)
  write(body, 'P', note, { ...types.small, gap: 8 }, inside)
  item.end()
}

const checklist = (paper: Paper, { promotion }: BookletInput): void => {
  const { types, write, need, section, doc } = paper
  if (promotion.checklist.length === 0) return
  const made = chapter(paper, t.checklist, 140)
  write(made, 'P', t.checklistLead(promotion.checklist.length, minutesOf(promotion.checklist)), types.body)
  for (const { moment, steps } of checklistParts(promotion.checklist)) {
    need(70)
    doc.y += 4
    write(made, 'H3', t.moments[moment], types.h3)
    const list = section('L', made)
    for (const step of steps) drawStep(paper, list, step)
    list.end()
  }
  made.end()
}

interface Dated {
  readonly when: string
  readonly title: string
  readonly text: string
}

/** Dated lines: the day as the label of its item, a rule of the accent between them. */
const drawDates = (paper: Paper, made: Structure, dates: readonly Dated[]): void => {
  const { doc, types, colours, decorate, need, section, write } = paper
  const list = section('L', made)
  for (const { when, title, text } of dates) {
    const inside = { x: sheet.side + 14, width: columnWidth - 14 }
    need(40 + paper.heightOf(text, types.body, inside.width))
    const top = doc.y
    const item = section('LI', list)
    write(item, 'Lbl', when, { ...types.small, colour: colours.primary, gap: 1 }, inside)
    const body = section('LBody', item)
    write(body, 'P', title, types.strong, inside)
    if (text !== '') write(body, 'P', text, { ...types.body, gap: 3 }, inside)
    item.end()
    const bottom = doc.y
    decorate(() => doc.rect(sheet.side, top + 2, 3, bottom - top - 5).fill(colours.accent))
    doc.y += 7
  }
  list.end()
}

const programme = (paper: Paper, { promotion, events, timeZone }: BookletInput): void => {
  const planned = promotion.programme
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map(({ on, title, text }) => ({ when: formatLongDate(on), title, text }))
  if (planned.length > 0) {
    const made = chapter(paper, t.programme, 130)
    drawDates(paper, made, planned)
    made.end()
  }
  // What the programme announces that day is not said twice.
  const announced = new Set<string>(promotion.programme.map(({ on }) => on))
  const others = events.filter((event) => !announced.has(event.startsAt.slice(0, 10)))
  const coming = others.map((event) => {
    const start = instantOf(event.startsAt, timeZone)
    const place = event.venue.mode === 'on-site' ? `${event.venue.place}, ${event.venue.commune.name}` : 'En ligne'
    return {
      when: `${formatLongDate(start, timeZone)}, ${formatTime(start, timeZone)}`,
      title: event.title,
      text: place,
    }
  })
  if (coming.length > 0) {
    const made = chapter(paper, t.events, 130)
    drawDates(paper, made, coming)
    made.end()
  }
}

const codeSide = 64

const codes = (paper: Paper, { promotion, baseUrl, pages }: BookletInput): void => {
  const { doc, types, colours, need, section, write, link } = paper
  const all = [{ label: 'Cette page, toujours à jour', path: promotionPath(promotion.slug) }, ...pages]
  const made = chapter(paper, 'À retrouver en ligne', codeSide + 90)
  write(made, 'P', 'Visez le code avec l’appareil photo du téléphone, ou tapez l’adresse.', types.body)
  const list = section('L', made)
  for (const { label, path } of all) {
    need(codeSide + 14)
    const top = doc.y
    const address = `${baseUrl}${path}`
    const item = section('LI', list)
    const body = section('LBody', item)
    drawCode(paper, body, {
      address,
      alt: `Code à scanner qui mène à : ${label}, ${address}`,
      x: sheet.side,
      y: top,
      side: codeSide,
    })
    const beside = { x: sheet.side + codeSide + 14, width: columnWidth - codeSide - 14 }
    doc.y = top + 10
    write(body, 'P', label, { ...types.strong, size: 12, gap: 4 }, beside)
    const shown = address.replace(/^https?:\/\//, '')
    link(body, shown, address, `${label}, page du site`, { ...types.small, colour: colours.primary }, beside)
    item.end()
    doc.y = top + codeSide + 12
  }
  made.end()
}

const links = (paper: Paper, { promotion, baseUrl }: BookletInput): void => {
  const { types, colours, section, write, link } = paper
  if (promotion.links.length === 0) return
  const made = chapter(paper, t.links, 110)
  const list = section('L', made)
  for (const { label, address, note } of promotion.links) {
    paper.need(40)
    const item = section('LI', list)
    const body = section('LBody', item)
    const whole = address.startsWith('/') ? `${baseUrl}${address}` : address
    link(body, label, whole, `${label}, ${whole}`, { ...types.body, colour: colours.primary, gap: 1 })
    if (note !== '') write(body, 'P', note, types.small)
    item.end()
  }
  made.end()
}

/** The welcome booklet of a promotion: A5, tagged (PDF/UA), made to be read on a phone, aloud, and on paper. */
export const renderBooklet = async (input: BookletInput): Promise<Uint8Array> => {
  const { promotion, brand, territory, publisher } = input
  const title = `${t.booklet} : ${promotion.title}`
  const paper = await openPaper({
    title,
    author: publisher,
    subject: promotion.summary,
    lang: 'fr-FR',
    dated: promotion.verifiedOn,
    fonts: printFonts(brand.font),
    colours: computeTheme(brand).light,
  })
  cover(paper, input)
  paper.nextSheet()
  welcome(paper, input)
  people(paper, input)
  checklist(paper, input)
  programme(paper, input)
  links(paper, input)
  codes(paper, input)
  const { types, section, write } = paper
  const end = section('Sect')
  paper.need(40)
  write(
    end,
    'P',
    `${publisher === territory ? '' : `${publisher}. `}Vérifié le ${day(promotion.verifiedOn)}.`,
    types.small,
  )
  end.end()
  drawFolios(paper, title)
  return paper.close()
}
