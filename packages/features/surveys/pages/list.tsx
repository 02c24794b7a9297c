/** @jsxImportSource hono/jsx */
import type { LocalDate } from '@ancrage/kernel'
import { Card, Cards, EmptyState, PageBody, type PageElement, PageHeader, Section } from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Survey } from '../contract.ts'
import { type SurveyState, surveyState } from '../model.ts'
import { surveyPath } from '../paths.ts'
import { words } from '../words.ts'
import { SurveyBadge, saidBy, When } from './survey.tsx'

export interface ListPageProps {
  readonly records: readonly LiveRecord<Survey>[]
  readonly today: LocalDate
}

const Few = (props: ListPageProps & { readonly title: string }): PageElement | null => {
  const locale = useLocale()
  if (props.records.length === 0) return null
  return (
    <Section title={props.title}>
      <Cards>
        {props.records.map(({ value }) => {
          const said = saidBy(value, locale)
          return (
            <Card
              title={said.title}
              href={surveyPath(value.slug)}
              badges={<SurveyBadge survey={value} today={props.today} />}
            >
              <p lang={said.lang}>{said.summary}</p>
              <p>
                <When survey={value} today={props.today} />
              </p>
            </Card>
          )
        })}
      </Cards>
    </Section>
  )
}

export const ListPage = ({ records, today }: ListPageProps): PageElement => {
  const t = useWords(words)
  const inState = (state: SurveyState): readonly LiveRecord<Survey>[] =>
    records
      .filter(({ value }) => surveyState(value, today) === state)
      .toSorted((a, b) => b.value.closesOn.localeCompare(a.value.closesOn))
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      {records.length === 0 ? (
        <PageBody>
          <EmptyState title={t.none}>{t.noneText}</EmptyState>
        </PageBody>
      ) : null}
      <Few title={t.open} records={inState('open')} today={today} />
      <Few title={t.coming} records={inState('coming')} today={today} />
      <Few title={t.past} records={inState('closed')} today={today} />
    </>
  )
}
