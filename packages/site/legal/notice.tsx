/** @jsxImportSource hono/jsx */
import { Facts, PageBody, PageHeader } from '../components/blocks.tsx'
import { formatDate, telHref } from '../html.ts'
import { legalPaths } from '../legal-paths.ts'
import type { LegalSettings } from '../legal-settings.ts'
import { defineWords, useWords } from '../locale.ts'
import type { PageElement, PageSpec, SiteChrome } from '../page.ts'
import { legalWords } from './legal-words.ts'

interface NoticeWords {
  readonly title: string
  readonly description: (territory: string) => string
  readonly lead: string
  readonly publisher: string
  readonly publication: string
  readonly director: (name: string) => string
  readonly hosting: string
  readonly region: (place: string) => string
  readonly reuse: string
  readonly reuseText: (territory: string) => string
  readonly credits: string
  readonly mistake: string
  readonly tell: string
  readonly answer: string
}

const words = defineWords<NoticeWords>({
  fr: {
    title: 'Mentions légales',
    description: (territory) =>
      `Éditeur, directeur de la publication et hébergeur du site d’accueil des internes : ${territory}.`,
    lead: 'Qui publie ce site, qui l’héberge, et à qui s’adresser.',
    publisher: 'Éditeur',
    publication: 'Publication',
    director: (name) => `Directrice ou directeur de la publication : ${name}.`,
    hosting: 'Hébergement',
    region: (place) => `Les données sont conservées dans l’Union européenne : ${place}.`,
    reuse: 'Contenus et réutilisation',
    reuseText: (territory) =>
      `Sauf mention contraire, les textes et les listes publiés ici peuvent être repris sous Licence Ouverte 2.0, en citant la source (${territory}) et la date de la page. Les photos et les témoignages appartiennent à leurs auteurs.`,
    credits: 'Crédits',
    mistake: 'Une erreur sur une page ?',
    tell: 'Dites-le-nous',
    answer: ' : nous corrigeons et nous vous répondons.',
  },
  en: {
    title: 'Legal notice',
    description: (territory) => `Publisher, director of publication and host of this site: ${territory}.`,
    lead: 'Who publishes this site, who hosts it, and whom to write to.',
    publisher: 'Publisher',
    publication: 'Publication',
    director: (name) => `Director of publication: ${name}.`,
    hosting: 'Hosting',
    region: (place) => `Data are kept in the European Union: ${place}.`,
    reuse: 'Content and reuse',
    reuseText: (territory) =>
      `Unless stated otherwise, texts and lists published here may be reused under Licence Ouverte 2.0, naming the source (${territory}) and the date of the page. Photos and testimonies belong to their authors.`,
    credits: 'Credits',
    mistake: 'A mistake on a page?',
    tell: 'Tell us',
    answer: ': we correct it and answer you.',
  },
})

const OrganisationFacts = ({ of }: { of: LegalSettings['publisher'] }): PageElement => {
  const t = useWords(legalWords)
  return (
    <Facts
      items={[
        { term: t.name, value: of.name, ...(of.legalForm ? { note: of.legalForm } : {}) },
        { term: t.address, value: of.address },
        { term: t.phone, value: <a href={telHref(of.phone)}>{of.phone}</a> },
        ...(of.email ? [{ term: t.email, value: <a href={`mailto:${of.email}`}>{of.email}</a> }] : []),
      ]}
    />
  )
}

/** Mentions légales: loi n° 2004-575 (LCEN), art. 6. */
export const noticePage = ({ legal, territory, locale }: SiteChrome): PageSpec => {
  const t = words[locale]
  const common = legalWords[locale]
  return {
    path: legalPaths.notice,
    inputs: 'chrome',
    title: t.title,
    description: t.description(territory.name),
    inSitemap: true,
    lastModified: legal.updatedOn,
    render: () => (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <PageBody>
          {common.reference ? <p>{common.reference}</p> : null}
          <h2>{t.publisher}</h2>
          <OrganisationFacts of={legal.publisher} />
          <h2>{t.publication}</h2>
          <p>{t.director(legal.publicationDirector)}</p>
          <h2>{t.hosting}</h2>
          <OrganisationFacts of={legal.host} />
          <p>{t.region(legal.hostingRegion)}</p>
          <h2>{t.reuse}</h2>
          <p>{t.reuseText(territory.name)}</p>
          {legal.credits.length > 0 ? (
            <>
              <h2>{t.credits}</h2>
              <ul lang={locale === 'fr' ? undefined : 'fr'}>
                {legal.credits.map((credit) => (
                  <li>{credit}</li>
                ))}
              </ul>
            </>
          ) : null}
          <h2>{t.mistake}</h2>
          <p>
            <a href={legalPaths.contact}>{t.tell}</a>
            {t.answer}
          </p>
          <p>
            {common.updated}
            {formatDate(legal.updatedOn, undefined, locale)}.
          </p>
        </PageBody>
      </>
    ),
  }
}
