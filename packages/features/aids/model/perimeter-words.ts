import type { Locale } from '@ancrage/kernel'
import { departmentName, regionName } from '../contract/places.ts'
import type { Perimeter } from '../contract.ts'
import { sentencesIn } from './sentences.ts'

/** Longer lists of communes are counted: nobody reads forty names in a sentence. */
const namedCommunesAtMost = 6

type Places = WeakMap<Perimeter, string>
const kept = {
  fr: new WeakMap<ReadonlyMap<string, string>, Places>(),
  en: new WeakMap<ReadonlyMap<string, string>, Places>(),
}

/** Where an aid applies, in a few words: « France entière », « Gers », « 12 communes ». Kept for the same names. */
export const describePlace = (
  perimeter: Perimeter,
  communeNames: ReadonlyMap<string, string>,
  locale: Locale = 'fr',
): string => {
  const places: Places = kept[locale].get(communeNames) ?? new WeakMap()
  const known = places.get(perimeter)
  if (known !== undefined) return known
  const made = placeText(perimeter, communeNames, locale)
  kept[locale].set(communeNames, places.set(perimeter, made))
  return made
}

const placeText = (perimeter: Perimeter, communeNames: ReadonlyMap<string, string>, locale: Locale): string => {
  const words = sentencesIn[locale]
  switch (perimeter.scope) {
    case 'national':
      return words.everywhere
    case 'region':
      return words.and(perimeter.codes.map((code) => regionName(code) ?? code))
    case 'department':
      return words.and(perimeter.codes.map((code) => departmentName(code) ?? code))
    case 'communes':
      return perimeter.codes.length > namedCommunesAtMost
        ? words.communeCount(perimeter.codes.length)
        : words.and(perimeter.codes.map((code) => communeNames.get(code) ?? code))
  }
}
