import { expect, test } from 'vitest'
import { FormFields } from './form-fields.ts'

test('fields are read as people typed them', () => {
  const fields = new FormFields('name=L%C3%A9a&note=a%0D%0Ab&days=mon&days=tue&consent=on&news=0&guests=2&price=12%2C5')
  expect(fields.text('name')).toBe('Léa')
  expect(fields.text('note')).toBe('a\nb')
  expect(fields.text('absent')).toBe('')
  expect(fields.all('days')).toEqual(['mon', 'tue'])
  expect([fields.checked('consent'), fields.checked('news'), fields.checked('absent')]).toEqual([true, false, false])
  expect([fields.number('guests'), fields.number('price'), fields.number('absent')]).toEqual([2, 12.5, undefined])
  expect([fields.has('name'), fields.has('absent')]).toEqual([true, false])
})

test('what is not a number stays text, so that the schema can say so', () => {
  const fields = new FormFields('a=deux&b=1e9&c=0x10&d=+4')
  expect(['a', 'b', 'c', 'd'].map((name) => fields.number(name))).toEqual(['deux', '1e9', '0x10', 4])
})

test('the last value wins where one is expected: a hidden fallback may come first', () => {
  expect(new FormFields('consent=0&consent=1').checked('consent')).toBe(true)
})
