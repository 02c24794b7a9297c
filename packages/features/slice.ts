import { defineRouteFor, type LinkSigner, type Route } from '@ancrage/http'
import type { Commune, IdFactory, Instant, LocalDate, Locale, TerritoryId } from '@ancrage/kernel'
import type { DocumentSpec, FileSpec, PageSpec, SiteChrome } from '@ancrage/site'
import type { EventTeaser } from '@ancrage/site/home.tsx'
import type { Words } from '@ancrage/site/locale.ts'
import type { Highlight } from '@ancrage/site/moments.tsx'
import type { DataSet } from '@ancrage/site/open-data.ts'
import type { AuditEntry, Collection, Contributions, Stored, TerritoryStore } from '@ancrage/store'
import type { TerritoryScope } from '@ancrage/tenancy'
import type { PicturePorts } from './pictures.ts'
import type { OtherSlices, Recipients } from './recipients.ts'
import type { SearchableList } from './searches.ts'
import type { CommuneOfTerritory } from './settings.ts'

/** What a territory shows around its content. */
export interface SiteContext {
  readonly chrome: SiteChrome
  readonly timeZone: string
  /** Communes of the territory, by INSEE code. */
  readonly communes: readonly CommuneOfTerritory[]
}

/** Everything that a slice’s routes and reactions are given; `store` is open for the territory of the request. */
export interface SliceDeps {
  /** Whose data `store` opens; goes into signed links. */
  readonly territoryId: TerritoryId
  readonly store: TerritoryStore
  readonly ids: IdFactory
  readonly links: LinkSigner
  /** Keys the digests of ids that depend on an e-mail address; at least 32 characters. */
  readonly pepper: string
  /** The language that the visitor reads; French wherever nobody chose. */
  readonly locale: Locale
  /** The look of the site in the visitor’s language, or in another one, such as that of a mail’s reader. */
  readonly site: (locale?: Locale) => Promise<SiteContext>
  /** The page of a record as it would be if its working copy were published; undefined when it has none. */
  readonly preview: (collection: string, recordId: string) => Promise<string | undefined>
  /** Absent where nobody sends or keeps pictures. */
  readonly pictures?: PicturePorts
  /** The records that other slices offer; absent where a slice runs alone, as in its own tests. */
  readonly others?: OtherSlices
}

export const defineRoute = defineRouteFor<SliceDeps>()
export type SliceRoute = Route<SliceDeps, TerritoryScope>

/** A published record, as pages see it. */
export interface LiveRecord<T> {
  readonly id: string
  readonly version: number
  readonly value: T
}

/** What a release is made from: published copies only, and the day on which it is made. */
export interface Snapshot {
  readonly live: <T>(collection: Collection<T>) => readonly LiveRecord<T>[]
  readonly chrome: SiteChrome
  readonly timeZone: string
  readonly communes: readonly CommuneOfTerritory[]
  readonly now: Instant
  /** Today on the wall clock of the territory. */
  readonly today: LocalDate
}

/** A file that is stored already and leaves with a release as it is, once some page of it shows the record it is of. */
export interface StoredFile {
  /** Address in the site; made from the content, like the key. */
  readonly path: string
  readonly contentType: string
  readonly blobKey: string
  /** Left out of a release of which no page names this record in its inputs. */
  readonly recordId: string
}

export interface SitePart {
  readonly pages: readonly PageSpec[]
  readonly files: readonly (FileSpec | DocumentSpec)[]
  readonly stored?: readonly StoredFile[]
  /** What the home page announces, soonest first; the home page takes the first three. */
  readonly teasers?: readonly EventTeaser[]
  /** What else is worth knowing now, best first: the home page takes one of each slice, moments of life up to three. */
  readonly highlights?: readonly Highlight[]
  /** What others may take away and reuse: published records, never a name or an address of a person. */
  readonly openData?: readonly DataSet[]
}

/** What a slice keeps, and what each of its records adds to the territory’s figures. */
export interface SliceCollection {
  readonly collection: Collection<unknown>
  /** Address of a record’s page, from its slug; absent when a record has no page of its own. */
  readonly pagePath?: (slug: string) => string
  /** Nothing of it is private: pages may read every record as it stands, though nobody publishes it. */
  readonly isPublic: boolean
  /** Undefined for a record in the bin. */
  readonly contributions: (stored: Stored<unknown> | undefined) => Contributions
}

/** Ties a collection to its contributions without losing the type in between. */
export const sliceCollection = <T>(parts: {
  readonly collection: Collection<T>
  readonly pagePath?: (slug: string) => string
  readonly isPublic?: boolean
  readonly contributions?: (stored: Stored<T>) => Contributions
}): SliceCollection => {
  const { collection, contributions, pagePath } = parts
  return {
    collection,
    isPublic: parts.isPublic ?? false,
    ...(pagePath ? { pagePath } : {}),
    contributions: (stored) => {
      if (!stored || !contributions) return {}
      const live = stored.live && { value: collection.schema.parse(stored.live.value), version: stored.live.version }
      const { live: _, ...rest } = stored
      return contributions({ ...rest, value: collection.schema.parse(stored.value), ...(live ? { live } : {}) })
    },
  }
}

/** Something to do after a change; called at least once for each, so doing it twice must change nothing. */
export interface Reaction {
  /** Audit actions, such as `registration.cancelled`. */
  readonly on: readonly string[]
  readonly run: (deps: SliceDeps, entry: AuditEntry, now: Instant) => Promise<void>
}

/** A mail ready to send. */
export interface MailMessage {
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; readonly content: string }
  /** Full address that stops such mails by one POST (RFC 8058); mail readers show it as a button of their own. */
  readonly unsubscribeUrl?: string
}

export interface MailTemplate {
  readonly template: string
  /** Undefined when there is no longer anything to say, such as for an erased record. */
  readonly render: (
    deps: SliceDeps,
    mail: { readonly subjectId: string; readonly data: Readonly<Record<string, unknown>> },
    now: Instant,
  ) => Promise<MailMessage | undefined>
}

/** What a brand-new territory starts with: drafts that say « À remplacer ». */
export interface StarterRecord {
  readonly collection: Collection<unknown>
  readonly value: unknown
}

export interface StarterContext {
  readonly commune: Commune
  readonly today: LocalDate
  readonly contactEmail: string
}

/** Reads starter values through the schema of their collection. @throws ZodError when they do not fit. */
export const starterRecords = <T>(collection: Collection<T>, values: readonly unknown[]): readonly StarterRecord[] =>
  values.map((value) => ({ collection, value: collection.schema.parse(value) }))

/** Work that time brings, not a change; run again after a failure, so doing it twice must change nothing. */
export interface Task {
  /** Unique among all slices, such as `remind-holders`. */
  readonly name: string
  readonly every: 'hour' | 'day'
  readonly run: (deps: SliceDeps, now: Instant) => Promise<void>
}

/** A part of a slice, loaded when it is first used: a function that never shows a page never reads its code. */
export type Part<T> = () => Promise<T>

/** For a slice that has nothing of a kind. */
export const nothing = async (): Promise<readonly never[]> => []

/** Where a slice stands on the public site. */
export interface NavEntry {
  readonly label: Words<string>
  readonly path: string
  /** The menu holds six entries; everything is in the footer and in the site map. */
  readonly place: 'menu' | 'footer'
}

/** A slice’s public face: services and web compose these and know nothing else of it. It loads nothing by itself. */
export interface Slice {
  readonly slug: string
  /** Serves the others: part of every site, whatever modules a territory has chosen. */
  readonly isCommon?: true
  readonly nav: readonly NavEntry[]
  /** What every address of its portal routes begins with; no other slice’s addresses begin so. */
  readonly portalAddresses: readonly string[]
  /** The segment after `/territories/{territory}/` of every address of its console routes; no other slice has it. */
  readonly consoleSegments: readonly string[]
  /** Audit actions after which the public site must be made again. */
  readonly republishOn: readonly string[]
  readonly collections: Part<readonly SliceCollection[]>
  readonly consoleRoutes: Part<readonly SliceRoute[]>
  readonly portalRoutes: Part<readonly SliceRoute[]>
  /** The portal’s routes under `/api`, where they are apart: who asks for data loads the code of no page. */
  readonly apiRoutes?: Part<readonly SliceRoute[]>
  readonly site: Part<(snapshot: Snapshot) => SitePart>
  readonly starter: Part<(context: StarterContext) => readonly StarterRecord[]>
  readonly reactions: Part<readonly Reaction[]>
  readonly mails: Part<readonly MailTemplate[]>
  readonly tasks: Part<readonly Task[]>
  /** Records whose holders may be written to, and who look after them by themselves. */
  readonly recipients?: Part<readonly Recipients[]>
  /** Public lists whose searches people may save as an alert. */
  readonly searches?: Part<readonly SearchableList[]>
}

type ListPart = 'collections' | 'consoleRoutes' | 'portalRoutes' | 'reactions' | 'mails' | 'tasks'
type ListPartOf<K extends ListPart> = Awaited<ReturnType<Slice[K]>>[number]

/** One kind of part of all these slices, in their order. */
export async function partsOf<K extends ListPart>(slices: readonly Slice[], part: K): Promise<readonly ListPartOf<K>[]>
export async function partsOf(slices: readonly Slice[], part: ListPart): Promise<readonly unknown[]> {
  return (await Promise.all(slices.map((slice): Promise<readonly unknown[]> => slice[part]()))).flat()
}
