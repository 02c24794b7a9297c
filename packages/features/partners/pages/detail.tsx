/** @jsxImportSource hono/jsx */
import { Badge, Badges, Facts, PageBody, type PageElement, PageHeader, Panel, telHref, VerifiedOn } from '@ancrage/site'
import { Photo, type Picture } from '@ancrage/site/components/photo.tsx'
import { inLocale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { Paragraphs } from '../../paragraphs.tsx'
import { RecordLinks } from '../../record-links.tsx'
import type { LiveRecord } from '../../slice.ts'
import type { Partner } from '../contract.ts'
import { words } from '../words.ts'
import { Emblem } from './list.tsx'

const Part = ({ title, text, lang }: { title: string; text: string; lang: 'fr' | undefined }): PageElement | null =>
  text === '' ? null : (
    <>
      <h2>{title}</h2>
      <Paragraphs text={text} lang={lang} />
    </>
  )

/** One partner: what it does for whom, and the institution’s own public contact. */
export const PartnerPage = (props: {
  readonly record: LiveRecord<Partner>
  readonly logo?: Picture | undefined
}): PageElement => {
  const { record, logo } = props
  const { value: partner } = record
  const t = useWords(words)
  const { value, lang } = inLocale(partner, useLocale())
  const ways = [
    ...(partner.town ? [{ term: t.town, value: partner.town }] : []),
    ...(partner.phone ? [{ term: t.phone, value: <a href={telHref(partner.phone)}>{partner.phone}</a> }] : []),
    ...(partner.email ? [{ term: t.email, value: <a href={`mailto:${partner.email}`}>{partner.email}</a> }] : []),
    ...(partner.website
      ? [{ term: t.website, value: <a href={partner.website}>{new URL(partner.website).hostname}</a> }]
      : []),
  ]
  return (
    <>
      <PageHeader eyebrow={t.roles[partner.role]} title={partner.name} lead={<span lang={lang}>{value.summary}</span>}>
        {logo ? <Photo picture={logo} place="portrait" withCredit={false} /> : <Emblem name={partner.name} />}
        {partner.sectors.length > 0 ? (
          <Badges>
            {partner.sectors.map((sector) => (
              <Badge tone="info">{t.sectors[sector]}</Badge>
            ))}
          </Badges>
        ) : null}
        <VerifiedOn on={partner.verifiedOn} />
      </PageHeader>
      <PageBody
        aside={
          <Panel title={t.reach}>
            {ways.length > 0 ? <Facts items={ways} /> : null}
            <p>{t.reachUs}</p>
          </Panel>
        }
      >
        <Part title={t.forInterns} text={value.forInterns} lang={lang} />
        <Part title={t.forDoctors} text={value.forDoctors} lang={lang} />
        <Part title={t.forPartners} text={value.forPartners} lang={lang} />
        <RecordLinks id={record.id} held />
      </PageBody>
    </>
  )
}
