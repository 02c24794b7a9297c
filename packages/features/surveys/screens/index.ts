import Poll from '@mui/icons-material/PollOutlined'
import type { ResourceEntry } from '../../screens.ts'

export const surveyEntries: readonly ResourceEntry[] = [
  {
    name: 'surveys',
    slice: 'surveys',
    icon: Poll,
    words: { one: 'Enquête', many: 'Enquêtes', add: 'Ajouter une enquête' },
    fields: {
      title: 'Titre',
      slug: 'Adresse de la page',
      promotionId: 'Promotion',
      summary: 'En une phrase',
      intro: 'Présentation',
      anonymity: 'Anonymat',
      opensOn: 'Premier jour',
      closesOn: 'Dernier jour',
      questions: 'Questions',
      'questions.label': 'Question',
      'questions.kind': 'Type de réponse',
      'questions.hint': 'Aide',
      'questions.options': 'Réponses proposées',
      outcome: 'Ce que nous en faisons',
      en: 'Traduction anglaise',
      state: 'État',
      updatedAt: 'Modifié',
    },
    load: () => import('./SurveyScreen.tsx').then(({ surveyScreen }) => surveyScreen),
  },
]
