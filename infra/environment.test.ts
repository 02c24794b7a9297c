import { expect, it } from 'vitest'
import * as z from 'zod'
import { environmentFor } from './environment.ts'

const schema = z.object({ APP_TABLE: z.string().min(1), PAGE_SIZE: z.coerce.number().optional() })

it('stops the synth on a missing variable, naming the service and the variable', () => {
  expect(() => environmentFor('mailer', schema, {} as never)).toThrow(/environment of mailer:\n {2}APP_TABLE:/)
})

it('stops the synth on a variable that nothing reads', () => {
  expect(() => environmentFor('mailer', schema, { APP_TABLE: 'app', APP_TABEL: 'app' } as never)).toThrow(
    'APP_TABEL: read by nothing',
  )
})

it('returns strings as given, because Lambda knows nothing else', () => {
  expect(environmentFor('mailer', schema, { APP_TABLE: 'app', PAGE_SIZE: '20' })).toEqual({
    APP_TABLE: 'app',
    PAGE_SIZE: '20',
  })
})
