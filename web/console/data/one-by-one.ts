import { messageOf } from '../api/problem.ts'

export interface BulkReport<T> {
  readonly done: readonly T[]
  readonly failed: readonly { readonly item: T; readonly reason: string }[]
}

/**
 * Does the same to each record in turn; a refusal stops nothing and is told with its record. In turn, because the
 * territory's writes are serial anyway and a person reads the progress.
 */
export const oneByOne = async <T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
  onProgress: (finished: number) => void,
): Promise<BulkReport<T>> => {
  const done: T[] = []
  const failed: { item: T; reason: string }[] = []
  for (const item of items) {
    try {
      await work(item)
      done.push(item)
    } catch (error) {
      failed.push({ item, reason: messageOf(error) })
    }
    onProgress(done.length + failed.length)
  }
  return { done, failed }
}
