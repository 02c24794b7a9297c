import type { SemesterCode } from '@ancrage/kernel'
import type { Event, RegistrationState } from './contract.ts'
import { semesterOfEvent } from './model.ts'

type Figures = Readonly<Record<string, number>>

/** What one published event adds to the figures of the semester it begins in. */
export const eventContributions = (live: Pick<Event, 'startsAt' | 'cancelled'> | undefined): Figures =>
  live && !live.cancelled ? { [`events.published:${semesterOfEvent(live)}`]: 1 } : {}

/** All that a figure may know of a registration: nothing here tells who it is. */
export interface CountedRegistration {
  readonly semester: SemesterCode
  readonly state: RegistrationState
  readonly attended: boolean
}

/** What one registration adds: a person who will come, then a person who came. Guests are not counted. */
export const registrationContributions = ({ semester, state, attended }: CountedRegistration): Figures =>
  state === 'confirmed'
    ? { [`registrations.confirmed:${semester}`]: 1, ...(attended ? { [`registrations.attended:${semester}`]: 1 } : {}) }
    : {}
