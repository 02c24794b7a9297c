/** @jsxImportSource hono/jsx */
import { Facts, PageBody, PageHeader } from '../components/blocks.tsx'
import { formatDate, telHref } from '../html.ts'
import { legalPaths } from '../legal-paths.ts'
import type { LegalSettings } from '../legal-settings.ts'
import type { PageElement, PageSpec, SiteChrome } from '../page.ts'

type Organisation = LegalSettings['publisher']

const OrganisationFacts = ({ of }: { of: Organisation }): PageElement => (
  <Facts
    items={[
      { term: 'Nom', value: of.name, ...(of.legalForm ? { note: of.legalForm } : {}) },
      { term: 'Adresse', value: of.address },
      { term: 'Téléphone', value: <a href={telHref(of.phone)}>{of.phone}</a> },
      ...(of.email ? [{ term: 'Courriel', value: <a href={`mailto:${of.email}`}>{of.email}</a> }] : []),
    ]}
  />
)

/** Mentions légales: loi n° 2004-575 (LCEN), art. 6. */
export const noticePage = ({ legal, territory }: SiteChrome): PageSpec => ({
  path: legalPaths.notice,
  inputs: 'chrome',
  title: 'Mentions légales',
  description: `Éditeur, directeur de la publication et hébergeur du site d’accueil des internes : ${territory.name}.`,
  inSitemap: true,
  lastModified: legal.updatedOn,
  render: () => (
    <>
      <PageHeader title="Mentions légales" lead="Qui publie ce site, qui l’héberge, et à qui s’adresser." />
      <PageBody>
        <h2>Éditeur</h2>
        <OrganisationFacts of={legal.publisher} />
        <h2>Publication</h2>
        <p>Directrice ou directeur de la publication : {legal.publicationDirector}.</p>
        <h2>Hébergement</h2>
        <OrganisationFacts of={legal.host} />
        <p>Les données sont conservées dans l’Union européenne : {legal.hostingRegion}.</p>
        <h2>Contenus et réutilisation</h2>
        <p>
          Sauf mention contraire, les textes et les listes publiés ici peuvent être repris sous Licence Ouverte 2.0, en
          citant la source ({territory.name}) et la date de la page. Les photos et les témoignages appartiennent à leurs
          auteurs.
        </p>
        {legal.credits.length > 0 ? (
          <>
            <h2>Crédits</h2>
            <ul>
              {legal.credits.map((credit) => (
                <li>{credit}</li>
              ))}
            </ul>
          </>
        ) : null}
        <h2>Une erreur sur une page ?</h2>
        <p>
          <a href={legalPaths.contact}>Dites-le-nous</a> : nous corrigeons et nous vous répondons.
        </p>
        <p>Mise à jour le {formatDate(legal.updatedOn)}.</p>
      </PageBody>
    </>
  ),
})
