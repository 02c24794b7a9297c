/** @jsxImportSource hono/jsx */
import {
  ButtonLink,
  Disclosure,
  Facts,
  Form,
  formatDate,
  PageBody,
  PageHeader,
  type PageSpec,
  Panel,
  SubmitButton,
} from '@ancrage/site'
import type { Locale } from '@ancrage/site/locale.ts'
import type { Companion } from '../contract.ts'
import { eraseAfter } from '../model.ts'
import { companionPath, togetherPath } from '../paths.ts'
import { words } from '../words.ts'

/** What somebody said of themself, line by line, for the page that confirms and for their own. */
export const saidBy = (
  companion: Omit<Companion, 'state' | 'consents' | 'locale' | 'sentAt'>,
  locale: Locale,
): readonly { readonly term: string; readonly value: string }[] => {
  const t = words[locale]
  const text = t.form
  const yesNo = (answer: boolean): string => (answer ? t.mine.yes : t.mine.no)
  return [
    { term: text.firstName, value: companion.firstName },
    { term: text.lastName, value: companion.lastName },
    { term: text.email, value: companion.email },
    { term: text.phone, value: companion.phone || t.mine.none },
    { term: text.profession, value: companion.profession },
    { term: text.sector, value: t.sectors[companion.sector] },
    { term: text.kinds, value: companion.workKinds.map((kind) => text.kindLabels[kind]).join(', ') || t.mine.none },
    { term: text.hours, value: text.hoursLabels[companion.hours] },
    { term: text.from, value: companion.from ? formatDate(companion.from, undefined, locale) : t.mine.none },
    { term: text.town, value: companion.town || t.mine.none },
    { term: text.mobility, value: text.mobilityLabels[companion.mobility] },
    { term: text.driver, value: yesNo(companion.driver) },
    { term: text.children, value: companion.childrenAges.map((age) => text.ageLabels[age]).join(', ') || t.mine.none },
    { term: text.message, value: companion.message || t.mine.none },
    { term: t.mine.shared, value: yesNo(companion.shared) },
  ]
}

const breadcrumb = (locale: Locale) => [{ label: words[locale].togetherTitle, path: togetherPath }]

/** One person’s answers, by their signed link: to be read again, taken away or erased. */
export const companionPage = (companion: Companion, token: string, locale: Locale): PageSpec => {
  const t = words[locale].mine
  return {
    path: companionPath(token),
    inputs: '',
    title: t.title,
    description: t.description,
    inSitemap: false,
    breadcrumb: breadcrumb(locale),
    render: () => (
      <>
        <PageHeader title={t.title} lead={t.lead(formatDate(eraseAfter(companion.sentAt), undefined, locale))} />
        <PageBody
          aside={
            <Panel title={t.state}>
              <Facts
                items={[
                  { term: t.state, value: t.states[companion.state] },
                  { term: t.sentOn, value: formatDate(companion.sentAt, undefined, locale) },
                ]}
              />
              <p>
                <ButtonLink kind="quiet" href={`${companionPath(token)}/donnees.json`}>
                  {t.export}
                </ButtonLink>
              </p>
            </Panel>
          }
        >
          <Facts items={saidBy(companion, locale)} />
          <Disclosure summary={t.erase}>
            <p>{t.eraseText}</p>
            <Form action={`${companionPath(token)}/effacement`} label={t.erase}>
              <SubmitButton kind="stop">{t.eraseButton}</SubmitButton>
            </Form>
          </Disclosure>
        </PageBody>
      </>
    ),
  }
}

export const erasedPage = (locale: Locale): PageSpec => {
  const { mine: t, form } = words[locale]
  return {
    path: togetherPath,
    inputs: '',
    title: t.erasedTitle,
    description: t.description,
    inSitemap: false,
    breadcrumb: breadcrumb(locale),
    render: () => (
      <>
        <PageHeader title={t.erasedTitle} lead={t.erasedLead} />
        <PageBody>
          <p>
            <a href={togetherPath}>{form.back}</a>
          </p>
        </PageBody>
      </>
    ),
  }
}
