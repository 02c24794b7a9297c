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
import type { Opportunity } from './contract.ts'
import { isCurrent } from './model.ts'
import { opportunityPath, listPath } from './paths.ts'
import { opportunities } from './store.ts'


const ListPage = ({ records }: { readonly records: readonly LiveRecord<Opportunity>[] }): PageElement => (
  <>
    <PageHeader title="Opportunités" />
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
              href={opportunityPath(value.slug)}
              footer={<VerifiedOn on={value.verifiedOn} />}
            />
          ))}
        </Cards>
      )}
    </div>
  </>
)

const OpportunityPage = ({ value }: { readonly value: Opportunity }): PageElement => (
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
  const records = snapshot.live(opportunities).filter(({ value }) => isCurrent(value, snapshot.today))
  const place = snapshot.chrome.territory.name
  const fingerprint = ({ id, version }: LiveRecord<Opportunity>): string => `${id}.${version}`
  const list: PageSpec = {
    path: listPath,
    inputs: records.map(fingerprint).join(' '),
    title: 'Opportunités',
    description: `Opportunités : ce que propose ${place}.`,
    inSitemap: true,
    render: () => <ListPage records={records} />,
  }
  const details = records.map((record): PageSpec => {
    const { value } = record
    return {
      path: opportunityPath(value.slug),
      inputs: fingerprint(record),
      title: value.name,
      description: `${value.name} : ce que propose ${place}.`,
      inSitemap: true,
      lastModified: value.verifiedOn,
      breadcrumb: [{ label: 'Opportunités', path: listPath }],
      render: () => <OpportunityPage value={value} />,
    }
  })
  return { pages: [list, ...details], files: [] }
}
