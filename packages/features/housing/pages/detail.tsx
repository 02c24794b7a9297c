/** @jsxImportSource hono/jsx */
import type { LocalDate } from '@ancrage/kernel'
import {
  Actions,
  Badge,
  Badges,
  ButtonLink,
  DataTable,
  Facts,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  Panel,
  Term,
  VerifiedOn,
} from '@ancrage/site'
import { PhotoStrip, type Picture } from '@ancrage/site/components/photo.tsx'
import { inLocale, useLocale, useWords } from '@ancrage/site/locale.ts'
import { Paragraphs } from '../../paragraphs.tsx'
import { RecordLinks } from '../../record-links.tsx'
import { askPath } from '../../requests/paths.ts'
import type { Dwelling } from '../contract.ts'
import { approximatePoint, charterOf, distanceKm, isStale, monthlyCost, type Offer } from '../model.ts'
import { words } from '../words.ts'
import type { Stage } from './list.tsx'

const shownStages = 6

/** The placements nearest to an offer, with their distance from its public point. */
export const stagesNear = (
  dwelling: Pick<Dwelling, 'location'>,
  stages: readonly Stage[],
): readonly { readonly stage: Stage; readonly km: number }[] => {
  const from = approximatePoint(dwelling.location)
  return stages
    .map((stage) => ({ stage, km: distanceKm(from, stage.location) }))
    .sort((a, b) => a.km - b.km)
    .slice(0, shownStages)
}

const CostPanel = ({ offer }: { offer: Offer }): PageElement => {
  const t = useWords(words)
  const { value } = offer
  const shared = value.places > 1 ? { note: t.perPlace } : {}
  return (
    <Panel title={t.costTitle}>
      <Facts
        items={[
          { term: t.rent, value: value.rent === 0 ? t.free : t.euros(value.rent), ...shared },
          {
            term: t.charges,
            value: value.charges === 0 ? t.chargesIncluded : t.euros(value.charges),
            ...(value.chargesNote ? { note: value.chargesNote } : {}),
          },
          ...(value.charges > 0 ? [{ term: t.total, value: t.euros(monthlyCost(value)) }] : []),
          { term: t.deposit, value: value.deposit === 0 ? t.noDeposit : t.euros(value.deposit) },
        ]}
      />
      <p>
        <ButtonLink href={askPath(offer.id)}>{t.ask}</ButtonLink>
      </p>
      <p>{t.expires(value.expiresOn)}</p>
    </Panel>
  )
}

const Charter = ({ value }: { value: Dwelling }): PageElement => {
  const t = useWords(words)
  const answer = charterOf(value)
  return (
    <>
      <h2>{t.charterTitle}</h2>
      <p>
        {t.charterLead(answer.met, answer.points.length)}{' '}
        <Term id="mot-htes" word={t.charterTerm}>
          {t.charterMeaning}
        </Term>
      </p>
      <ul class="checks">
        {answer.points.map(({ point, met }) => (
          <li class={met ? 'yes' : 'no'}>
            {t.charterPoints[point]} <span class="hidden">({met ? t.met : t.notMet})</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const fitTones = { fits: 'ok', partly: 'warn', no: 'neutral' } as const

const When = ({ offer }: { offer: Offer }): PageElement => {
  const t = useWords(words)
  const { value, fits } = offer
  return (
    <>
      <h2>{t.whenTitle}</h2>
      <p>{t.whenLead}</p>
      <DataTable
        caption={t.whenTitle}
        columns={t.whenColumns}
        rows={fits.map(({ semester, fit, free, from, to }) => [
          t.semester(semester),
          <Badge tone={fitTones[fit]}>{t.fits[fit]}</Badge>,
          fit === 'no' || !from || !to
            ? '–'
            : fit === 'fits'
              ? t.placesOf(free, value.places)
              : `${t.placesOf(free, value.places)}, ${t.between(from, to)}`,
        ])}
      />
      <h3>{t.periodsTitle}</h3>
      <ul>
        {value.periods.map(({ from, to, free }) => (
          <li>
            {t.between(from, to)} : {t.placesOf(free, value.places)}
          </li>
        ))}
      </ul>
    </>
  )
}

const listed = (keys: readonly string[], table: Readonly<Record<string, string>>): string =>
  keys.flatMap((key) => table[key] ?? []).join(', ')

const Living = ({ value, lang }: { value: Dwelling; lang: 'fr' | undefined }): PageElement => {
  const t = useWords(words)
  const inside = [...value.amenities, ...(value.charter.includes('internet') ? ['internet'] : [])]
  const said = (text: string): PageElement => <span lang={lang}>{text}</span>
  return (
    <>
      <h2>{t.livingTitle}</h2>
      <Facts
        items={[
          { term: t.kind, value: t.kinds[value.kind] },
          { term: t.places, value: value.places },
          ...(value.bedrooms > 0 ? [{ term: t.bedrooms, value: value.bedrooms }] : []),
          ...(value.surface > 0 ? [{ term: t.surface, value: t.squareMetres(value.surface) }] : []),
          { term: t.furnishing, value: t.furnishings[value.furnishing] },
          ...(inside.length > 0 ? [{ term: t.equipment, value: listed(inside, t.amenities) }] : []),
          ...(value.conditions.length > 0 ? [{ term: t.terms, value: listed(value.conditions, t.conditions) }] : []),
          ...(value.housemates ? [{ term: t.housemates, value: said(value.housemates) }] : []),
          ...(value.access ? [{ term: t.access, value: said(value.access) }] : []),
        ]}
      />
    </>
  )
}

export interface DwellingPageProps {
  readonly offer: Offer
  readonly pictures: readonly Picture[]
  readonly stages: readonly Stage[]
  readonly today: LocalDate
  readonly stagePath: (slug: string) => string
}

/** Everything one asks before writing to somebody whose name is not known. */
export const DwellingPage = ({ offer, pictures, stages, today, stagePath }: DwellingPageProps): PageElement => {
  const t = useWords(words)
  const { value, lang } = inLocale(offer.value, useLocale())
  const stale = isStale(value, today)
  const near = stagesNear(value, stages)
  return (
    <>
      <PageHeader
        eyebrow={`${t.kinds[value.kind]} · ${value.commune.name}`}
        title={value.title}
        lead={<span lang={lang}>{value.summary}</span>}
      >
        <Badges>
          <Badge tone="info">{t.costSentence(monthlyCost(value))}</Badge>
          {charterOf(value).whole ? <Badge tone="ok">{t.charterWhole}</Badge> : null}
        </Badges>
        <VerifiedOn on={value.verifiedOn} stale={stale} />
      </PageHeader>
      <PageBody aside={<CostPanel offer={offer} />} asideFirst>
        {stale ? (
          <Notice tone="warn" title={t.staleTitle}>
            <p>{t.staleText}</p>
          </Notice>
        ) : null}
        <PhotoStrip pictures={pictures} />
        <Paragraphs text={value.description} lang={lang} />
        <When offer={offer} />
        <Living value={value} lang={lang} />
        <Charter value={value} />
        {near.length > 0 ? (
          <>
            <h2>{t.whereTitle}</h2>
            <p>{t.whereLead}</p>
            <DataTable
              caption={t.whereTitle}
              columns={t.whereColumns}
              rows={near.map(({ stage, km }) => [
                <a href={stagePath(stage.slug)}>{stage.name}</a>,
                stage.commune,
                t.km(km),
              ])}
            />
          </>
        ) : null}
        <h2>{t.askTitle}</h2>
        <p>{t.askText}</p>
        <Actions>
          <ButtonLink href={askPath(offer.id)}>{t.ask}</ButtonLink>
        </Actions>
        <RecordLinks id={offer.id} held />
      </PageBody>
    </>
  )
}
