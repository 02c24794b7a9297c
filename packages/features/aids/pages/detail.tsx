/** @jsxImportSource hono/jsx */
import type { Commune, LocalDate } from '@ancrage/kernel'
import {
  Actions,
  Badges,
  ButtonLink,
  type Fact,
  Facts,
  formatDate,
  type JsonLd,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  Panel,
  VerifiedOn,
} from '@ancrage/site'
import { formatNumber } from '@ancrage/site/html.ts'
import { type Locale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { RecordLinks } from '../../record-links.tsx'
import { labelsIn } from '../contract/labels.ts'
import type { Aid } from '../contract.ts'
import { describeCriterion } from '../model/evaluate-criterion.ts'
import { describePlace } from '../model/perimeter-words.ts'
import { sentencesIn } from '../model/sentences.ts'
import { areIncompatible, type Standing, standingOn } from '../model.ts'
import { aidPath, simulatorPath } from '../paths.ts'
import { words } from '../words.ts'
import { AidParagraphs, AidText, aidText, titleOf } from './aid-text.tsx'
import { formatAmount } from './amount.ts'
import { StandingBadge } from './standing.tsx'

export interface AidView {
  /** Id of the record: a correction names it. */
  readonly id: string
  readonly aid: Aid
  /** Published aids of the catalogue: those that this one excludes are linked by name. */
  readonly others: readonly Aid[]
  readonly communes: readonly Commune[]
  readonly today: LocalDate
}

/** Others that cannot be received with this one, whichever record says so. */
export const incompatibleOf = (aid: Aid, others: readonly Aid[]): readonly Aid[] =>
  others.filter((other) => other.code !== aid.code && areIncompatible(aid, other))

const placeOf = ({ aid, communes }: Pick<AidView, 'aid' | 'communes'>, locale: Locale): string =>
  describePlace(aid.perimeter, new Map(communes.map(({ code, name }) => [code, name])), locale)

const validityOf = ({ validFrom, validTo }: Aid, locale: Locale): string | undefined => {
  const t = words[locale]
  const day = (one: string): string => formatDate(one, undefined, locale)
  if (validFrom !== null && validTo !== null) return t.between(day(validFrom), day(validTo))
  if (validFrom !== null) return t.since(day(validFrom))
  return validTo === null ? undefined : t.until(day(validTo))
}

const Warning = ({ standing }: { standing: Standing }): PageElement | null => {
  const text = useWords(words).warnings[standing]
  return text === undefined ? null : (
    <Notice tone={standing === 'closed' || standing === 'expired' ? 'stop' : 'warn'}>
      <p>{text}</p>
    </Notice>
  )
}

const factsOf = (view: AidView, locale: Locale): readonly Fact[] => {
  const { aid } = view
  const t = words[locale]
  const labels = labelsIn[locale]
  const validity = validityOf(aid, locale)
  const note = <AidText aid={aid} field="amountNote" />
  return [
    { term: t.amount, value: formatAmount(aid, locale), ...(aid.amountNote === '' ? {} : { note }) },
    { term: t.paidBy, value: aid.grantor, note: labels.grantorKinds[aid.grantorKind] },
    {
      term: t.where,
      value: placeOf(view, locale),
      ...(aid.perimeter.scope === 'national' ? {} : { note: labels.scopesOfPerimeter[aid.perimeter.scope] }),
    },
    {
      term: t.commitment,
      value: aid.commitmentYears === 0 ? t.noCommitment : sentencesIn[locale].years(aid.commitmentYears),
    },
    ...(aid.deadline === '' ? [] : [{ term: t.deadline, value: <AidText aid={aid} field="deadline" /> }]),
    ...(validity === undefined ? [] : [{ term: t.validity, value: validity }]),
  ]
}

const Conditions = ({ aid }: { aid: Aid }): PageElement => {
  const locale = useLocale()
  const t = words[locale]
  return (
    <>
      <h2>{t.forWhom}</h2>
      {aid.criteria.length === 0 ? null : (
        <ul>
          {aid.criteria.map((criterion) => (
            <li>{describeCriterion(criterion, locale)}</li>
          ))}
        </ul>
      )}
      <AidParagraphs aid={aid} field="conditionsNote" />
      {aid.criteria.length === 0 && aid.conditionsNote === '' ? <p>{t.noCondition}</p> : null}
    </>
  )
}

const Payment = ({ aid }: { aid: Aid }): PageElement | null => {
  const locale = useLocale()
  const t = words[locale]
  const { ceiling, paymentSchedule, instalments, durationMonths } = aid
  if (ceiling === '' && paymentSchedule === '' && instalments.length === 0 && durationMonths === null) return null
  return (
    <>
      <h2>{t.howMuch}</h2>
      <AidParagraphs aid={aid} field="paymentSchedule" />
      {instalments.length === 0 ? null : (
        <ul>
          {instalments.map(({ year, amount }) => (
            <li>{t.instalment(year, `${formatNumber(amount, locale)}\u00a0€`)}</li>
          ))}
        </ul>
      )}
      {durationMonths === null ? null : <p>{t.duration(durationMonths)}</p>}
      {ceiling === '' ? null : (
        <p>
          {t.ceiling}
          <span lang={locale === 'fr' ? undefined : 'fr'}>{ceiling}</span>
        </p>
      )}
    </>
  )
}

const Cumul = ({ aid, others }: AidView): PageElement | null => {
  const locale = useLocale()
  const t = words[locale]
  const excluded = incompatibleOf(aid, others)
  const rule = t.groupNotes[aid.cumulGroup]
  return excluded.length === 0 && aid.cumulNote === '' && rule === '' ? null : (
    <>
      <h2>{t.together}</h2>
      <AidParagraphs aid={aid} field="cumulNote" />
      {rule === '' ? null : <p>{rule}</p>}
      {excluded.length === 0 ? null : (
        <>
          <p>{t.notWith}</p>
          <ul>
            {excluded.map((other) => (
              <li>
                <a href={aidPath(other.slug)}>
                  <AidText aid={other} field="title" />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const Source = ({ id, aid }: Pick<AidView, 'id' | 'aid'>): PageElement => {
  const locale = useLocale()
  const t = words[locale]
  const french = locale === 'fr' ? undefined : 'fr'
  return (
    <>
      <h2>{t.source}</h2>
      {aid.legalRef === '' ? null : (
        <p>
          {t.text}
          <span lang={french}>{aid.legalRef}</span>
        </p>
      )}
      <p>
        {t.sourceIs}
        <span lang={french}>
          {aid.sourceUrl === '' ? aid.sourceLabel : <a href={aid.sourceUrl}>{aid.sourceLabel}</a>}
        </span>
        {t.checked(formatDate(aid.verifiedOn, undefined, locale), aid.verifiedBy)}
      </p>
      <RecordLinks id={id} />
    </>
  )
}

/** Everything the record says, in the order in which people ask it. */
export const AidDetail = (view: AidView): PageElement => {
  const { aid, today } = view
  const locale = useLocale()
  const t = words[locale]
  const standing = standingOn(aid, today)
  return (
    <>
      <PageHeader
        title={titleOf(aid, locale)}
        eyebrow={labelsIn[locale].families[aid.family]}
        lead={<AidText aid={aid} field="summary" />}
      >
        <Badges>
          <StandingBadge standing={standing} />
        </Badges>
        <VerifiedOn on={aid.verifiedOn} stale={standing === 'stale'} />
      </PageHeader>
      <PageBody
        aside={
          <>
            <Panel title={t.inBrief}>
              <Facts items={factsOf(view, locale)} />
              <p>
                <small>{t.perimeterNote}</small>
              </p>
            </Panel>
            <Panel title={t.isItForYou}>
              <p>{t.isItForYouText}</p>
              <p>
                <a class="button quiet" href={simulatorPath}>
                  {t.estimate}
                </a>
              </p>
            </Panel>
          </>
        }
      >
        <Warning standing={standing} />
        <AidParagraphs aid={aid} field="description" />
        <Conditions aid={aid} />
        <Payment aid={aid} />
        <h2>{t.howToApply}</h2>
        {aid.howToApply === '' ? <p>{t.callUs}</p> : <AidParagraphs aid={aid} field="howToApply" />}
        {aid.applyUrl === '' ? null : (
          <Actions>
            <ButtonLink href={aid.applyUrl}>{t.applySite}</ButtonLink>
          </Actions>
        )}
        <Cumul {...view} />
        <Source id={view.id} aid={aid} />
      </PageBody>
    </>
  )
}

/** schema.org description of the aid as a public service; the place served is the perimeter, not the funder's. */
export const aidJsonLd = (view: Pick<AidView, 'aid' | 'communes'>, locale: Locale = 'fr'): JsonLd => {
  const { aid } = view
  const labels = labelsIn[locale]
  const audience = aid.criteria.find((criterion) => criterion.kind === 'audience')
  return {
    '@type': 'GovernmentService',
    name: titleOf(aid, locale),
    description: aidText(aid, 'summary', locale).text,
    serviceType: labels.families[aid.family],
    identifier: aid.code,
    provider: {
      '@type': aid.grantorKind === 'association' ? 'NGO' : 'GovernmentOrganization',
      name: aid.grantor,
    },
    areaServed: { '@type': 'AdministrativeArea', name: placeOf(view, locale) },
    ...(audience === undefined
      ? {}
      : {
          audience: {
            '@type': 'Audience',
            audienceType: audience.anyOf.map((one) => labels.audiences[one]).join(', '),
          },
        }),
    ...(aid.applyUrl === '' ? {} : { availableChannel: { '@type': 'ServiceChannel', serviceUrl: aid.applyUrl } }),
  }
}
