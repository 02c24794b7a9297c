/** @jsxImportSource hono/jsx */
import { Field, Form, PageBody, PageHeader, type PageSpec, SubmitButton } from '@ancrage/site'
import { FormGuard, FormProblem, type FormView, faultOf, typedText } from '../../public-forms/index.ts'

import { simulatorWords } from '../words/simulator.ts'
import { simulatorTrail } from './question.tsx'

/** One field: where the result is to be sent. */
export const mailFormPage = <P,>({
  locale,
  action,
  state,
  loaded,
}: FormView<P, { readonly answers: string }>): PageSpec => {
  const t = simulatorWords[locale].mail
  return {
    path: action,
    inputs: '',
    title: t.title,
    description: t.description,
    inSitemap: false,
    breadcrumb: simulatorTrail(locale),
    render: () => (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <PageBody>
          <FormProblem state={state} />
          <Form action={action}>
            <Field
              name="email"
              type="email"
              label={t.email}
              autocomplete="email"
              value={typedText(state, 'email')}
              error={faultOf(state, 'email')}
            />
            <input type="hidden" name="answers" value={typedText(state, 'answers', loaded.answers)} />
            <FormGuard state={state} />
            <p>
              <SubmitButton>{t.send}</SubmitButton>
            </p>
          </Form>
        </PageBody>
      </>
    ),
  }
}
