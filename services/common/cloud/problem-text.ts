import { readFile } from 'node:fs/promises'

/** The pages of `docs/problems`, copied beside the bundle when it was built. The slug comes from the closed registry. */
export const problemText = (slug: string): Promise<string | undefined> =>
  readFile(new URL(`./problems/${slug}.md`, import.meta.url), 'utf8').catch(() => undefined)
