/** A value of a record in words, for people who compare two versions. */
export const valueText = (value: unknown, describe?: (value: unknown) => string): string => {
  if (value === undefined || value === null || value === '') return '(vide)'
  if (describe) return describe(value) || '(vide)'
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non'
  if (Array.isArray(value)) return value.length === 0 ? '(vide)' : value.map((one) => valueText(one)).join(', ')
  if (typeof value === 'object') {
    const inner = Object.entries(value)
    const named = inner.find(([key]) => key === 'name')
    return named ? String(named[1]) : inner.map(([key, part]) => `${key} : ${valueText(part)}`).join(' · ')
  }
  return typeof value === 'number' ? value.toLocaleString('fr-FR') : String(value)
}
