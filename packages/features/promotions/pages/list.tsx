/** @jsxImportSource hono/jsx */
import type { LocalDate } from '@ancrage/kernel'
import {
  ButtonLink,
  Card,
  Cards,
  EmptyState,
  PageBody,
  type PageElement,
  PageHeader,
  Panel,
  Section,
} from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import type { LiveRecord } from '../../slice.ts'
import type { Promotion } from '../contract.ts'
import { orderPromotions, promotionState } from '../model.ts'
import { promotionPath } from '../paths.ts'
import { words } from '../words.ts'
import { Dates, StateBadge, saidBy } from './common.tsx'

const Few = (props: {
  readonly title: string
  readonly records: readonly LiveRecord<Promotion>[]
  readonly today: LocalDate
}): PageElement | null => {
  const locale = useLocale()
  if (props.records.length === 0) return null
  return (
    <Section title={props.title}>
      <Cards>
        {props.records.map(({ value }) => (
          <Card
            title={saidBy(value, locale).title}
            href={promotionPath(value.slug)}
            badges={<StateBadge state={promotionState(value, props.today)} />}
          >
            <p>
              <Dates of={value} />
            </p>
          </Card>
        ))}
      </Cards>
    </Section>
  )
}

export interface ListPageProps {
  readonly records: readonly LiveRecord<Promotion>[]
  readonly today: LocalDate
}

/** Leads to the promotion of the moment; the others are below. */
export const ListPage = ({ records, today }: ListPageProps): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const { current, coming, past } = orderPromotions(records, today)
  const said = current && saidBy(current.value, locale)
  return (
    <>
      <PageHeader title={t.title} lead={t.listLead} />
      <PageBody>
        {current && said ? (
          <Panel title={said.title}>
            <p class="badges">
              <StateBadge state={promotionState(current.value, today)} />
            </p>
            <p class="lead" lang={said.lang}>
              {said.summary}
            </p>
            <p>
              <Dates of={current.value} />
            </p>
            <p>
              <ButtonLink href={promotionPath(current.value.slug)}>{t.open}</ButtonLink>
            </p>
          </Panel>
        ) : (
          <EmptyState title={t.none}>{t.noneText}</EmptyState>
        )}
      </PageBody>
      <Few title={t.coming} records={coming} today={today} />
      <Few title={t.past} records={past} today={today} />
    </>
  )
}
