/** Placements that somebody retains, on this device only: no account, nothing sent. */
export interface Picks {
  readonly all: () => readonly string[]
  /** @returns what is retained afterwards. */
  readonly set: (slug: string, kept: boolean) => readonly string[]
  readonly clear: () => void
}

const key = 'ancrage.lieux'
const most = 40

/** Where storage is refused (private window, full disk) what is retained lasts as long as the page. */
export const openPicks = (): Picks => {
  let kept: readonly string[] = []
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    if (Array.isArray(read)) kept = read.filter((slug) => typeof slug === 'string').slice(0, most)
  } catch {
    // What cannot be read is started afresh.
  }
  const save = (): readonly string[] => {
    try {
      localStorage.setItem(key, JSON.stringify(kept))
    } catch {
      // Kept for this page only.
    }
    return kept
  }
  return {
    all: () => kept,
    set: (slug, wanted) => {
      const others = kept.filter((one) => one !== slug)
      kept = wanted ? [...others, slug].slice(-most) : others
      return save()
    },
    clear: () => {
      kept = []
      save()
    },
  }
}
