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
      helperText="Affichées telles quelles. Le simulateur ne peut pas les juger : l’aide reste « à confirmer ». Laissez vide si tout est dans les critères."
    />
  </>
)
