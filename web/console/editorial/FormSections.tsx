/** @jsxImportSource react */
import type { ScreenSection } from '@ancrage/features/screens.ts'
import { Box, Card, Typography } from '@mui/material'
import { type ReactNode, useId } from 'react'

export const FormSections = ({ sections }: { readonly sections: readonly ScreenSection[] }): ReactNode => (
  <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 920 }}>
    {sections.map((section) => (
      <FormSection key={section.title} {...section} />
    ))}
  </Box>
)

const FormSection = ({ title, hint, Fields }: ScreenSection): ReactNode => {
  const heading = useId()
  return (
    <Card component="section" aria-labelledby={heading} sx={{ p: { xs: 2, sm: 3 } }}>
      <Typography variant="h2" id={heading}>
        {title}
      </Typography>
      {hint ? (
        <Typography variant="body2" color="textSecondary">
          {hint}
        </Typography>
      ) : null}
      <Box
        sx={{
          mt: 2.5,
          display: 'grid',
          columnGap: 2.5,
          rowGap: 2.25,
          alignItems: 'start',
          // Inputs of several libraries side by side: the grid alone spaces them.
          '& .MuiFormControl-root': { marginBlock: 0 },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Fields />
      </Box>
    </Card>
  )
}
