/** @jsxImportSource hono/jsx */
import { Form, PageBody, PageHeader, type PageSpec, SubmitButton } from '@ancrage/site'
import { FormGuard, FormProblem, type FormView, faultOf } from '../../public-forms/index.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Promotion } from '../contract.ts'
import { joinPath, listPath, promotionPath } from '../paths.ts'
import { words } from '../words.ts'
import { saidBy } from './common.tsx'
import { NewcomerFields, newcomerLabels, type PlacementChoice, typedValues } from './newcomer-fields.tsx'

export interface JoinAbout {
  readonly promotion: LiveRecord<Promotion>
  readonly placements: readonly PlacementChoice[]
}

/** The joining form, served when it is asked for: never part of a release. */
export const joinPage = ({ locale, action, loaded, state }: FormView<unknown, JoinAbout>): PageSpec => {
  const t = words[locale]
  const { promotion, placements } = loaded
  const { title } = saidBy(promotion.value, locale)
  return {
    path: joinPath(promotion.id),
    inputs: '',
    title: `${t.form.title} : ${title}`,
    description: t.form.description,
    inSitemap: false,
    breadcrumb: [
      { label: t.title, path: listPath },
      { label: title, path: promotionPath(promotion.value.slug) },
    ],
    render: () => (
      <>
        <PageHeader eyebrow={title} title={t.form.title} lead={t.joinHow} />
        <PageBody>
          <FormProblem state={state} labels={newcomerLabels(t)} />
          <Form action={action} label={t.form.title}>
            <NewcomerFields
              values={typedValues(state.typed, (name) => faultOf(state, name))}
              placements={placements}
              withEmail
            />
            <FormGuard state={state} />
            <SubmitButton>{t.form.submit}</SubmitButton>
          </Form>
        </PageBody>
      </>
    ),
  }
}
