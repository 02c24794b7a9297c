/** @jsxImportSource hono/jsx */
import { type Instant, instantOf, type LocalDate } from '@ancrage/kernel'
import {
  ButtonLink,
  Card,
  Cards,
  DateBadge,
  Facts,
  formatDate,
  formatTime,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  Panel,
  Section,
  telHref,
  VerifiedOn,
} from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import type { Event } from '../../events/contract.ts'
import { Paragraphs } from '../../paragraphs.tsx'
import { RecordLinks } from '../../record-links.tsx'
import type { LiveRecord } from '../../slice.ts'
import type { Promotion } from '../contract.ts'
import { isOpen, promotionState } from '../model.ts'
import { bookletPath, joinPath, listPath } from '../paths.ts'
import { words } from '../words.ts'
import { Checklist } from './checklist.tsx'
import { Dates, StateBadge, saidBy } from './common.tsx'

export interface PromotionPageProps {
  readonly record: LiveRecord<Promotion>
  readonly events: readonly LiveRecord<Event>[]
  readonly timeZone: string
  readonly today: LocalDate
  /** Whether this portal has an agenda to lead to. */
  readonly hasAgenda: boolean
}

const Practical = ({ record: { value, id }, today }: PromotionPageProps): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  return (
    <>
      <Panel title={t.dates}>
        <Facts
          items={[
            { term: t.semester, value: <Dates of={value} /> },
            {
              term: t.choiceDay,
              value: value.choiceOn ? formatDate(value.choiceOn, undefined, locale) : t.noChoiceDay,
              note: t.choiceNote,
            },
          ]}
        />
        {isOpen(value, today) ? (
          <p>
            <ButtonLink href={joinPath(id)}>{t.joinLink}</ButtonLink>
          </p>
        ) : null}
      </Panel>
      <Panel title={t.booklet}>
        <p>{t.bookletText}</p>
        <p>
          <a href={bookletPath(value.slug)} hreflang={locale === 'en' ? 'fr' : undefined}>
            {t.bookletLink}
          </a>
        </p>
      </Panel>
    </>
  )
}

const Programme = ({ value, today }: { readonly value: Promotion; readonly today: LocalDate }): PageElement | null => {
  const t = useWords(words)
  const locale = useLocale()
  if (value.programme.length === 0) return null
  const programme = value.programme.toSorted((a, b) => a.on.localeCompare(b.on))
  return (
    <Section title={t.programme}>
      <Cards>
        {programme.map(({ on, title, text }) => (
          <Card
            title={title}
            leading={<DateBadge on={on} announced={on >= today && promotionState(value, today) !== 'archived'} />}
          >
            {text === '' ? null : <p lang={locale === 'en' ? 'fr' : undefined}>{text}</p>}
          </Card>
        ))}
      </Cards>
    </Section>
  )
}

const People = ({ value }: { readonly value: Promotion }): PageElement => {
  const t = useWords(words)
  return (
    <Section title={t.people} id="personnes" tone="tint">
      <Cards>
        {value.people.map(({ name, role, phone, email }) => (
          <Card title={name}>
            <p>{role}</p>
            <p>
              {phone === '' ? null : <a href={telHref(phone)}>{phone}</a>}
              {phone !== '' && email !== '' ? <br /> : null}
              {email === '' ? null : <a href={`mailto:${email}`}>{email}</a>}
            </p>
          </Card>
        ))}
      </Cards>
    </Section>
  )
}

const startOf = (event: Event, timeZone: string): Instant => instantOf(event.startsAt, timeZone)

const Events = ({ events, timeZone }: Pick<PromotionPageProps, 'events' | 'timeZone'>): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  return (
    <Section title={t.events} more={{ label: t.allEvents, path: '/evenements/' }}>
      {events.length === 0 ? (
        <p>{t.noEvents}</p>
      ) : (
        <Cards>
          {events.map(({ value }) => (
            <Card
              title={(locale === 'en' && value.en?.title) || value.title}
              href={`/evenements/${value.slug}/`}
              leading={<DateBadge on={startOf(value, timeZone)} timeZone={timeZone} announced />}
            >
              <p class="where">
                {formatTime(startOf(value, timeZone), timeZone, locale)}
                {value.venue.mode === 'on-site' ? `, ${value.venue.commune.name}` : null}
              </p>
            </Card>
          ))}
        </Cards>
      )}
    </Section>
  )
}

const Links = ({ value }: { readonly value: Promotion }): PageElement | null => {
  const t = useWords(words)
  if (value.links.length === 0) return null
  return (
    <Section title={t.links}>
      <ul class="prose">
        {value.links.map(({ label, address, note }) => (
          <li>
            <a href={address}>{label}</a>
            {note === '' ? null : <> : {note}</>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Join = ({ id }: { readonly id: string }): PageElement => {
  const t = useWords(words)
  return (
    <Section title={t.join} id="rejoindre" tone="deep">
      <div class="prose">
        <p>{t.joinLead}</p>
        <p>{t.joinHow}</p>
        <p>
          <ButtonLink href={joinPath(id)}>{t.joinLink}</ButtonLink>
        </p>
      </div>
    </Section>
  )
}

/** The welcome page of one promotion; once the semester is over, a souvenir of it. */
export const PromotionPage = (props: PromotionPageProps): PageElement => {
  const { record, today } = props
  const { value, id } = record
  const t = useWords(words)
  const locale = useLocale()
  const state = promotionState(value, today)
  const over = state === 'archived'
  const said = saidBy(value, locale)
  return (
    <>
      <PageHeader eyebrow={t.eyebrow} title={said.title} lead={<span lang={said.lang}>{said.summary}</span>}>
        <p class="badges">
          <StateBadge state={state} />
        </p>
        <VerifiedOn on={value.verifiedOn} />
      </PageHeader>
      <PageBody aside={<Practical {...props} />}>
        {over ? (
          <Notice title={t.archivedTitle}>
            <p>{t.archivedText}</p>
            <p>
              <a href={listPath}>{t.toCurrent}</a>
            </p>
          </Notice>
        ) : null}
        <h2>{t.welcome}</h2>
        <Paragraphs text={said.welcome} lang={said.lang} />
        <p>
          <b>{value.signedBy.name}</b>
          <br />
          {value.signedBy.role}
        </p>
        <RecordLinks id={id} />
      </PageBody>
      {over || value.checklist.length === 0 ? null : (
        <Section title={t.checklist} id="etapes" tone="tint">
          <Checklist promotion={value} />
        </Section>
      )}
      <Programme value={value} today={today} />
      <People value={value} />
      {over || !props.hasAgenda ? null : <Events events={props.events} timeZone={props.timeZone} />}
      <Links value={value} />
      {isOpen(value, today) ? <Join id={id} /> : null}
    </>
  )
}
