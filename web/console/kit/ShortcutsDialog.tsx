/** @jsxImportSource react */
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableRow,
} from '@mui/material'
import { type ReactNode, useEffect } from 'react'
import { createSignal, useSignal } from '../app/signal.ts'

export const shortcutsShown = createSignal(false)

const shortcuts = [
  { keys: 'Ctrl ou ⌘ + S', effect: 'Enregistrer la fiche' },
  { keys: '/', effect: 'Aller à la recherche de la liste' },
  { keys: '?', effect: 'Afficher ces raccourcis' },
  { keys: 'Échap', effect: 'Fermer la fenêtre ouverte' },
]

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))

export const ShortcutsDialog = (): ReactNode => {
  const isOpen = useSignal(shortcutsShown)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '?') shortcutsShown.set(true)
      if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('main input[type="search"]')
        if (search) {
          event.preventDefault()
          search.focus()
        }
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const close = (): void => shortcutsShown.set(false)
  return (
    <Dialog open={isOpen} onClose={close} aria-labelledby="shortcuts-title">
      <DialogTitle id="shortcuts-title">Raccourcis clavier</DialogTitle>
      <DialogContent>
        <Table size="small">
          <TableBody>
            {shortcuts.map(({ keys, effect }) => (
              <TableRow key={keys}>
                <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
                  {keys}
                </TableCell>
                <TableCell>{effect}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>Fermer</Button>
      </DialogActions>
    </Dialog>
  )
}
