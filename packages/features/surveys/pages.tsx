/** @jsxImportSource hono/jsx */
import type { PageSpec } from '@ancrage/site'
import type { SitePart, Snapshot } from '../slice.ts'
import { surveyState } from './model.ts'
import { ListPage } from './pages/list.tsx'
import { SurveyPage, saidBy } from './pages/survey.tsx'
import { listPath, surveyPath } from './paths.ts'
import { surveyResults, surveys } from './store.ts'
import { words } from './words.ts'

/** The list of surveys and a page for each: its questions while it is open, its results afterwards. */
export const site = (snapshot: Snapshot): SitePart => {
  const { chrome, today } = snapshot
  const t = words[chrome.locale]
  const records = snapshot.live(surveys)
  const results = new Map(snapshot.live(surveyResults).map(({ value }) => [value.surveyId, value]))
  const list: PageSpec = {
    path: listPath,
    inputs: records.map(({ id, version, value }) => `${id}.${version}.${surveyState(value, today)}`).join(' '),
    title: t.title,
    description: t.description(chrome.territory.name),
    inSitemap: true,
    render: () => <ListPage records={records} today={today} />,
  }
  const details = records.map((record): PageSpec => {
    const { id, version, value } = record
    const said = saidBy(value, chrome.locale)
    const state = surveyState(value, today)
    const found = state === 'closed' ? [...results.values()].find(({ surveyId }) => surveyId === id) : undefined
    return {
      path: surveyPath(value.slug),
      inputs: `${id}.${version} ${state} ${found?.countedAt ?? ''}`,
      title: said.title,
      description: said.summary,
      inSitemap: true,
      breadcrumb: [{ label: t.title, path: listPath }],
      render: () => <SurveyPage record={record} results={found} today={today} />,
    }
  })
  return { pages: [list, ...details], files: [] }
}
