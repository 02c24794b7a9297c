/** @jsxImportSource react */
import type { ResourceEntry } from '@ancrage/features/screens.ts'
import { type ComponentType, lazy, type ReactNode } from 'react'
import { Route } from 'react-router'
import type { EditorialPageProps } from '../editorial/page-props.ts'

export interface ResourcePages {
  readonly list: ComponentType
  readonly edit: ComponentType
  readonly create: ComponentType
  readonly children: ReactNode
}

const known = new Map<string, ResourcePages>()

/** The pages of a collection, each fetched when it is first opened, together with the slice's screen. */
export const resourcePages = (entry: ResourceEntry): ResourcePages => {
  const present = known.get(entry.name)
  if (present) return present
  const page = (load: () => Promise<ComponentType<EditorialPageProps>>): ComponentType =>
    lazy(async () => {
      const [Page, screen] = await Promise.all([load(), entry.load()])
      return { default: () => <Page entry={entry} screen={screen} /> }
    })
  const SubPage = page(async () => (await import('../editorial/RecordSubPage.tsx')).RecordSubPage)
  const pages: ResourcePages = {
    list: page(async () => (await import('../editorial/EditorialList.tsx')).EditorialList),
    edit: page(async () => (await import('../editorial/EditPage.tsx')).EditPage),
    create: page(async () => (await import('../editorial/CreatePage.tsx')).CreatePage),
    children: <Route path=":id/:page" element={<SubPage />} />,
  }
  known.set(entry.name, pages)
  return pages
}
