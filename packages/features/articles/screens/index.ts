import Article from '@mui/icons-material/ArticleOutlined'
import FormatQuote from '@mui/icons-material/FormatQuoteOutlined'
import type { ResourceEntry } from '../../screens.ts'

export const articleEntries: readonly ResourceEntry[] = [
  {
    name: 'articles',
    slice: 'articles',
    icon: Article,
    words: { one: 'Article', many: 'Vivre ici et actualités', add: 'Ajouter un article' },
    fields: {
      kind: 'Type',
      title: 'Titre',
      slug: 'Adresse de la page',
      summary: 'En une phrase',
      blocks: 'Contenu',
      publishedOn: 'Date affichée',
      showUntil: 'Affiché jusqu’au',
      en: 'Traduction anglaise',
      'en.title': 'Titre en anglais',
      'en.summary': 'Phrase en anglais',
      'en.blocks': 'Contenu en anglais',
      state: 'État',
      updatedAt: 'Modifié',
    },
    load: () => import('./ArticleScreen.tsx').then(({ articleScreen }) => articleScreen),
  },
  {
    name: 'testimonies',
    slice: 'articles',
    icon: FormatQuote,
    words: { one: 'Témoignage', many: 'Témoignages', add: 'Ajouter un témoignage' },
    fields: {
      name: 'Prénom ou nom affiché',
      slug: 'Repère dans la page',
      who: 'Qui parle',
      place: 'Où',
      photoId: 'Portrait',
      text: 'Ses mots',
      scopes: 'Accord : où le montrer',
      consentVersion: 'Version du texte signé',
      consentOn: 'Accord donné le',
      consentUntil: 'Accord valable jusqu’au',
      en: 'Traduction anglaise',
      'en.who': 'Qui parle, en anglais',
      'en.text': 'Ses mots en anglais',
      state: 'État',
      updatedAt: 'Modifié',
    },
    load: () => import('./TestimonyScreen.tsx').then(({ testimonyScreen }) => testimonyScreen),
  },
]
