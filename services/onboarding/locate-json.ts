import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser'

export interface Position {
  readonly line: number
  readonly column: number
}

/** What a JSON file says wrong before any schema is asked, at an offset of its text. */
export interface SyntaxProblem {
  readonly offset: number
  readonly path: readonly (string | number)[]
  readonly found: string
  readonly allowed: string
}

export interface LocatedJson {
  readonly value: unknown
  readonly syntaxProblems: readonly SyntaxProblem[]
  /** Place of a path; of the nearest parent that exists when the value is missing. */
  readonly locate: (path: readonly (string | number)[]) => Position
  /** Place of a key inside the object at `path`. */
  readonly locateKey: (path: readonly (string | number)[], key: string) => Position
  readonly positionAt: (offset: number) => Position
}

// Codes of jsonc-parser, whose enum exists for the compiler only.
const expectations: Readonly<Record<number, string>> = {
  1: 'une valeur JSON (texte entre guillemets doubles, nombre, true, false, null, liste ou objet)',
  2: 'un nombre sans zéro initial ni virgule décimale',
  3: 'un nom de champ entre guillemets doubles, sans virgule après le dernier champ',
  4: 'une valeur, sans virgule après la dernière',
  5: 'deux-points « : » après le nom du champ',
  6: 'une virgule entre deux éléments',
  7: 'une accolade fermante « } »',
  8: 'un crochet fermant « ] »',
  9: 'la fin du fichier',
  10: 'du JSON sans commentaire',
  12: 'un guillemet double fermant',
  14: 'quatre chiffres hexadécimaux après \\u',
  15: 'un échappement JSON (\\n, \\", \\\\…)',
  16: 'un caractère permis (retours à la ligne écrits \\n)',
}

const excerpt = (text: string, error: ParseError): string => {
  const found = text.slice(error.offset, error.offset + Math.max(error.length, 1)).split('\n')[0] ?? ''
  return found === '' ? 'la fin du fichier ou de la ligne' : `« ${found.slice(0, 40)} »`
}

function* findDuplicateKeys(node: Node, path: readonly (string | number)[]): Generator<SyntaxProblem> {
  if (node.type === 'array')
    for (const [index, item] of (node.children ?? []).entries()) yield* findDuplicateKeys(item, [...path, index])
  if (node.type !== 'object') return
  const seen = new Set<string>()
  for (const property of node.children ?? []) {
    const [keyNode, valueNode] = property.children ?? []
    if (keyNode === undefined) continue
    const key = String(keyNode.value)
    if (seen.has(key))
      yield {
        offset: keyNode.offset,
        path: [...path, key],
        found: `« ${key} » deux fois`,
        allowed: 'chaque champ une seule fois',
      }
    seen.add(key)
    if (valueNode !== undefined) yield* findDuplicateKeys(valueNode, [...path, key])
  }
}

const toValue = (node: Node | undefined): unknown => {
  if (node === undefined) return undefined
  if (node.type === 'array') return (node.children ?? []).map(toValue)
  if (node.type !== 'object') return node.value
  return Object.fromEntries(
    (node.children ?? []).map((property) => [String(property.children?.[0]?.value), toValue(property.children?.[1])]),
  )
}

/** Reads strict JSON and remembers where each value stands, in lines and columns counted from 1. */
export const locateJson = (text: string): LocatedJson => {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const positionAt = (offset: number): Position => {
    const before = text.slice(0, offset)
    const lineStart = before.lastIndexOf('\n') + 1
    return { line: before.split('\n').length, column: offset - lineStart + 1 }
  }
  const nodeAt = (path: readonly (string | number)[]): Node | undefined => {
    for (let length = path.length; root !== undefined && length >= 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length))
      if (node !== undefined) return node
    }
    return root
  }
  const syntaxProblems = errors.map((error) => ({
    offset: error.offset,
    path: [],
    found: excerpt(text, error),
    allowed: expectations[error.error] ?? 'du JSON bien formé',
  }))
  return {
    value: toValue(root),
    syntaxProblems: [...syntaxProblems, ...(root === undefined ? [] : findDuplicateKeys(root, []))],
    positionAt,
    locate: (path) => positionAt(nodeAt(path)?.offset ?? 0),
    locateKey: (path, key) => positionAt(nodeAt([...path, key])?.parent?.offset ?? nodeAt(path)?.offset ?? 0),
  }
}
