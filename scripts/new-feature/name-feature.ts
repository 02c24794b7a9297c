/** Everything that a new slice is called, from the slug alone or with what was said to be otherwise. */
export interface FeatureNames {
  /** Plural and kebab-case: folder, collection, address, metric. */
  readonly slug: string
  /** Singular and kebab-case: start of the audit actions. */
  readonly noun: string
  readonly camel: string
  readonly one: string
  readonly Type: string
  readonly Types: string
  /** Three letters, unlike those of any other kind of record. */
  readonly prefix: string
  /** French plural, as people read it. */
  readonly label: string
}

export interface NameOptions {
  readonly noun?: string | undefined
  readonly prefix?: string | undefined
  readonly label?: string | undefined
}

const KEBAB = /^[a-z]+(?:-[a-z]+)*$/

const pascal = (kebab: string): string =>
  kebab
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
const camel = (kebab: string): string => pascal(kebab).replace(/^./, (letter) => letter.toLowerCase())
const singular = (plural: string): string => plural.replace(/ies$/, 'y').replace(/(?<!s)s$/, '')

/** @throws Error that names the argument at fault and the remedy. */
export function nameFeature(slug: string, options: NameOptions = {}): FeatureNames {
  if (!KEBAB.test(slug)) {
    throw new Error(`“${slug}” is not a slug: English plural, lower case, words joined by hyphens, such as help-desks`)
  }
  const noun = options.noun ?? singular(slug)
  if (!KEBAB.test(noun) || noun === slug) throw new Error(`no singular found for “${slug}”: add --noun=<singular>`)
  const prefix = options.prefix ?? noun.replaceAll('-', '').slice(0, 3)
  if (!/^[a-z]{3}$/.test(prefix)) throw new Error(`“${prefix}” is not a prefix of ids: add --prefix=<three letters>`)
  const label = options.label ?? pascal(slug)
  return { slug, noun, camel: camel(slug), one: camel(noun), Type: pascal(noun), Types: pascal(slug), prefix, label }
}
