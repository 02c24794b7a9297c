/** @jsxImportSource hono/jsx */
import {
  Facts,
  Field,
  Form,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Panel,
  Radios,
  SubmitButton,
} from '@ancrage/site'
import { type Locale, useWords } from '@ancrage/site/locale.ts'
import { FormGuard, FormProblem, type FormState, faultOf, typedText } from '../../public-forms/index.ts'
import { keysOfRhythms } from '../contract.ts'
import { alertPath, createPath, listPath } from '../paths.ts'
import { words } from '../words.ts'

/** A search as its author reads it again. */
export interface SearchInWords {
  /** Name of the list, as addresses have it. */
  readonly list: string
  readonly label: string
  readonly search: string
  /** What was searched for, then the filters; empty for the whole list. */
  readonly said: readonly string[]
  readonly address: string
}

const SearchPanel = ({ search }: { search: SearchInWords }): PageElement => {
  const t = useWords(words)
  return (
    <Panel title={t.searchTitle}>
      <Facts
        items={[
          { term: t.list, value: search.label },
          { term: t.filters, value: search.said.length > 0 ? search.said.join(', ') : t.noFilter },
        ]}
      />
      <p>
        <a href={search.address}>{t.changeSearch}</a>
      </p>
    </Panel>
  )
}

const CreatePage = (props: { search: SearchInWords | undefined; state: FormState }): PageElement => {
  const t = useWords(words)
  const { search, state } = props
  if (!search)
    return (
      <>
        <PageHeader title={t.unknownTitle} lead={t.lead} />
        <PageBody>
          <p>
            <a href={listPath}>{t.listsTitle}</a>
          </p>
        </PageBody>
      </>
    )
  return (
    <>
      <PageHeader title={t.createTitle} lead={t.createLead} />
      <PageBody aside={<SearchPanel search={search} />} asideFirst>
        <FormProblem state={state} />
        <Form action={alertPath(search.list, search.search)} label={t.createTitle}>
          <input type="hidden" name="list" value={search.list} />
          <input type="hidden" name="search" value={search.search} />
          <Field
            name="email"
            type="email"
            label={t.email}
            hint={t.emailHint}
            autocomplete="email"
            maxLength={254}
            value={typedText(state, 'email')}
            error={faultOf(state, 'email')}
          />
          <Radios
            name="rhythm"
            label={t.rhythm}
            options={keysOfRhythms.map((value) => ({ value, label: t.rhythms[value], hint: t.rhythmHints[value] }))}
            value={typedText(state, 'rhythm', 'weekly')}
            error={faultOf(state, 'rhythm')}
          />
          <FormGuard state={state} />
          <SubmitButton>{t.submit}</SubmitButton>
        </Form>
        <Notice tone="neutral">
          <p>{t.stopText}</p>
        </Notice>
      </PageBody>
    </>
  )
}

/** The form of an alert, served when it is asked for: never part of a release. */
export const createPage = (
  locale: Locale,
  props: { readonly search: SearchInWords | undefined; readonly state: FormState },
): PageSpec => ({
  path: createPath,
  inputs: '',
  title: words[locale].createTitle,
  description: words[locale].createDescription,
  inSitemap: false,
  breadcrumb: [{ label: words[locale].title, path: listPath }],
  render: () => <CreatePage {...props} />,
})
