/** @jsxImportSource hono/jsx */
import { Card, Cards, PageBody, type PageElement, PageHeader, type PageSpec } from '@ancrage/site'
import { useWords } from '@ancrage/site/locale.ts'
import type { SitePart, Snapshot } from '../slice.ts'
import { directoryPath } from '../supervisors/paths.ts'
import { contactPath, hubPath, spaceDoorPath } from './paths.ts'
import { words } from './words.ts'

const HubPage = ({ hasDirectory }: { readonly hasDirectory: boolean }): PageElement => {
  const t = useWords(words).hub
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <div class="wrap body">
        <Cards>
          <Card level={2} title={t.contact.title} href={contactPath}>
            <p>{t.contact.text}</p>
          </Card>
          {hasDirectory ? (
            <Card level={2} title={t.holder.title} href={directoryPath}>
              <p>{t.holder.text}</p>
            </Card>
          ) : null}
          <Card level={2} title={t.space.title} href={spaceDoorPath}>
            <p>{t.space.text}</p>
          </Card>
        </Cards>
      </div>
      <PageBody>
        <h2>{t.correct.title}</h2>
        <p>{t.correct.text}</p>
      </PageBody>
    </>
  )
}

/** One static page: what anybody can do here without an account. */
export const site = ({ chrome }: Snapshot): SitePart => {
  const t = words[chrome.locale].hub
  const hasDirectory = chrome.nav.some(({ path }) => path === directoryPath)
  const hub: PageSpec = {
    path: hubPath,
    inputs: hasDirectory ? 'directory' : '',
    title: t.title,
    description: t.description,
    inSitemap: true,
    render: () => <HubPage hasDirectory={hasDirectory} />,
  }
  return { pages: [hub], files: [] }
}
