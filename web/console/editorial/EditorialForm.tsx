/** @jsxImportSource react */
import { Box } from '@mui/material'
import { type ReactNode, useMemo } from 'react'
import { Form, type RaRecord, ResourceContextProvider } from 'react-admin'
import { useCan } from '../app/session.ts'
import { fieldErrors } from '../data/field-errors.ts'
import { blanksRestored, contractFields, problemsOf } from '../data/tidy.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { DraftKeeper } from './DraftKeeper.tsx'
import { FormHeader } from './FormHeader.tsx'
import { FormSections } from './FormSections.tsx'
import { FormToolbar } from './FormToolbar.tsx'
import type { EditorialPageProps } from './page-props.ts'
import { SlugKeeper } from './SlugKeeper.tsx'
import { useSaving } from './use-saving.ts'

interface Props extends EditorialPageProps {
  readonly record?: RaRecord
}

/** Working copy of one record: what is typed is kept in the tab until it is saved, and never overwrites someone else's. */
export const EditorialForm = ({ entry, screen, record }: Props): ReactNode => {
  const canWrite = useCan('content:write')
  const saving = useSaving({ entry, screen, record })
  const initial = useMemo(() => record ?? screen.newRecord(new Date().toLocaleDateString('sv')), [record, screen])
  return (
    <ResourceContextProvider value={entry.name}>
      <FormHeader entry={entry} screen={screen} record={record} />
      <Form
        record={initial}
        mode="onBlur"
        noValidate
        disableInvalidFormNotification
        validate={(values) =>
          fieldErrors(problemsOf(screen.schema, blanksRestored(screen.schema, contractFields(screen.schema, values))))
        }
        onSubmit={saving.save}
      >
        <DraftKeeper draft={saving.draft} />
        {record ? null : <SlugKeeper slugFrom={screen.slugFrom} />}
        <Box
          component="fieldset"
          disabled={!canWrite}
          sx={{ border: 0, m: 0, p: 0, minWidth: 0, '&:disabled .MuiSelect-select': { pointerEvents: 'none' } }}
        >
          <FormSections sections={screen.sections} />
        </Box>
        {canWrite ? <FormToolbar entry={entry} screen={screen} record={record} saving={saving} /> : null}
        <ConflictDialog
          entry={entry}
          screen={screen}
          conflict={saving.conflict}
          onKeep={saving.resolve}
          onClose={saving.dropConflict}
        />
      </Form>
    </ResourceContextProvider>
  )
}
