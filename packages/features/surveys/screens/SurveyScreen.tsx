/** @jsxImportSource react */
import { isLocalDate, slugify } from '@ancrage/kernel'
import Poll from '@mui/icons-material/PollOutlined'
import { labelsOf, type ResourceScreen } from '../../screens.ts'
import { anonymityLevels, questionKinds, surveySchema } from '../contract.ts'
import { EnglishFields, IdentityFields, OutcomeFields, PromiseFields, QuestionFields } from './SurveyFields.tsx'
import { SurveyResults } from './SurveyResults.tsx'

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })
const dayText = (value: unknown): string =>
  typeof value === 'string' && isLocalDate(value) ? day.format(new Date(`${value}T00:00:00Z`)) : '—'

const { questions } = surveySchema.shape
const questionsText = (value: unknown): string =>
  (questions.safeParse(value).data ?? []).map(({ label, kind }) => `${label} (${questionKinds[kind]})`).join('\n')

export const surveyScreen: ResourceScreen = {
  schema: surveySchema,
  newRecord: (today) => ({
    promotionId: '',
    intro: '',
    anonymity: 'together',
    opensOn: today,
    questions: [],
    outcome: '',
  }),
  titleOf: (record) => String(record.title ?? ''),
  slugFrom: ({ title }) => slugify(typeof title === 'string' ? title : ''),
  searchHint: 'Titre…',
  sort: { field: 'closesOn', order: 'DESC' },
  columns: [
    { source: 'title', render: (record) => record.title },
    { source: 'closesOn', label: 'Clôture', render: (record) => dayText(record.closesOn) },
    {
      source: 'questions',
      align: 'right',
      sortable: false,
      render: (record) => (Array.isArray(record.questions) ? record.questions.length : 0),
    },
  ],
  facets: [{ source: 'anonymity', label: 'Anonymat', choices: anonymityLevels }],
  empty: {
    what: 'Une enquête : quelques questions à une promotion, sans compte et sans nom.',
    why: 'Ce qui manque au premier mois se répare encore ; les résultats rendus donnent envie de répondre.',
    example: 'Par exemple : « Vos besoins, promotion de novembre », cinq questions, un mois ouverte.',
  },
  sections: [
    { title: 'L’enquête', Fields: IdentityFields },
    { title: 'Ce que vous promettez', Fields: PromiseFields },
    {
      title: 'Les questions',
      hint: 'Une par page. Cinq suffisent : chaque question de plus perd des réponses.',
      Fields: QuestionFields,
    },
    { title: 'Ce que vous en faites', Fields: OutcomeFields },
    { title: 'En anglais', hint: 'Sans traduction, la page anglaise montre le texte français.', Fields: EnglishFields },
  ],
  describe: {
    anonymity: (value) => labelsOf(anonymityLevels, value),
    opensOn: dayText,
    closesOn: dayText,
    questions: questionsText,
  },
  pages: [{ path: 'resultats', label: 'Résultats', icon: Poll, permission: 'people:read', Page: SurveyResults }],
}
