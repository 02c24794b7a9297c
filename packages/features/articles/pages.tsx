/** @jsxImportSource hono/jsx */
import {
  Card,
  Cards,
  EmptyState,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  VerifiedOn,
} from '@ancrage/site'
import type { LiveRecord, SitePart, Snapshot } from '../slice.ts'
import type { Article } from './contract.ts'
import { isCurrent } from './model.ts'
import { articlePath, listPath } from './paths.ts'
import { articles } from './store.ts'


const ListPage = ({ records }: { readonly records: readonly LiveRecord<Article>[] }): PageElement => (
  <>
    <PageHeader title="Actualités" />
    <div class="wrap">
      {records.length === 0 ? (
        <EmptyState title="Rien à montrer pour l’instant">
          Cette page se remplira bientôt : revenez nous voir.
        </EmptyState>
      ) : (
        <Cards>
          {records.map(({ value }) => (
            <Card
              level={2}
              title={value.name}
              href={articlePath(value.slug)}
              footer={<VerifiedOn on={value.verifiedOn} />}
            />
          ))}
        </Cards>
      )}
    </div>
  </>
)

const ArticlePage = ({ value }: { readonly value: Article }): PageElement => (
  <>
    <PageHeader title={value.name}>
      <VerifiedOn on={value.verifiedOn} />
    </PageHeader>
    <PageBody>
      {value.description.split(/\n{2,}/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </PageBody>
  </>
)

export const site = (snapshot: Snapshot): SitePart => {
  const records = snapshot.live(articles).filter(({ value }) => isCurrent(value, snapshot.today))
  const place = snapshot.chrome.territory.name
  const fingerprint = ({ id, version }: LiveRecord<Article>): string => `${id}.${version}`
  const list: PageSpec = {
    path: listPath,
    inputs: records.map(fingerprint).join(' '),
    title: 'Actualités',
    description: `Actualités : ce que propose ${place}.`,
    inSitemap: true,
    render: () => <ListPage records={records} />,
  }
  const details = records.map((record): PageSpec => {
    const { value } = record
    return {
      path: articlePath(value.slug),
      inputs: fingerprint(record),
      title: value.name,
      description: `${value.name} : ce que propose ${place}.`,
      inSitemap: true,
      lastModified: value.verifiedOn,
      breadcrumb: [{ label: 'Actualités', path: listPath }],
      render: () => <ArticlePage value={value} />,
    }
  })
  return { pages: [list, ...details], files: [] }
}
