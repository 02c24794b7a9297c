/** @jsxImportSource react */
import type { BoardEntry } from '@ancrage/features/screens.ts'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { PageLoading } from '../app/PageLoading.tsx'
import { useCan } from '../app/session.ts'
import { PageHeader } from '../kit/PageHeader.tsx'

const known = new Map<string, ComponentType>()

const makePage = (entry: BoardEntry): ComponentType => {
  const Board = lazy(async () => ({ default: await entry.load() }))
  return () => {
    const canWrite = useCan(entry.writePermission)
    return (
      <>
        <PageHeader title={entry.label} lead={entry.lead} />
        <Suspense fallback={<PageLoading />}>
          <Board canWrite={canWrite} />
        </Suspense>
      </>
    )
  }
}

/** The page of a board, fetched when it is first opened. */
export const boardPage = (entry: BoardEntry): ReactNode => {
  const Page = known.get(entry.path) ?? makePage(entry)
  known.set(entry.path, Page)
  return <Page />
}
