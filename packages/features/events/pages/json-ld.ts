import type { JsonLd, SiteChrome } from '@ancrage/site'
import type { Event } from '../contract.ts'
import { endOf, startOf } from '../operations/describe-event.ts'
import { eventPath } from '../paths.ts'
import { titleIn } from '../words.ts'

/** What search engines are told (schema.org). The link of an online event stays with registered people. */
export const eventJsonLd = (event: Event, timeZone: string, chrome: SiteChrome): JsonLd => {
  const url = `${chrome.baseUrl}${eventPath(event.slug)}`
  const { venue } = event
  return {
    '@type': 'Event',
    name: titleIn(event, chrome.locale),
    description: (chrome.locale === 'en' && event.en?.summary) || event.summary,
    url,
    startDate: startOf(event, timeZone),
    endDate: endOf(event, timeZone),
    eventStatus: `https://schema.org/${event.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${venue.mode === 'online' ? 'Online' : 'Offline'}EventAttendanceMode`,
    isAccessibleForFree: true,
    maximumAttendeeCapacity: event.capacity,
    organizer: { '@type': 'Organization', name: chrome.legal.publisher.name, url: chrome.baseUrl },
    location:
      venue.mode === 'online'
        ? { '@type': 'VirtualLocation', url }
        : {
            '@type': 'Place',
            name: venue.place,
            address: {
              '@type': 'PostalAddress',
              streetAddress: venue.address,
              addressLocality: venue.commune.name,
              addressCountry: 'FR',
            },
            geo: { '@type': 'GeoCoordinates', latitude: venue.location.lat, longitude: venue.location.lon },
          },
  }
}
