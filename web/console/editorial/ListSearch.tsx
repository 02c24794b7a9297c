/** @jsxImportSource react */
import Search from '@mui/icons-material/Search'
import { InputAdornment, TextField } from '@mui/material'
import { type ReactNode, useEffect, useState } from 'react'
import { useListContext } from 'react-admin'

const pauseMs = 250

/** Free text over the collection, once the person pauses. */
export const ListSearch = ({ hint }: { readonly hint: string }): ReactNode => {
  const { filterValues, setFilters } = useListContext()
  const asked = typeof filterValues.q === 'string' ? filterValues.q : ''
  const [typed, setTyped] = useState(asked)
  useEffect(() => setTyped(asked), [asked])
  useEffect(() => {
    if (typed === asked) return
    const { pathname } = window.location
    const timer = setTimeout(() => {
      // Someone who already opened a record must not be brought back to the list.
      if (window.location.pathname !== pathname) return
      const { q: _q, ...others } = filterValues
      setFilters(typed.trim() === '' ? others : { ...others, q: typed }, undefined, false)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [typed, asked, filterValues, setFilters])
  return (
    <TextField
      type="search"
      label="Rechercher"
      placeholder={hint}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      slotProps={{
        inputLabel: { shrink: true },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search />
            </InputAdornment>
          ),
        },
      }}
    />
  )
}
