import { expect, it } from 'vitest'
import { csvText } from './csv.ts'

it('opens in a French spreadsheet and runs nothing', () => {
  const text = csvText([
    ['Nom', 'Note'],
    ['L’Isle ; Jourdain', 'dit "Lisle"'],
    ['=HYPERLINK("x")', -3],
    ['\t@SUM(A1)', 'deux\nlignes'],
  ])
  expect(text).toBe(
    '\uFEFFNom;Note\r\n"L’Isle ; Jourdain";"dit ""Lisle"""\r\n"\'=HYPERLINK(""x"")";-3\r\n\'\t@SUM(A1);"deux\nlignes"\r\n',
  )
})
