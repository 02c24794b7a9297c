/** @jsxImportSource hono/jsx */
import { DataTable, Notice, PageBody, PageHeader } from '../components/blocks.tsx'
import { formatDate } from '../html.ts'
import { legalPaths } from '../legal-paths.ts'
import type { PageSpec, SiteChrome } from '../page.ts'
import { legalWords } from './legal-words.ts'
import { privacyWords } from './privacy-words.ts'

/** Données personnelles: notice of RGPD art. 13. */
export const privacyPage = ({ legal, locale }: SiteChrome): PageSpec => {
  const t = privacyWords[locale]
  const common = legalWords[locale]
  const officer = legal.dataProtectionOfficer
  return {
    path: legalPaths.privacy,
    inputs: 'chrome',
    title: t.title,
    description: t.lead,
    inSitemap: true,
    lastModified: legal.updatedOn,
    render: () => (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <PageBody>
          {common.reference ? <p>{common.reference}</p> : null}
          <h2>{t.who}</h2>
          <p>
            {t.controller(legal.publisher.name, legal.publisher.address, officer.name)}
            <a href={`mailto:${officer.email}`}>{officer.email}</a>.
          </p>
          <h2>{t.what}</h2>
          <DataTable
            caption={t.caption}
            columns={t.columns}
            rows={t.purposes.map(({ what, basis, kept }) => [what, basis, kept])}
          />
          <Notice tone="warn" title={t.health}>
            <p>{t.healthText}</p>
          </Notice>
          <h2>{t.access}</h2>
          <p>{t.accessText(legal.hostingRegion)}</p>
          <h2>{t.rights}</h2>
          <p>{t.rightsText}</p>
          <p>
            {t.complaint}
            <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>
            {t.complaintEnd}
          </p>
          <h2>{t.relatives}</h2>
          <p>{t.relativesText}</p>
          <p>
            {common.updated}
            {formatDate(legal.updatedOn, undefined, locale)}.
          </p>
        </PageBody>
      </>
    ),
  }
}

/** Gestion des cookies: there is none, and the page says so (CNIL, fiche du 4 juillet 2025). */
export const cookiesPage = ({ legal, locale }: SiteChrome): PageSpec => {
  const t = privacyWords[locale]
  return {
    path: legalPaths.cookies,
    inputs: 'chrome',
    title: t.cookies,
    description: t.cookiesDescription,
    inSitemap: true,
    lastModified: legal.updatedOn,
    render: () => (
      <>
        <PageHeader title={t.cookies} lead={t.cookiesLead} />
        <PageBody>
          <p>{t.cookiesText}</p>
          <h2>{t.audience}</h2>
          <p>{t.audienceText}</p>
          <h2>{t.device}</h2>
          <p>{t.deviceText}</p>
        </PageBody>
      </>
    ),
  }
}
