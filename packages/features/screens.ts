import type { ComponentType, ReactNode } from 'react'
import type { RaRecord } from 'react-admin'
import type * as z from 'zod'

/** What a slice gives to the console for one collection. The console builds list, form, preview and history from it. */
export interface ResourceEntry {
  /** Name of the collection, as in its API address. */
  readonly name: string
  /** Module of the territory that shows it. */
  readonly slice: string
  readonly icon: ComponentType
  readonly words: ResourceWords
  readonly fields: Readonly<Record<string, string>>
  /** The heavier half, loaded when the page opens. */
  readonly load: () => Promise<ResourceScreen>
}

export interface ResourceWords {
  readonly one: string
  readonly many: string
  /** Label of the button that adds one: « Ajouter un lieu de stage ». */
  readonly add: string
}

export interface ResourceScreen {
  readonly schema: ScreenSchema
  readonly newRecord: (today: string) => Readonly<Record<string, unknown>>
  readonly titleOf: (record: RaRecord) => string
  readonly columns: readonly ScreenColumn[]
  readonly facets: readonly ScreenFacet[]
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' }
  readonly searchHint: string
  readonly empty: { readonly what: string; readonly why: string; readonly example: string }
  readonly sections: readonly ScreenSection[]
  /** Text of a value in the comparison of two versions; without it the console writes the value plainly. */
  readonly describe?: Readonly<Record<string, (value: unknown) => string>>
  /** Address proposed while nobody has written one. */
  readonly slugFrom: (values: Readonly<Record<string, unknown>>) => string
  /** Further pages of one record, such as the registrations of an event. */
  readonly pages?: readonly ScreenPage[]
}

export interface ScreenSchema {
  readonly shape: Readonly<Record<string, unknown>>
  safeParse(value: unknown): z.ZodSafeParseResult<unknown>
}

export interface ScreenColumn {
  readonly source: string
  readonly label?: string
  readonly sortable?: boolean
  readonly align?: 'right'
  readonly render: (record: RaRecord) => ReactNode
}

export interface ScreenFacet {
  readonly source: string
  readonly label: string
  readonly choices: Readonly<Record<string, string>>
}

export interface ScreenSection {
  readonly title: string
  readonly hint?: string
  readonly Fields: ComponentType
}

export interface ScreenPage {
  readonly path: string
  readonly label: string
  readonly icon: ComponentType
  readonly permission: string
  readonly Page: ComponentType<{ readonly record: RaRecord; readonly canWrite: boolean }>
}

/** A page of the console that is no editorial collection: a queue that the team works through. */
export interface BoardEntry {
  /** Last part of its address in the console. */
  readonly path: string
  /** Module of the territory that shows it; left out, every territory has it. */
  readonly slice?: string
  /** Where the menu has it: with the people who wait, unless it says that it is content. */
  readonly group?: 'content'
  readonly label: string
  /** One sentence under the title. */
  readonly lead: string
  readonly icon: ComponentType
  /** Without it, neither menu entry nor page. */
  readonly permission: string
  /** What it takes to act there; others read. */
  readonly writePermission: string
  readonly load: () => Promise<ComponentType<{ readonly canWrite: boolean }>>
}

/** A label table as the choices of an input. */
export const choicesOf = (table: Readonly<Record<string, string>>): { id: string; name: string }[] =>
  Object.entries(table).map(([id, name]) => ({ id, name }))

/** The French of a value or of several, from their label table; a value the table does not know stays as it is. */
export const labelsOf = (table: Readonly<Record<string, string>>, value: unknown): string => {
  const values = Array.isArray(value) ? value : [value]
  return values.map((one) => table[String(one)] ?? String(one ?? '')).join(', ')
}

/** Lets a field take the whole width of its section. */
export const wide = { gridColumn: '1 / -1' } as const

/** Hands a text to the browser as a file to keep. */
export const downloadText = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
