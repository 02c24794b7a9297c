import { describe, expect, it } from 'vitest'
import { describePlace, describeWhen } from './describe-event.ts'

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
const when = (startsAt: `${number}-${number}-${number}T${number}:${number}`, endsAt: typeof startsAt): string =>
  plain(describeWhen({ startsAt, endsAt }, 'Europe/Paris'))
const location = { lat: 43.7, lon: 0.9 }

describe('describeWhen', () => {
  it('says the day once', () => {
    expect(when('2026-11-27T19:00', '2026-11-27T23:30')).toBe('vendredi 27 novembre 2026, de 19 h à 23 h 30')
  })

  it('keeps a night on the evening it began, as people do', () => {
    expect(when('2026-12-12T19:00', '2026-12-13T01:00')).toBe('samedi 12 décembre 2026, de 19 h à 1 h du matin')
  })

  it('says both days of a week-end', () => {
    expect(when('2026-12-12T09:00', '2026-12-13T16:00')).toBe(
      'du samedi 12 décembre 2026 à 9 h au dimanche 13 décembre 2026 à 16 h',
    )
  })
})

describe('describePlace', () => {
  it('names the town once, whether the address holds it or not', () => {
    const commune = { code: '63003', name: 'Ambert' }
    const there = (address: string) =>
      describePlace({ mode: 'on-site', place: 'Mairie ronde', address, commune, location })
    expect(there('Place de l’Hôtel-de-Ville')).toBe('Mairie ronde, Place de l’Hôtel-de-Ville, Ambert')
    expect(there('Place de l’Hôtel-de-Ville, 63600 Ambert')).toBe(
      'Mairie ronde, Place de l’Hôtel-de-Ville, 63600 Ambert',
    )
  })

  it('never tells the link of an online event', () => {
    expect(describePlace({ mode: 'online', joinUrl: 'https://visio.example.fr/secret' })).toBe('En ligne')
  })
})
