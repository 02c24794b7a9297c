/** @jsxImportSource react */
import Add from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { ArrayInput, NumberInput, SimpleFormIterator, TextInput, useSimpleFormIterator } from 'react-admin'
import { wide } from '../../screens.ts'

const shrunk = { inputLabel: { shrink: true } } as const

const AddPeriod = (): ReactNode => {
  const { add } = useSimpleFormIterator()
  return (
    <Button variant="outlined" startIcon={<Add />} onClick={() => add({ free: 1 })}>
      Ajouter une période
    </Button>
  )
}

export const PeriodFields = (): ReactNode => (
  <ArrayInput source="periods" label={false} sx={wide}>
    <SimpleFormIterator
      disableReordering
      disableClear
      addButton={<AddPeriod />}
      getItemLabel={(index) => `Période ${index + 1}`}
      sx={{
        '& .RaSimpleFormIterator-line': { py: 2.5 },
        // Seen without hovering: a finger or a keyboard never hovers.
        '&& .RaSimpleFormIterator-action': { visibility: 'visible' },
        '& .RaSimpleFormIterator-form': {
          display: 'grid',
          flex: 1,
          gap: 2,
          gridTemplateColumns: { sm: 'repeat(3, minmax(0, 1fr))' },
        },
      }}
    >
      <TextInput source="from" type="date" isRequired slotProps={shrunk} helperText={false} />
      <TextInput source="to" type="date" isRequired slotProps={shrunk} helperText={false} />
      <NumberInput source="free" min={0} max={30} isRequired helperText="0 quand tout est pris." />
    </SimpleFormIterator>
  </ArrayInput>
)
