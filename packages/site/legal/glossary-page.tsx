/** @jsxImportSource hono/jsx */
import { PageBody, PageHeader } from '../components/blocks.tsx'
import { termAnchor } from '../explain-terms.ts'
import { glossary } from '../glossary.ts'
import { legalPaths } from '../legal-paths.ts'
import { defineWords } from '../locale.ts'
import type { PageSpec, SiteChrome } from '../page.ts'

const words = defineWords({
  fr: {
    title: 'Glossaire',
    lead: 'Les sigles du métier, en une phrase chacun. Sur les autres pages, touchez un mot souligné de points : sa définition s’ouvre sur place.',
  },
  en: {
    title: 'Glossary',
    lead: 'The acronyms of the trade, one sentence each. On other pages, touch a word underlined with dots: its meaning opens on the spot.',
  },
})

/** Every word that a newcomer cannot know, with an anchor of its own. */
export const glossaryPage = ({ locale }: SiteChrome): PageSpec => ({
  path: legalPaths.glossary,
  inputs: JSON.stringify(glossary().map(({ id, text }) => [id, text[locale]])),
  title: words[locale].title,
  description: words[locale].lead,
  inSitemap: true,
  headExtra: {
    jsonLd: [
      {
        '@type': 'DefinedTermSet',
        name: words[locale].title,
        hasDefinedTerm: glossary().map(({ word, text }) => ({
          '@type': 'DefinedTerm',
          name: word,
          description: text[locale],
        })),
      },
    ],
  },
  render: () => (
    <>
      <PageHeader title={words[locale].title} lead={words[locale].lead} />
      <PageBody>
        <dl class="facts" data-plain>
          {glossary().map((entry) => (
            <div id={termAnchor(entry)}>
              <dt lang="fr">{[entry.word, ...(entry.also ?? [])].join(', ')}</dt>
              <dd>{entry.text[locale]}</dd>
            </div>
          ))}
        </dl>
      </PageBody>
    </>
  ),
})
