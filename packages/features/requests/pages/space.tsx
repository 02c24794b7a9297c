/** @jsxImportSource hono/jsx */
import type { Instant, LocalDate, Problem } from '@ancrage/kernel'
import {
  Actions,
  Badge,
  ButtonLink,
  DataTable,
  Disclosure,
  EmptyState,
  Facts,
  Field,
  Form,
  formatDate,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Select,
  SubmitButton,
} from '@ancrage/site'
import { type Locale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { availabilities } from '../contract.ts'
import { actsOf, availabilityIn, closedReason, semestersAhead } from '../model.ts'
import type { HeldRecord, Space } from '../operations/read-space.ts'
import { correctionPath, spacePath } from '../paths.ts'
import { semesterName } from '../words/semester.ts'
import { spaceWords } from '../words/space.ts'
import { words } from '../words.ts'
import { toneOf } from './follow.tsx'

export interface SpaceProps {
  readonly space: Space
  readonly token: string
  readonly today: LocalDate
  readonly timeZone: string
  /** What was just done. */
  readonly done?: 'confirme' | 'pause' | 'reprise' | 'reglages' | undefined
  readonly problem?: Problem | undefined
  /** Address of the page where one request is answered. */
  readonly answerHref: (requestId: string, sentAt: Instant) => string
}

const Settings = ({ record, rank, props }: { record: HeldRecord; rank: number; props: SpaceProps }): PageElement => {
  const t = useWords(spaceWords).space
  const locale = useLocale()
  const listing = record.listing?.value
  const labels: Readonly<Record<string, string>> = t.availability
  return (
    <Disclosure summary={t.settings}>
      <Form
        action={`${spacePath(props.token)}/fiche/${record.holding.id}`}
        label={`${t.settings}, ${record.holding.label}`}
      >
        <input type="hidden" name="act" value="settings" />
        <Field
          name={`quota-${rank}`}
          type="number"
          label={t.quota}
          hint={t.quotaHint}
          optional
          width="short"
          min={1}
          max={100}
          inputmode="numeric"
          value={listing?.monthlyQuota ?? undefined}
        />
        {record.kind.bySemester
          ? semestersAhead(props.today).map((semester) => (
              <Select
                name={`places-${rank}-${semester}`}
                label={t.places(semesterName(semester, locale))}
                options={Object.keys(availabilities).map((value) => ({ value, label: labels[value] ?? value }))}
                value={availabilityIn(listing, semester)}
              />
            ))
          : null}
        <SubmitButton kind="quiet">{t.save}</SubmitButton>
      </Form>
    </Disclosure>
  )
}

const Inbox = ({ record, props }: { record: HeldRecord; props: SpaceProps }): PageElement => {
  const t = useWords(spaceWords).space
  const states = useWords(words).follow.states
  const locale = useLocale()
  if (record.inbox.length === 0) return <p>{t.emptyInbox}</p>
  return (
    <DataTable
      caption={`${t.inbox}, ${record.holding.label}`}
      columns={t.columns}
      rows={record.inbox.map(({ id, value }) => [
        value.from ? `${value.from.firstName} ${value.from.lastName}` : '–',
        formatDate(value.sentAt, props.timeZone, locale),
        <Badge tone={toneOf[value.state]}>{states[value.state]}</Badge>,
        <a href={props.answerHref(id, value.sentAt)}>
          {actsOf(value.state, 'holder').length > 0 ? t.reply : t.reread}
        </a>,
      ])}
    />
  )
}

const Record = ({ record, rank, props }: { record: HeldRecord; rank: number; props: SpaceProps }): PageElement => {
  const t = useWords(spaceWords).space
  const locale = useLocale()
  const { holding, listing } = record
  const reason = closedReason(listing?.value, props.today)
  const done = holding.completeness.filter((one) => one.done).length
  const missing = holding.completeness.filter((one) => !one.done)
  const replied = record.inbox.filter(({ value }) => value.answer?.by === 'holder').length
  const paused = listing?.value.paused ?? false
  return (
    <>
      <h2 id={holding.id}>{holding.label}</h2>
      <Facts
        items={[
          { term: t.verified, value: formatDate(holding.verifiedOn, props.timeZone, locale) },
          {
            term: t.contact,
            value: (
              <Badge tone={reason ? 'neutral' : 'ok'}>
                {reason === 'paused' ? t.paused : reason === 'quota' ? t.full : t.open}
              </Badge>
            ),
          },
          { term: t.stats, value: t.statsText(record.inbox.length, replied) },
          {
            term: t.complete(done, holding.completeness.length),
            value: (
              <meter min={0} max={Math.max(1, holding.completeness.length)} value={done}>
                {`${done}/${holding.completeness.length}`}
              </meter>
            ),
            ...(missing.length > 0
              ? { note: `${t.missing} : ${missing.map(({ label }) => label[locale]).join(', ')}` }
              : {}),
          },
        ]}
      />
      <Form
        action={`${spacePath(props.token)}/fiche/${holding.id}`}
        label={`${paused ? t.resume : t.pause}, ${holding.label}`}
      >
        <SubmitButton kind="quiet" name="act" value={paused ? 'resume' : 'pause'}>
          {paused ? t.resume : t.pause}
        </SubmitButton>
      </Form>
      <Settings record={record} rank={rank} props={props} />
      <h3>{t.inbox}</h3>
      <Inbox record={record} props={props} />
      <p>
        <a href={holding.path}>{t.see}</a> · <a href={correctionPath(holding.id)}>{t.correct}</a>
      </p>
    </>
  )
}

const MyData = ({ token }: Pick<SpaceProps, 'token'>): PageElement => {
  const t = useWords(spaceWords).space
  return (
    <>
      <h2>{t.data}</h2>
      <Actions>
        <ButtonLink kind="quiet" href={`${spacePath(token)}/export.json`}>
          {t.exportJson}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${spacePath(token)}/export.csv`}>
          {t.exportCsv}
        </ButtonLink>
      </Actions>
      <Disclosure summary={t.erase}>
        <p>{t.eraseText}</p>
        <Form action={`${spacePath(token)}/effacement`} label={t.erase}>
          <Field name="word" label={t.eraseLabel} width="short" autocomplete="off" />
          <SubmitButton kind="stop">{t.eraseButton}</SubmitButton>
        </Form>
      </Disclosure>
    </>
  )
}

const SpacePage = (props: SpaceProps): PageElement => {
  const t = useWords(spaceWords).space
  const locale = useLocale()
  const { records } = props.space
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <PageBody>
        {props.problem ? (
          <Notice tone="stop" role="alert" title={props.problem.kind.title[locale]}>
            <p>{props.problem.errors?.map(({ message }) => message).join(' ') ?? props.problem.detail}</p>
          </Notice>
        ) : null}
        {props.done && !props.problem ? (
          <Notice tone="ok" role="status">
            <p>{t.done[props.done]}</p>
          </Notice>
        ) : null}
        {records.length === 0 ? (
          <EmptyState title={t.title}>{t.nothing}</EmptyState>
        ) : (
          <>
            <h2>{t.confirmTitle}</h2>
            <p>{t.confirmText}</p>
            <Form action={`${spacePath(props.token)}/confirmation`} label={t.confirmTitle}>
              <SubmitButton>{t.confirmButton}</SubmitButton>
            </Form>
            {records.map((record, rank) => (
              <Record record={record} rank={rank} props={props} />
            ))}
          </>
        )}
        <MyData token={props.token} />
      </PageBody>
    </>
  )
}

/** Everything that somebody holds, on one page. */
export const spacePage = (locale: Locale, props: SpaceProps): PageSpec => ({
  path: spacePath(props.token),
  inputs: '',
  title: spaceWords[locale].space.title,
  description: spaceWords[locale].space.description,
  inSitemap: false,
  render: () => <SpacePage {...props} />,
})
