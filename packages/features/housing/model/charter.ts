import type { charterChecks, Dwelling } from '../contract.ts'

const leastPlaces = 3
const highestCost = 200

/** Euros a month with charges, for one place. */
export const monthlyCost = ({ rent, charges }: Pick<Dwelling, 'rent' | 'charges'>): number => rent + charges

export type CharterPoint = keyof typeof charterChecks | 'capacity' | 'rent'

export interface CharterAnswer {
  readonly points: readonly { readonly point: CharterPoint; readonly met: boolean }[]
  readonly met: number
  /** Every point is met: the offer may carry the badge. */
  readonly whole: boolean
}

const checked: readonly (keyof typeof charterChecks)[] = [
  'central',
  'private-room',
  'common-room',
  'workspace',
  'kitchen',
  'internet',
]

/**
 * What an offer meets of the HTES charter (ANEMF, ISNAR-IMG, ISNI, June 2019): at least three places, near the centre,
 * common room, individual furnished room, workspace, equipped kitchen, internet, 100 to 200 € a month all charges. A
 * lower rent, or none, is as good.
 */
export const charterOf = (offer: Pick<Dwelling, 'charter' | 'places' | 'rent' | 'charges'>): CharterAnswer => {
  const points = [
    { point: 'capacity' as const, met: offer.places >= leastPlaces },
    ...checked.map((point) => ({ point, met: offer.charter.includes(point) })),
    { point: 'rent' as const, met: monthlyCost(offer) <= highestCost },
  ]
  const met = points.filter((one) => one.met).length
  return { points, met, whole: met === points.length }
}
