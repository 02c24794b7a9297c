/** @jsxImportSource react */
import Add from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import {
  ArrayInput,
  BooleanInput,
  FormDataConsumer,
  NumberInput,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIterator,
} from 'react-admin'
import { PhotosInput } from '../../photos-input.tsx'
import { choicesOf, wide } from '../../screens.ts'
import { questionKinds } from '../contract.ts'

const AddLine = ({ children }: { readonly children: string }): ReactNode => {
  const { add } = useSimpleFormIterator()
  return (
    <Button variant="outlined" startIcon={<Add />} onClick={() => add()}>
      {children}
    </Button>
  )
}

const lines = {
  '& .RaSimpleFormIterator-line': { py: 1.5 },
  // Seen without hovering: a finger or a keyboard never hovers.
  '&& .RaSimpleFormIterator-action': { visibility: 'visible' },
  '& .RaSimpleFormIterator-form': {
    display: 'grid',
    flex: 1,
    gap: 2,
    gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
  },
} as const

/** A menu, an activity, a free word: asked with the sign-up, counted for the caterer. */
export const QuestionsFields = (): ReactNode => (
  <ArrayInput
    source="questions"
    label={false}
    sx={wide}
    helperText="Le code ne change plus une fois des réponses données. Aucune question de santé."
  >
    <SimpleFormIterator
      disableReordering
      disableClear
      getItemLabel={false}
      sx={lines}
      addButton={<AddLine>Ajouter une question</AddLine>}
    >
      <TextInput source="label" isRequired helperText="Par exemple « Menu »." />
      <TextInput source="key" isRequired helperText="Un mot sans accent : menu, activite…" />
      <SelectInput
        source="kind"
        choices={choicesOf(questionKinds)}
        isRequired
        defaultValue="choice"
        helperText={false}
      />
      <BooleanInput source="required" defaultValue helperText={false} />
      <FormDataConsumer>
        {({ scopedFormData }) =>
          scopedFormData?.kind === 'text' ? null : (
            <>
              <BooleanInput source="perPerson" defaultValue={false} helperText="Pour un choix unique, comme un menu." />
              <ArrayInput source="options" helperText={false}>
                <SimpleFormIterator
                  inline
                  disableReordering
                  disableClear
                  getItemLabel={false}
                  sx={lines}
                  addButton={<AddLine>Ajouter une réponse</AddLine>}
                >
                  <TextInput source="label" isRequired helperText={false} />
                  <TextInput source="key" isRequired helperText={false} />
                  <NumberInput
                    source="seats"
                    min={1}
                    parse={(typed: string) => (typed === '' ? undefined : Number(typed))}
                    helperText="Vide : autant que l’on veut."
                  />
                </SimpleFormIterator>
              </ArrayInput>
            </>
          )
        }
      </FormDataConsumer>
    </SimpleFormIterator>
  </ArrayInput>
)

/** Told once the event is over; left empty, the page only thanks. */
export const RecapFields = (): ReactNode => (
  <>
    <TextInput
      source="recap.text"
      multiline
      minRows={3}
      sx={wide}
      helperText="Quelques phrases : ce qui s’est dit, ce qui a plu, la suite."
    />
    <NumberInput
      source="recap.attendance"
      min={0}
      helperText="Accompagnants compris ; laissez vide si personne n’a compté."
    />
    <PhotosInput source="recap.photoIds" helperText="Paraissent sur la page une fois l’événement passé." />
    <ArrayInput
      source="recap.films"
      sx={wide}
      helperText="L’adresse d’un film sous-titré : la page y mène sans l’intégrer."
    >
      <SimpleFormIterator
        inline
        disableReordering
        disableClear
        getItemLabel={false}
        sx={lines}
        addButton={<AddLine>Ajouter un film</AddLine>}
      >
        <TextInput source="label" isRequired helperText={false} />
        <TextInput source="url" type="url" isRequired helperText={false} />
      </SimpleFormIterator>
    </ArrayInput>
  </>
)

export const EnglishFields = (): ReactNode => (
  <>
    <TextInput source="en.title" sx={wide} helperText={false} />
    <TextInput source="en.summary" multiline sx={wide} helperText={false} />
    <TextInput source="en.description" multiline minRows={4} sx={wide} helperText={false} />
  </>
)
