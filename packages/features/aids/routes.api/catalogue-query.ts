import * as z from 'zod'

const values = z.array(z.string().max(60)).max(30).optional()

/** What an address may ask of the catalogue, as a page or as data. */
export const catalogueQuery = z.object({
  q: z.string().max(100).default(''),
  sort: z.string().max(20).default(''),
  family: values,
  audience: values,
  grantor: values,
  status: values,
})
