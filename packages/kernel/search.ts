import { fold } from './text.ts'

/** Ways of saying one thing, such as an acronym and its long form; each list of a feature has its own. */
export type Synonyms = readonly (readonly string[])[]

/** One thing that a search asks for. */
export interface SearchClause {
  readonly words: readonly string[]
  /** Token of the group of synonyms that `words` belong to. */
  readonly group?: string
}

/** Which records hold which word. */
export interface SearchIndex {
  readonly size: number
  /** Sorted by code unit. */
  readonly vocabulary: readonly string[]
  readonly holders: ReadonlyMap<string, readonly number[]>
}

/** Words that say nothing of what is sought, elided articles among them. */
const emptyWords = new Set(
  'a au aux avec c ce chez d de des du en et j l la le les m n ou par pour qu s sur t un une and at for in of the to with'.split(
    ' ',
  ),
)

/** A typing error in a shorter word would make it another word. */
const shortestMistyped = 4

const singular = (word: string): string => {
  if (word.length <= 3) return word
  return word.length > 4 && /[^e]aux$/.test(word) ? `${word.slice(0, -3)}al` : word.replace(/[sx]+$/, '')
}

/** The words of a text as searches compare them: without accent, plural, elision, dots of an acronym or empty words. */
export const searchWords = (text: string): readonly string[] =>
  fold(text)
    .replace(/\b(?:[a-z]\.){2,}/g, (acronym) => acronym.replaceAll('.', ''))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !emptyWords.has(word))
    .map(singular)

interface Phrase {
  readonly words: readonly string[]
  readonly group: string
}

const phrasesKept = new WeakMap<Synonyms, readonly Phrase[]>()

/** Longest first, so that « maison de santé pluriprofessionnelle » is not taken for « maison de santé » and a rest. */
const phrasesOf = (synonyms: Synonyms): readonly Phrase[] => {
  const known = phrasesKept.get(synonyms)
  if (known) return known
  const made = synonyms
    .flatMap((group, index) => group.map((text) => ({ words: searchWords(text), group: `~${index}` })))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length)
  phrasesKept.set(synonyms, made)
  return made
}

const startsAt = (words: readonly string[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, offset) => words[at + offset] === word)

/** What a record is found by: each word once, and the groups of synonyms its text belongs to. */
export const searchTokens = (text: string, synonyms: Synonyms = []): readonly string[] => {
  const words = searchWords(text)
  const phrases = phrasesOf(synonyms)
  const groups = words.flatMap((_, at) => phrases.filter((phrase) => startsAt(words, at, phrase.words)))
  return [...new Set([...words, ...groups.map(({ group }) => group)])]
}

/** What a person typed, cut into what each record must answer to. */
export const parseSearch = (text: string, synonyms: Synonyms = []): readonly SearchClause[] => {
  const words = searchWords(text)
  const clauses: SearchClause[] = []
  for (let at = 0; at < words.length; ) {
    const phrase = phrasesOf(synonyms).find((one) => startsAt(words, at, one.words))
    const found = phrase ?? { words: words.slice(at, at + 1) }
    clauses.push(found)
    at += found.words.length
  }
  return clauses
}

/**
 * Whether a word of the index begins with `typed`, but for one typing error: a letter missing, added, changed, or two
 * neighbours swapped.
 */
export const beginsNearly = (word: string, typed: string): boolean => {
  let at = 0
  while (at < typed.length && word[at] === typed[at]) at += 1
  if (at === typed.length) return true
  return (
    word.startsWith(typed.slice(at + 1), at + 1) ||
    word.startsWith(typed.slice(at + 1), at) ||
    word.startsWith(typed.slice(at), at + 1) ||
    (word[at] === typed[at + 1] && word[at + 1] === typed[at] && word.startsWith(typed.slice(at + 2), at + 2))
  )
}

const mayBeMistyped = (word: string): boolean => word.length >= shortestMistyped && !/\d/.test(word)

/** @param lists the tokens of each record, as `searchTokens` gives them. */
export const buildSearchIndex = (lists: readonly (readonly string[])[]): SearchIndex => {
  const holders = new Map<string, number[]>()
  for (const [record, tokens] of lists.entries()) {
    for (const token of tokens) {
      const known = holders.get(token)
      if (known) known.push(record)
      else holders.set(token, [record])
    }
  }
  return { size: lists.length, vocabulary: [...holders.keys()].sort(), holders }
}

/** Words of the index that begin as typed; only when there is none, those that begin so but for one error. */
const wordsFor = (index: SearchIndex, typed: string): readonly string[] => {
  const { vocabulary } = index
  let low = 0
  let high = vocabulary.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((vocabulary[middle] ?? '') < typed) low = middle + 1
    else high = middle
  }
  let end = low
  while (vocabulary[end]?.startsWith(typed)) end += 1
  if (end > low || !mayBeMistyped(typed)) return vocabulary.slice(low, end)
  return vocabulary.filter((word) => beginsNearly(word, typed))
}

const tokensFor = (index: SearchIndex, { words, group }: SearchClause): readonly string[] => {
  const [first] = words
  const alone = words.length === 1 && first !== undefined ? first : undefined
  if (group === undefined) return alone === undefined ? [] : wordsFor(index, alone)
  return alone === undefined || !index.holders.has(alone) ? [group] : [group, alone]
}

/** For each record, whether it answers to every clause. */
export const searchIn = (index: SearchIndex, clauses: readonly SearchClause[]): Uint8Array => {
  const answered = new Uint8Array(index.size)
  for (const [turn, clause] of clauses.entries())
    for (const token of tokensFor(index, clause))
      for (const record of index.holders.get(token) ?? []) if (answered[record] === turn) answered[record] = turn + 1
  return answered.map((count) => (count === clauses.length ? 1 : 0))
}

/** Whether these tokens alone answer to every clause: a record found by its name comes before one that mentions it. */
export const tokensAnswer = (tokens: readonly string[], clauses: readonly SearchClause[]): boolean =>
  clauses.every(({ words, group }) =>
    group !== undefined && tokens.includes(group)
      ? true
      : words.every((typed) =>
          tokens.some((token) => token.startsWith(typed) || (mayBeMistyped(typed) && beginsNearly(token, typed))),
        ),
  )
