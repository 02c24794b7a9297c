/** @jsxImportSource hono/jsx */
import { PageBody, PageHeader } from '../components/blocks.tsx'
import { ContactCard } from '../components/contact.tsx'
import { legalPaths } from '../legal-paths.ts'
import { defineWords } from '../locale.ts'
import type { PageSpec, SiteChrome } from '../page.ts'
import { offlinePath } from './worker-plan.ts'

const words = defineWords({
  fr: {
    title: 'Pas de réseau ici',
    lead: 'Cette page n’est pas encore sur votre appareil. Celles-ci y sont, avec leur date, si vous les avez laissées se ranger lors d’une visite.',
    kept: 'À lire sans réseau',
    contact: 'Contact',
    call: 'Un coup de fil passe souvent mieux',
  },
  en: {
    title: 'No network here',
    lead: 'This page is not on your device yet. These are, with their date, if an earlier visit had the time to put them aside.',
    kept: 'To read without network',
    contact: 'Contact',
    call: 'A phone call often gets through',
  },
})

const alwaysKept = ['/evenements/', '/maitres-de-stage/', '/promotions/']

/** What is shown for a page that the device does not hold, when there is no network. */
export const offlinePage = (chrome: SiteChrome): PageSpec => {
  const t = words[chrome.locale]
  const links = [
    ...[...chrome.nav, ...chrome.footerLinks].filter(({ path }) => alwaysKept.includes(path)),
    { label: t.contact, path: legalPaths.contact },
  ]
  return {
    path: offlinePath,
    inputs: 'chrome',
    title: t.title,
    description: t.lead,
    inSitemap: false,
    render: () => (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <PageBody>
          <h2>{t.kept}</h2>
          <ul>
            {links.map((link) => (
              <li>
                <a href={link.path}>{link.label}</a>
              </li>
            ))}
          </ul>
          <ContactCard contact={chrome.contact} heading={t.call} />
        </PageBody>
      </>
    ),
  }
}
