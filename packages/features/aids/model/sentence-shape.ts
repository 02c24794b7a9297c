import type { LocalDate } from '@ancrage/kernel'
import type { Criterion, Profile, Verdict } from '../contract.ts'
import type { Standing } from '../model.ts'

/** Everything that a verdict says, in one language. */
export interface Sentences {
  /** What parts a fact from what the aid asks: French sets a hard space before it. */
  readonly colon: string
  readonly thisAid: string
  /** The person’s own value, as the start of a sentence; undefined as long as it is not known. */
  readonly statedFact: (criterion: Criterion, profile: Profile) => string | undefined
  /** What the aid asks for, without its subject: « s’adresse aux internes ». */
  readonly requirement: (criterion: Criterion) => string
  /** What to answer for the verdict to fall. */
  readonly unanswered: Readonly<Record<Criterion['kind'], string>>
  readonly years: (count: number) => string
  readonly and: (parts: readonly string[]) => string
  readonly day: (day: LocalDate) => string
  readonly everywhere: string
  readonly communeCount: (count: number) => string
  /** Given the day that matters, in words; empty when the record has none. */
  readonly standing: Readonly<Record<Standing, (day: string) => string>>
  readonly national: string
  readonly perimeter: Readonly<Record<Verdict, (commune: string, place: string) => string>>
  readonly commitment: Readonly<Record<Verdict, (acceptedYears: number, askedYears: number) => string>>
  readonly tenYears: { readonly first: string; readonly another: string; readonly unknown: string }
  readonly tax: string
  readonly written: (note: string) => string
}
