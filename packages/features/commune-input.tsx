/** @jsxImportSource react */
import type { ReactNode } from 'react'
import { AutocompleteInput, ReferenceInput } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { wide } from './screens.ts'

/** A commune of the territory, searched by name; its INSEE code and its name are kept together under `source`. */
export const CommuneInput = ({ source = 'commune' }: { source?: string }): ReactNode => {
  const { setValue } = useFormContext()
  return (
    <ReferenceInput source={`${source}.code`} reference="communes" sort={{ field: '', order: 'ASC' }}>
      <AutocompleteInput
        label="Commune"
        isRequired
        optionText="name"
        filterToQuery={(q: string) => ({ q })}
        noOptionsText="Aucune commune de ce nom dans le territoire"
        helperText="Tapez les premières lettres."
        sx={wide}
        onChange={(_code, record) => {
          const name: unknown = typeof record === 'object' && !Array.isArray(record) ? record?.name : undefined
          setValue(`${source}.name`, typeof name === 'string' ? name : '', { shouldDirty: true })
        }}
      />
    </ReferenceInput>
  )
}
