/** @jsxImportSource hono/jsx */
import type { Instant, Locale } from '@ancrage/kernel'
import {
  Facts,
  formatDate,
  formatDateTime,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  type SiteChrome,
} from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import type { Event, Registration } from '../contract.ts'
import { describePlace, describeWhen } from '../operations/describe-event.ts'
import { agendaPath, certificatePath, eventPath } from '../paths.ts'
import { titleIn, words } from '../words.ts'
import { formWords } from './form-words.ts'

export interface CertificateProps {
  readonly registration: Registration & { readonly checkedInAt: Instant }
  readonly event: Event
  readonly chrome: SiteChrome
  readonly token: string
  readonly timeZone: string
  readonly now: Instant
}

const CertificatePage = ({ registration, event, chrome, timeZone, now }: CertificateProps): PageElement => {
  const locale = useLocale()
  const t = useWords(formWords)
  const { publisher } = chrome.legal
  const { contact } = chrome
  return (
    <>
      <PageHeader eyebrow={publisher.name} title={t.certificate} />
      <PageBody>
        <p class="certificate">
          {t.certificateText} <b>{`${registration.firstName} ${registration.lastName}`}</b> {t.attended}
        </p>
        <Facts
          items={[
            { term: t.certificateTitle, value: titleIn(event, locale), note: words[locale].kinds[event.kind] },
            { term: t.when, value: describeWhen(event, timeZone, locale) },
            { term: t.where, value: describePlace(event.venue, locale) },
            { term: t.organiser, value: publisher.name },
            { term: t.arrival, value: formatDateTime(registration.checkedInAt, timeZone, locale) },
            { term: t.reference, value: registration.code },
          ]}
        />
        <p>{t.madeOn(formatDate(now, timeZone, locale))}</p>
        <p>
          {t.signed},<br />
          {contact.name}, {contact.role}
          <br />
          {contact.phone} · {event.contactEmail}
        </p>
        <p class="screen-only">{t.print}</p>
      </PageBody>
    </>
  )
}

/** What a person who was welcomed at the door may print or keep; never part of a release. */
export const certificatePage = (props: CertificateProps, locale: Locale): PageSpec => ({
  path: certificatePath(props.token),
  inputs: '',
  title: `${formWords[locale].certificate} : ${titleIn(props.event, locale)}`,
  description: formWords[locale].certificate,
  inSitemap: false,
  breadcrumb: [
    { label: words[locale].events, path: agendaPath },
    { label: titleIn(props.event, locale), path: eventPath(props.event.slug) },
  ],
  render: () => <CertificatePage {...props} />,
})
