/** The fields of an HTML form as typed. Absent and empty are the same: an empty text. */
export class FormFields {
  readonly #fields: URLSearchParams

  constructor(encoded: string | URLSearchParams = '') {
    this.#fields = new URLSearchParams(encoded)
  }

  /** The last value: a hidden fallback may come before a check box. */
  text(name: string): string {
    return this.all(name).at(-1) ?? ''
  }

  /** Every value of a repeated field, in order. Browsers end lines with CR LF: kept as LF, as JSON clients write them. */
  all(name: string): readonly string[] {
    return this.#fields.getAll(name).map((value) => value.replaceAll('\r\n', '\n'))
  }

  /** Whether a box was ticked: it sends nothing when it is not. */
  checked(name: string): boolean {
    const value = this.text(name)
    return value !== '' && value !== '0' && value !== 'false'
  }

  /** A number where digits were typed, else the text itself, so that the schema says what is wrong with it. */
  number(name: string): number | string | undefined {
    const text = this.text(name).trim()
    if (text === '') return undefined
    return /^-?\d{1,15}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : text
  }

  has(name: string): boolean {
    return this.#fields.has(name)
  }

  names(): readonly string[] {
    return [...new Set(this.#fields.keys())]
  }
}
