import type { LocalDate } from '@ancrage/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, type Question, surveySchema } from './contract.ts'
import {
  erasedAnswer,
  nextStep,
  noAnswer,
  readValues,
  smallest,
  surveyState,
  tallySurvey,
  withAnswer,
} from './model.ts'
import { starter } from './starter.ts'

const surveyId = 'srv_01J00000000000000000000000'
const question = (kind: Question['kind'], key = kind): Question => ({
  key,
  kind,
  label: key,
  hint: '',
  options: kind === 'choice' || kind === 'choices' ? ['a', 'b', 'c'].map((one) => ({ key: one, label: one })) : [],
})
const questions = [question('choice'), question('choices'), question('scale'), question('text')]
const answer = (answers: Answer['answers'], state: Answer['state'] = 'sent'): Answer => ({
  surveyId,
  answers,
  startedOn: '2026-11-20',
  state,
})
const now = '2026-12-01T08:00:00.000Z'

describe('the state of a survey', () => {
  it.each([
    ['2026-11-09', 'coming'],
    ['2026-11-10', 'open'],
    ['2026-12-06', 'open'],
    ['2026-12-07', 'closed'],
  ] as const)('on %s is %s, by its dates alone', (day: LocalDate, state) => {
    expect(surveyState({ opensOn: '2026-11-10', closesOn: '2026-12-06' }, day)).toBe(state)
  })
})

describe('an answer', () => {
  it('keeps what the question asks for, and nothing else that a form could be made to send', () => {
    expect(readValues(question('choice'), ['z', 'b', 'a'])).toEqual(['b'])
    expect(readValues(question('choices'), ['c', 'c', 'z', 'a'])).toEqual(['c', 'a'])
    expect(readValues(question('scale'), ['6', '4'])).toEqual(['4'])
    expect(readValues(question('text'), ['', 'un mot', 'deux'])).toEqual(['un mot'])
  })

  it('goes on at the first question without answer, and takes an answer back when it is sent empty', () => {
    const begun = withAnswer(answer({}, 'started'), question('choice'), ['a'])
    expect(nextStep({ questions }, begun)).toBe(2)
    expect(withAnswer(begun, question('choice'), []).answers).toEqual({})
    const all = questions.reduce((kept, one) => withAnswer(kept, one, ['a', '3']), answer({}))
    expect(nextStep({ questions }, all)).toBe(questions.length + 1)
  })

  it('leaves nothing once erased', () => {
    expect(JSON.stringify(erasedAnswer(answer({ text: ['un mot'] })))).not.toContain('mot')
  })
})

const sentBy = (count: number, answers: Answer['answers']): Answer[] =>
  Array.from({ length: count }, () => answer(answers))

describe('results', () => {
  it('count only what was sent, and those who left a question out', () => {
    const answers = [
      ...sentBy(12, { choice: ['a'] }),
      ...sentBy(8, { choice: ['b'] }),
      ...sentBy(5, {}),
      answer({ choice: ['c'] }, 'started'),
    ]
    const { people, questions: told } = tallySurvey(surveyId, { questions }, answers, now)
    expect(people).toBe(25)
    expect(told[0]?.cells.map(({ key, count }) => [key, count])).toEqual([
      ['a', 12],
      ['b', 8],
      ['c', 0],
      [noAnswer, 5],
    ])
  })

  it('tell nothing when fewer than five answered, not even how many', () => {
    expect(tallySurvey(surveyId, { questions }, sentBy(smallest - 1, { choice: ['a'] }), now)).toEqual({
      surveyId,
      people: null,
      questions: [],
      countedAt: now,
    })
  })

  it('never hold a free text', () => {
    const told = tallySurvey(surveyId, { questions }, sentBy(9, { text: ['un secret'] }), now)
    expect(JSON.stringify(told)).not.toMatch(/secret/)
    expect(told.questions.map(({ key }) => key)).not.toContain('text')
  })

  it('never hold a group from 1 to 4, whatever people answered', () => {
    const one = fc.record({
      choice: fc.constantFrom('a', 'b', 'c').map((key) => [key]),
      choices: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
      scale: fc.constantFrom('1', '2', '5').map((key) => [key]),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (all) => {
        const { questions: told } = tallySurvey(
          surveyId,
          { questions },
          all.map((answers) => answer(answers)),
          now,
        )
        const counts = told.flatMap(({ cells }) => cells.map(({ count }) => count))
        expect(counts.filter((count) => count !== null && count > 0 && count < smallest)).toEqual([])
      }),
    )
  })
})

describe('the contract', () => {
  const [draft] = starter({ today: '2026-11-21' }).surveys
  const faults = (more: object) =>
    surveySchema.safeParse({ ...draft, ...more }).error?.issues.map(({ path }) => path.join('/')) ?? []

  it('refuses a free text where nobody was to read answers one by one', () => {
    expect(faults({ questions: [question('text')] })).toEqual(['questions'])
    expect(faults({ questions: [question('text')], anonymity: 'read' })).toEqual([])
  })

  it('refuses two questions of one key, a choice of one, and a close before the opening', () => {
    expect(faults({ questions: [question('scale'), question('scale')] })).toEqual(['questions'])
    expect(faults({ questions: [{ ...question('choice'), options: [] }] })).toEqual(['questions/0/options'])
    expect(faults({ opensOn: '2026-12-02', closesOn: '2026-12-01' })).toEqual(['closesOn'])
  })
})
