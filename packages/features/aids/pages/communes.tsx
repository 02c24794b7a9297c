/** @jsxImportSource hono/jsx */
import type { Commune } from '@ancrage/kernel'
import {
  ButtonLink,
  DataTable,
  Disclosure,
  Form,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Panel,
  Select,
  SubmitButton,
} from '@ancrage/site'
import { formatNumber } from '@ancrage/site/html.ts'
import { type Locale, useLocale } from '@ancrage/site/locale.ts'
import { questionWords } from '../contract/question-words.ts'
import { type Aid, medicalZones, type Outcome } from '../contract.ts'
import type { CommuneGroup, PlaceOutcome } from '../model/compare-communes.ts'
import { type Answers, answerEntries } from '../model/parse-answers.ts'
import type { Horizon, Range } from '../model/timeline.ts'
import { aidPath, communesPath, simulationPath } from '../paths.ts'
import { simulatorWords } from '../words/simulator.ts'
import { AidText } from './aid-text.tsx'
import { formatEuros } from './amount.ts'
import { communeOptions, editPath, simulatorTrail, stepPath } from './question.tsx'

/** Two places seen by the same person. */
export interface ComparedPlaces {
  readonly there: Commune
  readonly zone: string
  readonly here: PlaceOutcome
  readonly elsewhere: PlaceOutcome
}

export interface CommunesView {
  readonly answers: Answers
  readonly communes: readonly Commune[]
  /** The person’s own commune, when they gave one of the territory. */
  readonly home: Commune | undefined
  readonly compared: ComparedPlaces | undefined
  readonly groups: readonly CommuneGroup[]
  readonly horizon: Horizon
}

const possible = ({ timeline: { likely, toConfirm } }: PlaceOutcome): Range => ({
  min: likely.min + toConfirm.min,
  max: likely.max + toConfirm.max,
})

/** « +5 000 € », « −300 € », « les mêmes montants ». */
const difference = (euros: number, locale: Locale): string =>
  euros === 0
    ? simulatorWords[locale].communes.same
    : `${euros > 0 ? '+' : '−'}${formatNumber(Math.abs(euros), locale)}\u00a0€`

interface Moved {
  readonly aid: Aid
  readonly becomes: Outcome
}

interface Found {
  readonly aid: Aid
  readonly outcome: Outcome
}

const outcomesOf = ({ likely, toConfirm }: PlaceOutcome): ReadonlyMap<string, Found> => {
  const found = [
    ...toConfirm.map((aid): Found => ({ aid, outcome: 'to-confirm' })),
    ...likely.map((aid): Found => ({ aid, outcome: 'likely' })),
  ]
  return new Map(found.map((one) => [one.aid.code, one]))
}

const better = { 'not-eligible': 0, 'to-confirm': 1, likely: 2 } as const satisfies Record<Outcome, number>

/** What moves from here to there: aids gained or surer, then aids lost or less sure. */
const movesBetween = (
  here: PlaceOutcome,
  there: PlaceOutcome,
): { gained: readonly Moved[]; lost: readonly Moved[] } => {
  const [before, after] = [outcomesOf(here), outcomesOf(there)]
  const all = new Map([...before, ...after])
  const moved = [...all].flatMap(([code, { aid }]) => {
    const from = before.get(code)?.outcome ?? 'not-eligible'
    const becomes = after.get(code)?.outcome ?? 'not-eligible'
    return from === becomes ? [] : [{ aid, becomes, gain: better[becomes] > better[from] }]
  })
  return { gained: moved.filter(({ gain }) => gain), lost: moved.filter(({ gain }) => !gain) }
}

const MovedList = ({ title, moved }: { title: string; moved: readonly Moved[] }): PageElement | null => {
  const t = simulatorWords[useLocale()].communes
  return moved.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {moved.map(({ aid, becomes }) => (
          <li>
            <a href={aidPath(aid.slug)}>
              <AidText aid={aid} field="title" />
            </a>{' '}
            {t.becomes[becomes]}
          </li>
        ))}
      </ul>
    </>
  )
}

const Moves = ({ here, there }: { here: PlaceOutcome; there: PlaceOutcome }): PageElement => {
  const t = simulatorWords[useLocale()].communes
  const { gained, lost } = movesBetween(here, there)
  return gained.length + lost.length === 0 ? (
    <p>{t.nothing}</p>
  ) : (
    <>
      <MovedList title={t.gained} moved={gained} />
      <MovedList title={t.lost} moved={lost} />
    </>
  )
}

const Comparison = ({
  home,
  compared,
  horizon,
}: {
  home: Commune
  compared: ComparedPlaces
  horizon: Horizon
}): PageElement => {
  const locale = useLocale()
  const { communes: t, horizons, over, colon } = simulatorWords[locale]
  const { here, elsewhere, there } = compared
  const likely = elsewhere.timeline.likely.max - here.timeline.likely.max
  const all = possible(elsewhere).max - possible(here).max
  const row = (label: string, mine: Range, theirs: Range, gap: number): string[] => [
    label,
    formatEuros(mine, locale),
    formatEuros(theirs, locale),
    difference(gap, locale),
  ]
  return (
    <section id="resultat" class="stack">
      <h2>
        {t.verdict(there.name, home.name)}
        {colon}
        {difference(all, locale)}
      </h2>
      <DataTable
        caption={`${t.verdict(there.name, home.name)}, ${over.toLowerCase()} ${horizons[horizon]}`}
        columns={[`${over} ${horizons[horizon]}`, home.name, there.name, '±']}
        rows={[
          row(t.likelyPart, here.timeline.likely, elsewhere.timeline.likely, likely),
          row(t.possiblePart, possible(here), possible(elsewhere), all),
        ]}
      />
      <Moves here={here} there={elsewhere} />
    </section>
  )
}

const Choice = ({ view: { answers, communes, home, compared } }: { view: CommunesView }): PageElement => {
  const locale = useLocale()
  const { communes: t, choose, dontKnow } = simulatorWords[locale]
  const zone = questionWords[locale].zone
  return (
    <Form action={communesPath} method="get" label={t.title}>
      {answerEntries(answers).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Select
        name="avec"
        label={t.other}
        options={communeOptions(communes.filter(({ code }) => code !== home?.code))}
        placeholder={choose}
        value={compared?.there.code}
      />
      <Select
        name="zoneAvec"
        label={t.otherZone}
        hint={t.otherZoneHint}
        placeholder={dontKnow}
        options={Object.keys(medicalZones).map((value) => ({ value, label: zone.option(value) }))}
        value={compared?.zone}
        optional
      />
      <p>
        <SubmitButton>{t.show}</SubmitButton>
      </p>
    </Form>
  )
}

/** Groups of communes are named up to here; larger ones are counted and unfold. */
const namedAtMost = 8

const Ranking = ({ view: { groups, communes, home, horizon } }: { view: CommunesView }): PageElement => {
  const locale = useLocale()
  const { communes: t, horizons, over, colon } = simulatorWords[locale]
  const names = new Map(communes.map(({ code, name }) => [code, name]))
  const mine = groups.find((group) => home !== undefined && group.communes.includes(home.code))
  return (
    <section class="stack">
      <h2>{t.ranking}</h2>
      {groups.length < 2 ? (
        <p>{t.alike}</p>
      ) : (
        <>
          <p>{t.rankingLead}</p>
          {groups.map((group) => {
            const list = group.communes.map((code) => names.get(code) ?? code).sort((a, b) => a.localeCompare(b, 'fr'))
            const gap = mine === undefined ? 0 : possible(group).max - possible(mine).max
            return (
              <Disclosure
                summary={`${list.length <= namedAtMost ? list.join(', ') : t.group(list.length)}${
                  mine === undefined ? '' : `${colon}${difference(gap, locale)}`
                }`}
              >
                <p>
                  {t.aids(group.likely.length, group.toConfirm.length)}. {t.possiblePart}, {over.toLowerCase()}{' '}
                  {horizons[horizon]}
                  {colon}
                  {formatEuros(possible(group), locale)}.
                </p>
                {mine === undefined || mine === group ? null : <Moves here={mine} there={group} />}
                {list.length <= namedAtMost ? null : <p>{list.join(', ')}.</p>}
              </Disclosure>
            )
          })}
        </>
      )}
    </section>
  )
}

/** « À Mauvezin plutôt qu’à Auch »: the same answers in another commune, then in all of them. */
export const communesPage = (view: CommunesView, locale: Locale): PageSpec => {
  const t = simulatorWords[locale].communes
  const { answers, home, compared, horizon } = view
  return {
    path: stepPath(communesPath, answers),
    inputs: '',
    title: t.title,
    description: t.description,
    inSitemap: false,
    breadcrumb: simulatorTrail(locale),
    render: () => (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <PageBody>
          <div class="stack">
            {home === undefined ? (
              <Panel title={questionWords[locale].commune.short}>
                <p>{t.need}</p>
                <ButtonLink href={editPath(answers, 'commune')}>{t.answerCommune}</ButtonLink>
              </Panel>
            ) : (
              <Choice view={view} />
            )}
            {home === undefined || compared === undefined ? null : (
              <Comparison home={home} compared={compared} horizon={horizon} />
            )}
            <Ranking view={view} />
            <p>
              <a class="arrow" href={stepPath(simulationPath, answers)}>
                {t.back}
              </a>
            </p>
          </div>
        </PageBody>
      </>
    ),
  }
}
