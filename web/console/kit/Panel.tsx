/** @jsxImportSource react */
import { Card, Typography } from '@mui/material'
import { type ReactNode, useId } from 'react'

interface Props {
  readonly title: string
  /** Shown after the title, unless it is zero. */
  readonly count?: string
  readonly text: string
  readonly children?: ReactNode
}

export const Panel = ({ title, count = '0', text, children }: Props): ReactNode => {
  const heading = useId()
  return (
    <Card component="section" aria-labelledby={heading} sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Typography variant="h2" id={heading}>
        {title}
        {count === '0' ? '' : ` (${count})`}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {text}
      </Typography>
      {children}
    </Card>
  )
}
