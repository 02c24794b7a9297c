import type { Locale } from '@ancrage/kernel'
import type { Sentences } from './sentence-shape.ts'
import { englishSentences } from './sentences-en.ts'
import { frenchSentences } from './sentences-fr.ts'

export const sentencesIn: Readonly<Record<Locale, Sentences>> = { fr: frenchSentences, en: englishSentences }
