import { sliceCollection } from '../slice.ts'
import { eventPath } from './paths.ts'
import { eventContributions, registrationContributions } from './project.ts'
import { eventLedgers, events, personalFeeds, registrations } from './store.ts'

export const collections = [
  sliceCollection({
    collection: events,
    pagePath: eventPath,
    contributions: (stored) => eventContributions(stored.live?.value),
  }),
  sliceCollection({
    collection: registrations,
    contributions: ({ value }) =>
      registrationContributions({
        semester: value.semester,
        state: value.state,
        attended: value.checkedInAt !== null,
      }),
  }),
  sliceCollection({ collection: eventLedgers }),
  sliceCollection({ collection: personalFeeds }),
]
