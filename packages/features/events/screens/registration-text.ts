import { registrationStates } from '../contract.ts'
import type { ConsoleRegistration } from './registration-list.ts'

const clockFormat = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit' })

export const clock = (instant: string): string => clockFormat.format(new Date(instant))

/** State in words; people who wait are told their place. */
export const stateText = ({ state, position }: Pick<ConsoleRegistration, 'state' | 'position'>): string => {
  if (state === 'waiting' && position > 0) return `En attente, ${position === 1 ? '1er' : `${position}e`}`
  return registrationStates[state]
}
