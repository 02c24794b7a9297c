/** @jsxImportSource react */
import { useTheme } from '@mui/material'
import { type ReactNode, useId } from 'react'
import type { Bar } from './figures.ts'

const rowHeight = 46
const fontSize = 15
/** Width left of the value, in percent: the longest bar keeps room for its number on a phone. */
const longest = 80
const suppressedWidth = 28

/** Horizontal bars in SVG, whose text keeps its size on any screen; the same values are one button away as a table. */
export const BarChart = ({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }): ReactNode => {
  const { palette } = useTheme()
  const id = useId()
  const summary = bars.map(({ name, text }) => `${name} : ${text}`).join(' ; ')
  return (
    <svg
      width="100%"
      height={bars.length * rowHeight}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      style={{ display: 'block' }}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{summary}</desc>
      {bars.map(({ id: territory, name, text, share, isSuppressed }, at) => {
        const top = at * rowHeight
        const length = isSuppressed ? suppressedWidth : share > 0 ? `${share * longest}%` : 2
        return (
          <g key={territory}>
            <text x={0} y={top + 14} fontSize={fontSize} fill={palette.text.primary}>
              {name}
            </text>
            <rect
              x={isSuppressed ? 1 : 0}
              y={top + 21}
              width={length}
              height={16}
              rx={3}
              fill={isSuppressed ? 'none' : palette.primary.main}
              stroke={isSuppressed ? palette.text.secondary : 'none'}
              strokeDasharray={isSuppressed ? '4 3' : undefined}
            />
            <text x={length} dx={8} y={top + 34} fontSize={fontSize} fontWeight={600} fill={palette.text.primary}>
              {text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
