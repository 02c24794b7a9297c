/** @jsxImportSource react */
import { isLocalDate, nextSemester, type SemesterCode, semesterLabel, semesterOf } from '@ancrage/kernel'
import Add from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import {
  ArrayInput,
  AutocompleteArrayInput,
  CheckboxGroupInput,
  NumberInput,
  type RaRecord,
  ReferenceArrayInput,
  SelectInput,
  SimpleFormIterator,
  useSimpleFormIterator,
} from 'react-admin'
import { choicesOf, wide } from '../../screens.ts'
import { levels, weekdays } from '../contract.ts'

const shownSemesters = 8

/** From two semesters ago to two years ahead: the faculties publish no further. */
const semesterChoices = (today: string): { id: string; name: string }[] => {
  const codes: SemesterCode[] = []
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  if (!isLocalDate(yearAgo)) return []
  for (let code = semesterOf(yearAgo); codes.length < shownSemesters; code = nextSemester(code)) codes.push(code)
  return codes.map((code) => ({ id: code, name: semesterLabel(code) }))
}

const today = (): string => new Date().toISOString().slice(0, 10)

const nameOf = (record: RaRecord): string => `${record.firstName} ${record.lastName}`

/** The semester that people are choosing for now. */
const nextOf = (day: string): SemesterCode | undefined => (isLocalDate(day) ? nextSemester(semesterOf(day)) : undefined)

const AddOffer = (): ReactNode => {
  const { add } = useSimpleFormIterator()
  return (
    <Button
      variant="outlined"
      startIcon={<Add />}
      onClick={() => add({ semester: nextOf(today()), supervisorIds: [], places: 1, days: [] })}
    >
      Ajouter une offre
    </Button>
  )
}

export const OfferFields = (): ReactNode => (
  <ArrayInput source="offers" label={false} sx={wide}>
    <SimpleFormIterator
      disableReordering
      disableClear
      addButton={<AddOffer />}
      getItemLabel={(index) => `Offre ${index + 1}`}
      sx={{
        '& .RaSimpleFormIterator-line': { py: 2.5 },
        // Seen without hovering: a finger or a keyboard never hovers.
        '&& .RaSimpleFormIterator-action': { visibility: 'visible' },
        '& .RaSimpleFormIterator-form': {
          display: 'grid',
          flex: 1,
          gap: 2,
          gridTemplateColumns: { sm: 'repeat(2, minmax(0, 1fr))' },
        },
      }}
    >
      <SelectInput source="semester" choices={semesterChoices(today())} isRequired helperText={false} />
      <SelectInput source="level" choices={choicesOf(levels)} isRequired helperText={false} />
      <ReferenceArrayInput
        source="supervisorIds"
        reference="supervisors"
        perPage={100}
        sort={{ field: 'lastName', order: 'ASC' }}
      >
        <AutocompleteArrayInput
          optionText={nameOf}
          filterToQuery={(q: string) => ({ q })}
          isRequired
          helperText="D’un à quatre : monôme, binôme, trinôme…"
        />
      </ReferenceArrayInput>
      <NumberInput source="places" defaultValue={1} min={0} max={10} isRequired helperText={false} />
      <CheckboxGroupInput source="days" choices={choicesOf(weekdays)} helperText={false} sx={wide} />
    </SimpleFormIterator>
  </ArrayInput>
)
