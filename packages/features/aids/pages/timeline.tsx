/** @jsxImportSource hono/jsx */
import { DataTable, Disclosure, type PageElement } from '@ancrage/site'
import { type Locale, useLocale } from '@ancrage/site/locale.ts'
import type { Aid } from '../contract.ts'
import type { Answers } from '../model/parse-answers.ts'
import { horizons, type Range, type Timeline } from '../model/timeline.ts'
import { simulationPath } from '../paths.ts'
import { simulatorWords } from '../words/simulator.ts'
import { AidText, titleOf } from './aid-text.tsx'
import { formatEuros } from './amount.ts'
import { stepPath } from './question.tsx'

const add = (one: Range, other: Range): Range => ({ min: one.min + other.min, max: one.max + other.max })
const zero: Range = { min: 0, max: 0 }

interface Period {
  readonly label: string
  readonly sure: Range
  readonly maybe: Range
  readonly all: Range
}

const periodsOf = ({ lanes, horizon, periodMonths }: Timeline, locale: Locale): readonly Period[] =>
  Array.from({ length: horizon / periodMonths }, (_, i) => {
    const sumOf = (certain: boolean): Range =>
      lanes.reduce((sum, lane) => (lane.certain === certain ? add(sum, lane.sums[i] ?? zero) : sum), zero)
    const [sure, maybe] = [sumOf(true), sumOf(false)]
    return {
      label: simulatorWords[locale].period(i * periodMonths, periodMonths),
      sure,
      maybe,
      all: add(sure, maybe),
    }
  })

const rowHeight = 58
const share = (value: number, most: number): string => `${Math.round((value / most) * 1000) / 10}%`

/**
 * One bar per period, the likely part full and the rest hatched. Widths are shares of the page, heights are pixels: the
 * text keeps its size on every screen. The table below holds the same numbers.
 */
const Chart = ({ timeline }: { timeline: Timeline }): PageElement => {
  const locale = useLocale()
  const t = simulatorWords[locale]
  const periods = periodsOf(timeline, locale)
  const most = Math.max(1, ...periods.map(({ all }) => all.max))
  const label = ({ label: name, sure, maybe, all }: Period): string =>
    maybe.max === 0 || sure.max === 0
      ? `${name}${t.colon}${formatEuros(all, locale)}`
      : `${name}${t.colon}${formatEuros(sure, locale)} + ${formatEuros(maybe, locale)}`
  return (
    <svg
      class="timeline"
      role="img"
      aria-labelledby="frise-titre frise-texte"
      width="100%"
      height={periods.length * rowHeight + 28}
    >
      <title id="frise-titre">{t.chart(t.horizons[timeline.horizon])}</title>
      <desc id="frise-texte">{periods.map(label).join('. ')}</desc>
      <defs>
        <pattern id="hachures" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="seats-all" width="8" height="8"></rect>
          <rect class="seats-taken" width="3" height="8"></rect>
        </pattern>
      </defs>
      {periods.map((period, i) => {
        const y = i * rowHeight
        return (
          <>
            <text x="0" y={y + 20} fill="currentColor">
              {label(period)}
            </text>
            <rect class="seats-all" x="0" y={y + 30} width="100%" height="3"></rect>
            <rect class="seats-taken" x="0" y={y + 28} width={share(period.sure.max, most)} height="16"></rect>
            <rect
              fill="url(#hachures)"
              x={share(period.sure.max, most)}
              y={y + 28}
              width={share(period.maybe.max, most)}
              height="16"
            ></rect>
          </>
        )
      })}
      <rect class="seats-taken" x="0" y={periods.length * rowHeight + 8} width="16" height="16"></rect>
      <text x="24" y={periods.length * rowHeight + 21} fill="currentColor">
        {t.chartLikely}
      </text>
      <rect fill="url(#hachures)" x="50%" y={periods.length * rowHeight + 8} width="16" height="16"></rect>
      <text x="50%" dx="24" y={periods.length * rowHeight + 21} fill="currentColor">
        {t.chartMore}
      </text>
    </svg>
  )
}

const Table = ({ timeline }: { timeline: Timeline }): PageElement => {
  const locale = useLocale()
  const t = simulatorWords[locale]
  const periods = periodsOf(timeline, locale)
  let sofar = zero
  const cumulated = periods.map(({ all }) => {
    sofar = add(sofar, all)
    return formatEuros(sofar, locale)
  })
  return (
    <DataTable
      caption={t.chart(t.horizons[timeline.horizon])}
      columns={[t.aid, ...periods.map(({ label }) => label), t.sum]}
      rows={[
        ...timeline.lanes.map(({ aid, certain, sums, total }) => [
          <>
            <AidText aid={aid} field="title" />
            {certain ? null : ` (${t.chartMore})`}
          </>,
          ...sums.map((sum) => formatEuros(sum, locale)),
          formatEuros(total, locale),
        ]),
        [t.cumulated, ...cumulated, cumulated.at(-1) ?? ''],
      ]}
    />
  )
}

const upTo = ({ max }: Range): Range => ({ min: max, max })

interface TimelineProps {
  readonly timeline: Timeline
  readonly answers: Answers
  readonly titles: ReadonlyMap<string, Aid>
}

/** « A », « A et B » with French or English quotes: names of aids inside a sentence. */
export const quoted = (codes: readonly string[], titles: ReadonlyMap<string, Aid>, locale: Locale): string => {
  const t = simulatorWords[locale]
  const names = codes.map((code) => {
    const aid = titles.get(code)
    return t.quote(aid === undefined ? code : titleOf(aid, locale))
  })
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${locale === 'fr' ? 'et' : 'and'} ${names.at(-1)}`
}

/** What the aids would bring over time: the sum, its picture, its table, and what was left out of it. */
export const TimelineSection = ({ timeline, answers, titles }: TimelineProps): PageElement => {
  const locale = useLocale()
  const t = simulatorWords[locale]
  const { likely, toConfirm, lanes, leftOut, uncounted, horizon } = timeline
  const over = t.horizons[horizon]
  return (
    <section id="total" class="stack">
      <h2>{t.total}</h2>
      {lanes.length === 0 ? (
        <p>{t.noTotal}</p>
      ) : (
        <>
          <p>
            {likely.max === 0 ? (
              <strong>{t.totalOnlyMore(formatEuros(toConfirm, locale), over)}</strong>
            ) : (
              <>
                <strong>{t.totalLikely(formatEuros(likely, locale), over)}</strong>
                {toConfirm.max === 0 ? null : ` ${t.totalMore(formatEuros(upTo(toConfirm), locale))}`}
              </>
            )}
            .
          </p>
          <nav aria-label={t.over}>
            <ul class="jump">
              {horizons.map((one) => (
                <li>
                  <a
                    href={stepPath(simulationPath, answers, `duree=${one}#total`)}
                    aria-current={one === horizon ? 'true' : undefined}
                  >
                    <span class="hidden">{t.over} </span>
                    {one === horizon ? <b>{t.horizons[one]}</b> : t.horizons[one]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Chart timeline={timeline} />
          <Disclosure summary={t.table}>
            <Table timeline={timeline} />
          </Disclosure>
          <p class="hint">{t.totalNote}</p>
        </>
      )}
      {leftOut.length === 0 ? null : (
        <>
          <h3>{t.leftOut}</h3>
          <ul>
            {leftOut.map(({ aid, kind, because }) => (
              <li>
                <AidText aid={aid} field="title" />
                {t.colon}
                {t.leftOutWhy[kind](quoted(because, titles, locale))}
              </li>
            ))}
          </ul>
        </>
      )}
      {uncounted.length === 0 ? null : <p class="hint">{t.uncounted}</p>}
    </section>
  )
}
