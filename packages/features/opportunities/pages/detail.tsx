/** @jsxImportSource hono/jsx */
import type { LocalDate } from '@ancrage/kernel'
import {
  Actions,
  Badge,
  Badges,
  ButtonLink,
  type Fact,
  Facts,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  Panel,
  VerifiedOn,
} from '@ancrage/site'
import { inLocale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { Paragraphs } from '../../paragraphs.tsx'
import { RecordLinks } from '../../record-links.tsx'
import { askPath } from '../../requests/paths.ts'
import type { Opportunity } from '../contract.ts'
import { isStale, modelContracts, type Offer } from '../model.ts'
import { type OpportunityWords, words } from '../words.ts'
import { whenOf } from './list.tsx'

const factsOf = (t: OpportunityWords, value: Opportunity): readonly Fact[] => [
  { term: t.facts.form, value: t.forms[value.form] },
  { term: t.facts.profession, value: t.professions[value.profession] },
  { term: t.facts.structure, value: value.structure },
  ...(value.kind === 'premises'
    ? []
    : [{ term: t.facts.when, value: whenOf(t, value), ...(value.datesNote ? { note: value.datesNote } : {}) }]),
  ...(value.halfDays > 0 ? [{ term: t.facts.rhythm, value: t.halfDays(value.halfDays) }] : []),
  ...(value.retrocession > 0 ? [{ term: t.facts.retrocession, value: t.percent(value.retrocession) }] : []),
  ...(value.pay ? [{ term: t.facts.pay, value: value.pay }] : []),
  ...(value.actsPerDay > 0 ? [{ term: t.facts.acts, value: t.acts(value.actsPerDay) }] : []),
  ...(value.software ? [{ term: t.facts.software, value: value.software }] : []),
  ...(value.secretariat === '' ? [] : [{ term: t.facts.secretariat, value: t.secretariats[value.secretariat] }]),
  ...(value.surface > 0 ? [{ term: t.facts.surface, value: t.squareMetres(value.surface) }] : []),
  ...(value.price > 0
    ? [
        value.form === 'sale'
          ? { term: t.facts.price, value: t.euros(value.price) }
          : { term: t.facts.rent, value: t.eurosMonth(value.price) },
      ]
    : []),
  { term: t.facts.posted, value: t.onDay(value.postedOn) },
]

const Contracts = ({ value }: { value: Opportunity }): PageElement | null => {
  const t = useWords(words)
  if (value.kind === 'premises') return null
  const { by, url } = modelContracts[value.profession]
  return (
    <>
      {value.features.includes('licence') ? (
        <>
          <h2>{t.licenceTitle}</h2>
          <p>{t.licenceText}</p>
        </>
      ) : null}
      {value.features.includes('junior-doctor') ? <p>{t.juniorText}</p> : null}
      <h2>{t.contractTitle}</h2>
      <p>
        {t.contractText} <a href={url}>{t.contractLink(by)}</a>.
      </p>
    </>
  )
}

export interface OpportunityPageProps {
  readonly offer: Offer
  readonly today: LocalDate
  /** Address of the list of dwellings, when the territory has one. */
  readonly housingPath: string | undefined
}

/** Everything one asks before answering an offer. */
export const OpportunityPage = ({ offer, today, housingPath }: OpportunityPageProps): PageElement => {
  const t = useWords(words)
  const { value, lang } = inLocale(offer.value, useLocale())
  const stale = isStale(value, today)
  return (
    <>
      <PageHeader
        eyebrow={`${t.kinds[value.kind]} · ${value.commune.name}`}
        title={value.title}
        lead={<span lang={lang}>{value.summary}</span>}
      >
        <Badges>
          {value.features.map((one) => (
            <Badge tone={one === 'lodging' ? 'ok' : 'neutral'}>{t.features[one]}</Badge>
          ))}
        </Badges>
        <VerifiedOn on={value.verifiedOn} stale={stale} />
      </PageHeader>
      <PageBody
        asideFirst
        aside={
          <Panel title={t.factsTitle}>
            <Facts items={factsOf(t, value)} />
            <p>
              <ButtonLink href={askPath(offer.id)}>{t.ask}</ButtonLink>
            </p>
            <p>{t.expires(value.expiresOn)}</p>
          </Panel>
        }
      >
        {stale ? (
          <Notice tone="warn" title={t.staleTitle}>
            <p>{t.staleText}</p>
          </Notice>
        ) : null}
        <Paragraphs text={value.description} lang={lang} />
        <Contracts value={value} />
        <h2>{t.askTitle}</h2>
        <p>{t.askText}</p>
        <Actions>
          <ButtonLink href={askPath(offer.id)}>{t.ask}</ButtonLink>
          {housingPath ? (
            <ButtonLink kind="quiet" href={housingPath}>
              {t.near}
            </ButtonLink>
          ) : null}
        </Actions>
        <RecordLinks id={offer.id} held />
      </PageBody>
    </>
  )
}
