/** @jsxImportSource hono/jsx */
import { PageBody, PageHeader } from '../components/blocks.tsx'
import { formatDate } from '../html.ts'
import { legalPaths } from '../legal-paths.ts'
import { defineWords } from '../locale.ts'
import type { PageSpec, SiteChrome } from '../page.ts'

interface RulesWords {
  readonly title: string
  readonly lead: string
  readonly parts: readonly { readonly title: string; readonly items: readonly string[] }[]
  readonly complaint: string
  readonly updated: string
}

const words = defineWords<RulesWords>({
  fr: {
    title: 'Règles de publication',
    lead: 'Ce qui peut être publié ici, qui le relit, et comment le faire retirer.',
    parts: [
      {
        title: 'Annonces : logements, remplacements, postes, locaux',
        items: [
          'L’auteur d’une annonce répond de son exactitude ; l’équipe la relit avant de la publier.',
          'Une annonce dit ce qu’il faut pour décider : dates, prix ou rétrocession, lieu, conditions.',
          'Aucune adresse ni aucun numéro personnel n’est publié : les demandes passent par le site.',
          'Une annonce expire d’elle-même. Son auteur la prolonge, la suspend ou la retire par le lien reçu par courriel.',
          'Sont refusées : les annonces discriminatoires, trompeuses, ou sans rapport avec la vie d’un soignant ici.',
        ],
      },
      {
        title: 'Témoignages, photos et films',
        items: [
          'Rien ne paraît sans l’accord écrit de la personne, donné pour un usage et une durée précis.',
          'Cet accord se retire aussi simplement qu’il a été donné : la page et les images disparaissent du site.',
          'Un témoignage raconte une expérience. Il ne juge ni un confrère, ni un patient, ni un lieu de stage.',
        ],
      },
      {
        title: 'Faits publiés sur les lieux de stage',
        items: [
          'Ils viennent des maîtres de stage ou d’une source citée, et portent leur date de vérification.',
          'Chacun peut proposer une correction. Ce qui n’est plus confirmé est signalé, puis retiré.',
        ],
      },
      {
        title: 'Relecture',
        items: [
          'Une personne de l’équipe relit chaque contenu proposé ; aucune décision n’est prise par un automate.',
          'Un refus est expliqué en quelques mots, avec ce qui permettrait de publier.',
          'Aucune donnée de santé n’est acceptée dans un texte libre : elle est effacée.',
        ],
      },
    ],
    complaint: 'Demander un retrait ou contester un refus',
    updated: 'Mise à jour le ',
  },
  en: {
    title: 'Publication rules',
    lead: 'What may be published here, who reads it first, and how to have it removed.',
    parts: [
      {
        title: 'Offers: housing, locums, posts, premises',
        items: [
          'Whoever writes an offer answers for its accuracy; the team reads it before it is published.',
          'An offer says what one needs to decide: dates, price or share of fees, place, conditions.',
          'No personal address or number is published: requests go through the site.',
          'Offers expire. Their author renews, pauses or removes them with the link received by e-mail.',
          'We refuse what discriminates, misleads, or has nothing to do with the life of a health professional here.',
        ],
      },
      {
        title: 'Testimonies, photos and films',
        items: [
          'Nothing appears without written consent, given for a precise use and time.',
          'Consent is withdrawn as simply as it was given: page and pictures leave the site.',
          'A testimony tells an experience. It judges no colleague, patient or placement.',
        ],
      },
      {
        title: 'Facts about placements',
        items: [
          'They come from supervisors or from a source that is named, and carry the date on which they were checked.',
          'Anyone may propose a correction. What is no longer confirmed is marked, then removed.',
        ],
      },
      {
        title: 'Review',
        items: [
          'A person of the team reads each contribution; no decision is automatic.',
          'A refusal is explained in a few words, with what would make publication possible.',
          'Health data are never accepted in free text: they are erased.',
        ],
      },
    ],
    complaint: 'Ask for a removal or contest a refusal',
    updated: 'Updated on ',
  },
})

/** Terms of the boards of offers and rules of moderation (domain: legal duties, §6.7). */
export const rulesPage = ({ legal, locale }: SiteChrome): PageSpec => {
  const t = words[locale]
  return {
    path: legalPaths.rules,
    inputs: 'chrome',
    title: t.title,
    description: t.lead,
    inSitemap: true,
    lastModified: legal.updatedOn,
    render: () => (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <PageBody>
          {t.parts.map((part) => (
            <>
              <h2>{part.title}</h2>
              <ul>
                {part.items.map((item) => (
                  <li>{item}</li>
                ))}
              </ul>
            </>
          ))}
          <p>
            <a href={legalPaths.contact}>{t.complaint}</a>
          </p>
          <p>
            {t.updated}
            {formatDate(legal.updatedOn, undefined, locale)}.
          </p>
        </PageBody>
      </>
    ),
  }
}
