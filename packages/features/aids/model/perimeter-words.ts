import type { Perimeter } from '../contract.ts'
import { enumerate } from './evaluate-criterion.ts'
import { departmentName, regionName } from './places.ts'

/** Longer lists of communes are counted: nobody reads forty names in a sentence. */
const namedCommunesAtMost = 6

/** Where an aid applies, in a few French words: « France entière », « Gers », « 12 communes ». */
export const describePlace = (perimeter: Perimeter, communeNames: ReadonlyMap<string, string>): string => {
  switch (perimeter.scope) {
    case 'national':
      return 'France entière'
    case 'region':
      return enumerate(perimeter.codes.map((code) => regionName(code) ?? code))
    case 'department':
      return enumerate(perimeter.codes.map((code) => departmentName(code) ?? code))
    case 'communes':
      return perimeter.codes.length > namedCommunesAtMost
        ? `${perimeter.codes.length}\u00a0communes`
        : enumerate(perimeter.codes.map((code) => communeNames.get(code) ?? code))
  }
}
