/** A spreadsheet takes a cell that begins like this for a formula and runs it: an apostrophe makes it plain text. */
const startsFormula = /^[\s\p{C}]*[=+\-@]|^[\t\r]/u

const cell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : startsFormula.test(value) ? `'${value}` : value
  return /[;"\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** Rows as a file that French spreadsheets open as it is: byte order mark, semicolons, CRLF. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
