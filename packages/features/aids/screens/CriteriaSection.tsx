/** @jsxImportSource react */
import type { ReactNode } from 'react'
import { TextInput } from 'react-admin'
import { wide } from '../../screens.ts'
import { CriteriaBuilder } from './CriteriaBuilder.tsx'

export const CriteriaFields = (): ReactNode => (
  <>
    <CriteriaBuilder />
    <TextInput
      source="conditionsNote"
      multiline
      minRows={2}
      sx={wide}
      helperText="Affichées telles quelles ; elles rendent le résultat « à confirmer » aux yeux du lecteur."
    />
  </>
)
