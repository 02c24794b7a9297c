import { describe, expect, it } from 'vitest'
import { figureDefinitions, publicFigures } from './figures.ts'
import { sampleDwelling } from './housing/model/samples.ts'
import { dwellingContributions } from './housing/project.ts'
import { sampleOpportunity } from './opportunities/model/samples.ts'
import { opportunityContributions } from './opportunities/project.ts'
import { newcomerContributions } from './promotions/project.ts'
import { requestContributions } from './requests/project.ts'

const now = '2026-11-21T10:00:00.000Z'
const told = (totals: Readonly<Record<string, number>>) => publicFigures(totals, now, 'Europe/Paris')

describe('what the agency sees', () => {
  it('holds every declared figure, zero when nothing was counted', () => {
    const figures = told({})
    expect(Object.keys(figures)).toEqual(figureDefinitions.map(({ id }) => id))
    expect(new Set(Object.values(figures).map(({ value }) => value))).toEqual(new Set([0]))
  })

  it('hides one to four people, and tells none or five', () => {
    const joined = (count: number) => told({ 'newcomers.joined:2026-11': count })['newcomers.joined']
    expect([0, 5, 12].map((count) => joined(count)?.value)).toEqual([0, 5, 12])
    expect([1, 4].map(joined)).toEqual(Array(2).fill({ value: null, suppressed: true }))
    expect(told({ 'housing.listed': 2 })['housing.listed']).toEqual({ value: 2, suppressed: false })
  })

  it('tells the current semester only', () => {
    expect(told({ 'requests.sent:2026-05': 40, 'requests.sent:2026-11': 9 })['requests.sent']?.value).toBe(9)
  })

  it.each([
    ['one request is left without answer', [9, 8, 0], [9, null, 0]],
    ['one answer came late', [20, 12, 11], [20, 12, null]],
    ['a hidden part could be found from the whole', [7, 6, 6], [7, null, null]],
    ['nobody can be told apart', [20, 12, 6], [20, 12, 6]],
  ])('hides a part when its difference with the whole points at somebody: %s', (_, counts, shown) => {
    const ids = ['requests.sent', 'requests.answered', 'requests.prompt']
    const figures = told(Object.fromEntries(ids.map((id, at) => [`${id}:2026-11`, counts[at] ?? 0])))
    expect(ids.map((id) => figures[id]?.value)).toEqual(shown)
  })
})

describe('what records add', () => {
  it('a request counts when sent, when answered, and when answered within two days', () => {
    const sentAt = '2026-11-20T10:00:00.000Z'
    const after = (settledAt: '2026-11-22T10:00:00.000Z' | '2026-11-22T10:00:01.000Z') =>
      Object.keys(requestContributions({ state: 'accepted', sentAt, settledAt }))
    const [sent, answered, prompt] = ['sent', 'answered', 'prompt'].map((what) => `requests.${what}:2026-11`)
    expect(Object.keys(requestContributions({ state: 'waiting', sentAt, settledAt: null }))).toEqual([sent])
    expect(Object.keys(requestContributions({ state: 'closed', sentAt, settledAt: now }))).toEqual([sent])
    expect(after('2026-11-22T10:00:00.000Z')).toEqual([sent, answered, prompt])
    expect(after('2026-11-22T10:00:01.000Z')).toEqual([sent, answered])
  })

  it('is declared under the same name, or the agency would never see it', () => {
    const added = [
      ...[dwellingContributions(sampleDwelling()), opportunityContributions(sampleOpportunity())],
      newcomerContributions({ semester: '2026-11' }),
      requestContributions({ state: 'answered', sentAt: now, settledAt: now }),
    ]
    const names = added.flatMap((one) => Object.keys(one)).map((key) => key.split(':')[0])
    const declared = figureDefinitions.map(({ id }) => id)
    expect(declared.filter((id) => names.includes(id)).toSorted()).toEqual([
      ...['housing.listed', 'housing.places', 'newcomers.joined', 'opportunities.listed'],
      ...['requests.answered', 'requests.prompt', 'requests.sent'],
    ])
  })
})
