/** @jsxImportSource react */
import type { ReactNode } from 'react'
import { EditorialForm } from './EditorialForm.tsx'
import type { EditorialPageProps } from './page-props.ts'

export const CreatePage = ({ entry, screen }: EditorialPageProps): ReactNode => (
  <EditorialForm entry={entry} screen={screen} />
)
