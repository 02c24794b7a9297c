import type { Recipient, Recipients } from '../../recipients.ts'
import type { SliceDeps } from '../../slice.ts'

/** What the other slices offer; nothing where this one runs alone. */
export const recipientsOf = async ({ others }: Pick<SliceDeps, 'others'>): Promise<readonly Recipients[]> =>
  others ? others.recipients() : []

/** The kind of record that an id belongs to. */
export const offeredFor = async (deps: Pick<SliceDeps, 'others'>, id: string): Promise<Recipients | undefined> =>
  (await recipientsOf(deps)).find(({ prefix }) => id.startsWith(`${prefix}_`))

/** Whoever may be written to about a record; undefined when nobody may. */
export const findRecipient = async (deps: SliceDeps, id: string): Promise<Recipient | undefined> =>
  (await offeredFor(deps, id))?.find(deps, id)
