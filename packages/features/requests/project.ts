import type { Request } from './contract.ts'

/** What one request adds to the territory’s figures. No name, no address, no word of it: only counts. */
export const requestContributions = ({ state }: Pick<Request, 'state'>): Readonly<Record<string, number>> => ({
  'requests.sent': 1,
  ...(state === 'accepted' || state === 'declined' || state === 'answered' ? { 'requests.answered': 1 } : {}),
})
