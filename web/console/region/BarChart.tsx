/** @jsxImportSource react */
import { useTheme } from '@mui/material'
import { type ReactNode, useId } from 'react'
import type { Bar } from './figures.ts'

const rowHeight = 44
const width = 480
const longest = 400

/** Horizontal bars in SVG; the same values are one button away as a table. */
export const BarChart = ({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }): ReactNode => {
  const { palette } = useTheme()
  const id = useId()
  const summary = bars.map(({ name, text }) => `${name} : ${text}`).join(' ; ')
  return (
    <svg
      viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
      width="100%"
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      style={{ display: 'block', maxHeight: 420 }}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{summary}</desc>
      {bars.map(({ id: territory, name, text, share, isSuppressed }, at) => {
        const top = at * rowHeight
        const length = Math.max(share * longest, 2)
        return (
          <g key={territory}>
            <text x={0} y={top + 14} fontSize={15} fill={palette.text.primary}>
              {name}
            </text>
            <rect
              x={0}
              y={top + 20}
              width={isSuppressed ? 28 : length}
              height={16}
              rx={3}
              fill={isSuppressed ? 'none' : palette.primary.main}
              stroke={isSuppressed ? palette.text.secondary : 'none'}
              strokeDasharray={isSuppressed ? '4 3' : undefined}
            />
            <text
              x={(isSuppressed ? 28 : length) + 8}
              y={top + 33}
              fontSize={15}
              fontWeight={600}
              fill={palette.text.primary}
            >
              {text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
