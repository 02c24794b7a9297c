import type { SemesterCode } from '@ancrage/kernel'
import type { Promotion } from './contract.ts'

type Figures = Readonly<Record<string, number>>

/** What one published promotion adds to the territory’s figures. */
export const promotionContributions = (live: Promotion | undefined): Figures => (live ? { 'promotions.listed': 1 } : {})

/** All that a figure may know of a person: nothing here tells who it is. */
export interface CountedNewcomer {
  readonly semester: SemesterCode
}

/** Who joined goes on counting once erased: how many came is no secret of theirs. */
export const newcomerContributions = ({ semester }: CountedNewcomer): Figures => ({
  [`newcomers.joined:${semester}`]: 1,
})
