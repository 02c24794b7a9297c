/** @jsxImportSource hono/jsx */
import { Card, Cards, PageBody, type PageElement, PageHeader, type PageSpec, Section, Steps } from '@ancrage/site'
import { useWords } from '@ancrage/site/locale.ts'
import type { SitePart, Snapshot } from '../slice.ts'
import { alertPath, listPath } from './paths.ts'
import { words } from './words.ts'

/** A list of the portal that has alerts, as the menu names it. */
interface Offered {
  readonly list: string
  readonly label: string
  readonly path: string
}

/** Lists whose slices offer searches, under their public addresses. */
const listsByPath: Readonly<Record<string, string>> = {
  '/maitres-de-stage/': 'placements',
  '/logements/': 'dwellings',
  '/opportunites/': 'opportunities',
  '/evenements/': 'events',
  '/aides/': 'aids',
}

const AlertsPage = ({ lists }: { lists: readonly Offered[] }): PageElement => {
  const t = useWords(words)
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <PageBody>
        <h2>{t.howTitle}</h2>
        <Steps items={t.how} />
        <p>{t.stopText}</p>
      </PageBody>
      {lists.length > 0 ? (
        <Section title={t.listsTitle} tone="tint">
          <Cards>
            {lists.map(({ list, label, path }) => (
              <Card title={label} href={path}>
                <p class="above">
                  <a class="arrow" href={alertPath(list, '')}>
                    {t.create}
                    <span class="hidden"> : {label}</span>
                  </a>
                </p>
              </Card>
            ))}
          </Cards>
        </Section>
      ) : null}
    </>
  )
}

export const site = ({ chrome }: Snapshot): SitePart => {
  const t = words[chrome.locale]
  const plain = (path: string): string => path.replace(/^\/en(?=\/)/, '')
  const known = new Map([...chrome.nav, ...chrome.footerLinks].map((link) => [plain(link.path), link.label]))
  const lists = Object.entries(listsByPath).flatMap(([path, list]) => {
    const label = known.get(path)
    return label === undefined ? [] : [{ list, label, path }]
  })
  const page: PageSpec = {
    path: listPath,
    inputs: lists.map(({ list, label }) => `${list} ${label}`).join(';'),
    title: t.title,
    description: t.description,
    inSitemap: true,
    render: () => <AlertsPage lists={lists} />,
  }
  return { pages: [page], files: [] }
}
