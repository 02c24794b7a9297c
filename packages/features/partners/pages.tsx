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
import type { Partner } from './contract.ts'
import { isCurrent } from './model.ts'
import { partnerPath, listPath } from './paths.ts'
import { partners } from './store.ts'


const ListPage = ({ records }: { readonly records: readonly LiveRecord<Partner>[] }): PageElement => (
  <>
    <PageHeader title="Partenaires" />
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
              href={partnerPath(value.slug)}
              footer={<VerifiedOn on={value.verifiedOn} />}
            />
          ))}
        </Cards>
      )}
    </div>
  </>
)

const PartnerPage = ({ value }: { readonly value: Partner }): PageElement => (
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
  const records = snapshot.live(partners).filter(({ value }) => isCurrent(value, snapshot.today))
  const place = snapshot.chrome.territory.name
  const fingerprint = ({ id, version }: LiveRecord<Partner>): string => `${id}.${version}`
  const list: PageSpec = {
    path: listPath,
    inputs: records.map(fingerprint).join(' '),
    title: 'Partenaires',
    description: `Partenaires : ce que propose ${place}.`,
    inSitemap: true,
    render: () => <ListPage records={records} />,
  }
  const details = records.map((record): PageSpec => {
    const { value } = record
    return {
      path: partnerPath(value.slug),
      inputs: fingerprint(record),
      title: value.name,
      description: `${value.name} : ce que propose ${place}.`,
      inSitemap: true,
      lastModified: value.verifiedOn,
      breadcrumb: [{ label: 'Partenaires', path: listPath }],
      render: () => <PartnerPage value={value} />,
    }
  })
  return { pages: [list, ...details], files: [] }
}
