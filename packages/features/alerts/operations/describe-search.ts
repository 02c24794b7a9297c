import type { Instant, Locale } from '@ancrage/kernel'
import type { SliceDeps } from '../../slice.ts'
import { canonicalSearch } from '../model.ts'
import type { SearchInWords } from '../pages/create.tsx'
import { words } from '../words.ts'
import { findList, searchAddress } from './find-list.ts'

/** A search in words, from what an address or an alert says of it; undefined for a list that is not offered. */
export const describeSearch = async (
  deps: SliceDeps,
  asked: { readonly list: string; readonly search: string },
  locale: Locale,
  now: Instant,
): Promise<SearchInWords | undefined> => {
  const list = await findList(deps, asked.list)
  if (!list) return undefined
  const search = canonicalSearch(new URLSearchParams(asked.search), list.parameters)
  const params = new URLSearchParams(search)
  const text = params.get('q')
  return {
    ...{ list: list.list, label: list.label[locale], search },
    said: [...(text ? [words[locale].asked(text)] : []), ...(await list.describe(deps, params, locale, now))],
    address: searchAddress(list, search),
  }
}
