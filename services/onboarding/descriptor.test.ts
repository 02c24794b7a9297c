import { expect, it } from 'vitest'
import { territoryHosts } from './descriptor.ts'

it('puts a bare name under the platform domain and leaves a full domain alone', () => {
  const hosts = [
    { host: 'gers', primary: true },
    { host: 'www.dites.example', primary: false },
  ]
  expect(territoryHosts({ hosts }, 'localhost')).toEqual([
    { host: 'gers.localhost', primary: true, custom: false },
    { host: 'www.dites.example', primary: false, custom: true },
  ])
})
