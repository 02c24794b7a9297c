import * as z from 'zod'

const text = z.string().trim().min(1)
const address = z.union([text, z.looseObject({ addressLocality: text, addressCountry: z.literal('FR') })])
const geo = z.looseObject({
  '@type': z.literal('GeoCoordinates'),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
const instant = z.iso.datetime({ offset: true })
const onSchemaOrg = (names: readonly string[]): z.ZodType => z.enum(names.map((name) => `https://schema.org/${name}`))

/** A place says its name and where it is: by address, by point, or by the larger place around it. */
const place = z
  .looseObject({
    name: text,
    address: address.optional(),
    geo: geo.optional(),
    containedInPlace: z.unknown().optional(),
  })
  .refine((one) => one.address || one.geo || one.containedInPlace, 'a place that is nowhere')

const event = z
  .looseObject({
    name: text,
    startDate: instant,
    endDate: instant,
    eventStatus: onSchemaOrg(['EventScheduled', 'EventCancelled']),
    eventAttendanceMode: onSchemaOrg(['OfflineEventAttendanceMode', 'OnlineEventAttendanceMode']),
    location: z.union([
      z.looseObject({ '@type': z.literal('Place'), name: text, address }),
      z.looseObject({ '@type': z.literal('VirtualLocation'), url: z.url() }),
    ]),
    organizer: z.looseObject({ name: text }),
  })
  .refine((one) => Date.parse(one.startDate) < Date.parse(one.endDate), 'an event that ends before it starts')

const service = z.looseObject({
  name: text,
  description: text,
  serviceType: text,
  provider: z.looseObject({ '@type': z.enum(['GovernmentOrganization', 'NGO']), name: text }),
  areaServed: z.looseObject({ '@type': z.literal('AdministrativeArea'), name: text }),
})

const job = z.looseObject({
  title: text,
  description: text,
  datePosted: text,
  hiringOrganization: z.looseObject({ name: text }),
  jobLocation: z.looseObject({ address }),
})

/** What search engines ask of each kind that the portals speak of (schema.org, read in November 2026). */
const rules: Readonly<Record<string, z.ZodType>> = {
  Event: event,
  GovernmentService: service,
  JobPosting: job,
  Place: place,
  MedicalClinic: place,
  Hospital: place,
  City: place,
  TouristAttraction: place,
  Accommodation: place,
}

const statement = z.looseObject({ '@context': z.literal('https://schema.org'), '@type': text })

export interface JsonLdReading {
  readonly types: readonly string[]
  readonly faults: readonly string[]
}

/** The statements of one page, and what is wrong with them. */
export const readJsonLd = (html: string): JsonLdReading => {
  const blocks = Array.from(html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs), ([, json]) =>
    statement.safeParse(JSON.parse(json ?? '')),
  )
  const said = blocks.flatMap(({ data }) => (data ? [data] : []))
  const faults = said.flatMap((one) => {
    const judged = rules[one['@type']]?.safeParse(one)
    return judged?.error?.issues.map(({ path, message }) => `${one['@type']} ${path.join('.')}: ${message}`) ?? []
  })
  const unread = blocks.flatMap(({ error }) => (error ? [error.message] : []))
  return { types: said.map((one) => one['@type']), faults: [...unread, ...faults] }
}
