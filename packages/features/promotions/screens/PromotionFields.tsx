/** @jsxImportSource react */
import { isLocalDate, nextSemester, type SemesterCode, semesterLabel, semesterOf } from '@ancrage/kernel'
import Add from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { ArrayInput, NumberInput, SelectInput, SimpleFormIterator, TextInput, useSimpleFormIterator } from 'react-admin'
import { choicesOf, wide } from '../../screens.ts'
import { stepMoments } from '../contract.ts'

const shrunk = { inputLabel: { shrink: true } } as const
const shownSemesters = 6

const semesterChoices = (): { id: string; name: string }[] => {
  const today = new Date().toISOString().slice(0, 10)
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  if (!isLocalDate(yearAgo)) return []
  const codes: SemesterCode[] = []
  for (let code = semesterOf(yearAgo); codes.length < shownSemesters; code = nextSemester(code)) codes.push(code)
  return codes.map((code) => ({ id: code, name: semesterLabel(code) }))
}

const DayInput = ({ source, helperText = false }: { source: string; helperText?: string | false }): ReactNode => (
  <TextInput source={source} type="date" slotProps={shrunk} helperText={helperText} />
)

export const IdentityFields = (): ReactNode => (
  <>
    <TextInput source="title" isRequired sx={wide} helperText="Comme on la nomme : « Promotion novembre 2026 »." />
    <SelectInput source="semester" choices={semesterChoices()} isRequired helperText={false} />
    <TextInput source="slug" isRequired helperText="Proposée d’après le titre ; modifiable avant la mise en ligne." />
    <TextInput source="summary" isRequired multiline sx={wide} helperText="En une phrase : 300 caractères au plus." />
  </>
)

export const DateFields = (): ReactNode => (
  <>
    <DayInput source="startsOn" helperText="Proposé : usage des facultés ; corrigez au besoin." />
    <DayInput source="endsOn" />
    <DayInput source="opensOn" helperText="Ce jour-là, la page devient publique d’elle-même : avant le choix." />
    <DayInput source="choiceOn" helperText="Laissez vide tant que la faculté ne l’a pas dit." />
  </>
)

export const WelcomeFields = (): ReactNode => (
  <>
    <TextInput
      source="welcome"
      isRequired
      multiline
      minRows={6}
      sx={wide}
      helperText="D’une personne à une autre. Une ligne vide sépare deux paragraphes."
    />
    <TextInput source="signedBy.name" label="Signé par" isRequired helperText={false} />
    <TextInput source="signedBy.role" label="Sa fonction" isRequired helperText={false} />
  </>
)

const AddLine = ({ label, blank }: { readonly label: string; readonly blank: object }): ReactNode => {
  const { add } = useSimpleFormIterator()
  return (
    <Button variant="outlined" startIcon={<Add />} onClick={() => add(blank)}>
      {label}
    </Button>
  )
}

const lines = {
  '& .RaSimpleFormIterator-line': { py: 2 },
  // Seen without hovering: a finger or a keyboard never hovers.
  '&& .RaSimpleFormIterator-action': { visibility: 'visible' },
  '& .RaSimpleFormIterator-form': {
    display: 'grid',
    flex: 1,
    gap: 2,
    gridTemplateColumns: { sm: 'repeat(2, minmax(0, 1fr))' },
  },
} as const

export const ProgrammeFields = (): ReactNode => (
  <ArrayInput source="programme" label={false} sx={wide}>
    <SimpleFormIterator
      disableReordering
      disableClear
      addButton={<AddLine label="Ajouter une date" blank={{ on: '', title: '', text: '' }} />}
      getItemLabel={(index) => `Date ${index + 1}`}
      sx={lines}
    >
      <TextInput source="on" type="date" isRequired slotProps={shrunk} helperText={false} />
      <TextInput source="title" isRequired helperText={false} />
      <TextInput source="text" multiline sx={wide} helperText={false} />
    </SimpleFormIterator>
  </ArrayInput>
)

export const PeopleFields = (): ReactNode => (
  <ArrayInput source="people" label={false} sx={wide}>
    <SimpleFormIterator
      disableClear
      addButton={<AddLine label="Ajouter une personne" blank={{ name: '', role: '', phone: '', email: '' }} />}
      getItemLabel={(index) => `Personne ${index + 1}`}
      sx={lines}
    >
      <TextInput source="name" isRequired helperText={false} />
      <TextInput source="role" isRequired helperText="Pour quoi l’appeler." />
      <TextInput source="phone" type="tel" helperText={false} />
      <TextInput source="email" type="email" helperText={false} />
    </SimpleFormIterator>
  </ArrayInput>
)

export const ChecklistFields = (): ReactNode => (
  <ArrayInput source="checklist" label={false} sx={wide}>
    <SimpleFormIterator
      disableClear
      addButton={
        <AddLine label="Ajouter une étape" blank={{ title: '', text: '', moment: 'before', minutes: 30, link: '' }} />
      }
      getItemLabel={(index) => `Étape ${index + 1}`}
      sx={lines}
    >
      <TextInput source="title" isRequired helperText="Un verbe : « Signer la convention »." />
      <SelectInput source="moment" choices={choicesOf(stepMoments)} isRequired helperText={false} />
      <NumberInput source="minutes" min={5} max={600} isRequired helperText="Sans les trajets." />
      <TextInput source="link" helperText="Une page du site, /aides/, ou une adresse complète." />
      <TextInput source="text" multiline sx={wide} helperText={false} />
    </SimpleFormIterator>
  </ArrayInput>
)

export const LinkFields = (): ReactNode => (
  <ArrayInput source="links" label={false} sx={wide}>
    <SimpleFormIterator
      disableClear
      addButton={<AddLine label="Ajouter un lien" blank={{ label: '', address: '', note: '' }} />}
      getItemLabel={(index) => `Lien ${index + 1}`}
      sx={lines}
    >
      <TextInput source="label" isRequired helperText={false} />
      <TextInput source="address" isRequired helperText="/aides/ ou https://…" />
      <TextInput source="note" sx={wide} helperText={false} />
    </SimpleFormIterator>
  </ArrayInput>
)

export const EnglishFields = (): ReactNode => (
  <>
    <TextInput source="en.title" label="Titre" sx={wide} helperText={false} />
    <TextInput source="en.summary" label="En une phrase" multiline sx={wide} helperText={false} />
    <TextInput source="en.welcome" label="Mot d’accueil" multiline minRows={4} sx={wide} helperText={false} />
  </>
)

export const VerifiedFields = (): ReactNode => (
  <DayInput source="verifiedOn" helperText="Le jour où l’équipe a tout relu. Affiché sur la page et dans le livret." />
)
