/**
 * A value made when it is first asked for, then kept. For what costs milliseconds to make (the first formatter of
 * `Intl` loads its language data), so that a function that never needs it starts without.
 */
export const lazy = <T>(make: () => T): (() => T) => {
  let kept: { readonly value: T } | undefined
  return () => {
    kept ??= { value: make() }
    return kept.value
  }
}
