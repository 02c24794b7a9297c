/** @jsxImportSource hono/jsx */
import { Card, Cards, PageBody, type PageElement, PageHeader, type PageSpec, Section, Steps } from '@ancrage/site'
import { useWords } from '@ancrage/site/locale.ts'
import type { SitePart, Snapshot } from '../slice.ts'
import { listPath } from './paths.ts'
import { words } from './words.ts'

/** A list of the portal that has alerts, as the menu names it. */
interface Offered {
  readonly label: string
  readonly path: string
}

/** Where the lists stand whose slices offer searches. */
const listPaths = ['/maitres-de-stage/', '/logements/', '/opportunites/', '/evenements/', '/aides/'] as const

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
            {lists.map(({ label, path }) => (
              <Card title={label} href={path}>
                <p>{t.chooseFilters}</p>
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
  const lists = listPaths.flatMap((path): readonly Offered[] => {
    const label = known.get(path)
    return label === undefined ? [] : [{ label, path }]
  })
  const page: PageSpec = {
    path: listPath,
    inputs: lists.map(({ label, path }) => `${path} ${label}`).join(';'),
    title: t.title,
    description: t.description,
    inSitemap: true,
    render: () => <AlertsPage lists={lists} />,
  }
  return { pages: [page], files: [] }
}
