/** @jsxImportSource hono/jsx */
import { Card, Cards, EmptyState, type PageElement, PageHeader, type PageSpec, VerifiedOn } from '@ancrage/site'
import type { LiveRecord, SitePart, Snapshot } from '../slice.ts'
import type { {{Type}} } from './contract.ts'
import { isCurrent } from './model.ts'
import { {{camel}} } from './store.ts'

export const listPath = '/{{slug}}/'

const ListPage = ({ records }: { readonly records: readonly LiveRecord<{{Type}}>[] }): PageElement => (
  <>
    <PageHeader title="{{label}}" />
    <div class="wrap">
      {records.length === 0 ? (
        <EmptyState title="Rien à montrer pour l’instant">Cette page se remplira bientôt : revenez nous voir.</EmptyState>
      ) : (
        <Cards>
          {records.map(({ value }) => (
            <Card title={value.name} footer={<VerifiedOn on={value.verifiedOn} />}>
              <p>{value.description}</p>
            </Card>
          ))}
        </Cards>
      )}
    </div>
  </>
)

export const site = (snapshot: Snapshot): SitePart => {
  const records = snapshot.live({{camel}}).filter(({ value }) => isCurrent(value, snapshot.today))
  const list: PageSpec = {
    path: listPath,
    inputs: records.map(({ id, version }) => `${id}.${version}`).join(' '),
    title: '{{label}}',
    description: `{{label}} : ce que propose ${snapshot.chrome.territory.name}.`,
    inSitemap: true,
    render: () => <ListPage records={records} />,
  }
  return { pages: [list], files: [] }
}
