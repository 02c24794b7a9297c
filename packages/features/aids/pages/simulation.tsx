/** @jsxImportSource hono/jsx */
import type { Commune, LocalDate } from '@ancrage/kernel'
import {
  Badge,
  Badges,
  type ContactPerson,
  Facts,
  formatDate,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Panel,
  StatusBadge,
  type Tone,
  telHref,
} from '@ancrage/site'
import { type Locale, useLocale } from '@ancrage/site/locale.ts'
import { contactPath } from '../../requests/paths.ts'
import { labelsIn } from '../contract/labels.ts'
import { questionWords } from '../contract/question-words.ts'
import type { Aid, Verdict } from '../contract.ts'
import type { Reason } from '../model/evaluate-aid.ts'
import type { Soon } from '../model/find-soon.ts'
import { type Answers, answerEntries, answerText, unknownAnswer } from '../model/parse-answers.ts'
import type { EvaluatedAid, Simulation } from '../model/simulate-aids.ts'
import { aidPath, communesPath, questionPath, resultMailsPath, simulationPath, simulatorPath } from '../paths.ts'
import { simulatorWords } from '../words/simulator.ts'
import { AidText } from './aid-text.tsx'
import { formatAmount } from './amount.ts'
import { editPath, simulatorTrail, stepPath } from './question.tsx'
import { quoted, TimelineSection } from './timeline.tsx'

export interface SimulationView {
  readonly simulation: Simulation
  readonly answers: Answers
  readonly communes: readonly Commune[]
  readonly contact: ContactPerson
  readonly today: LocalDate
}

const statusOf = { likely: 'probable', 'to-confirm': 'a-confirmer', 'not-eligible': 'non-eligible' } as const
const toneOf = { yes: 'ok', unknown: 'warn', no: 'stop' } as const satisfies Record<Verdict, Tone>
const rank = { no: 0, unknown: 1, yes: 2 } as const satisfies Record<Verdict, number>
type Titles = ReadonlyMap<string, Aid>

const Reasons = ({ reasons }: { reasons: readonly Reason[] }): PageElement => {
  const labels = labelsIn[useLocale()].verdictLabels
  return (
    <ul class="reasons">
      {[...reasons]
        .sort((one, other) => rank[one.verdict] - rank[other.verdict])
        .map(({ verdict, sentence }) => (
          <li>
            <Badge tone={toneOf[verdict]}>{labels[verdict]}</Badge> <span>{sentence}</span>
          </li>
        ))}
    </ul>
  )
}

const ResultPanel = ({ one, titles }: { one: EvaluatedAid; titles: Titles }): PageElement => {
  const { aid, outcome, reasons, conflictsWith } = one
  const locale = useLocale()
  return (
    <section class="panel">
      <p class="eyebrow">{aid.grantor}</p>
      <h3>
        <a href={aidPath(aid.slug)}>
          <AidText aid={aid} field="title" />
        </a>
      </h3>
      <p>
        <strong>{formatAmount(aid, locale)}</strong>{' '}
        {aid.amountNote === '' ? null : (
          <small>
            <AidText aid={aid} field="amountNote" />
          </small>
        )}
      </p>
      <Badges>
        <StatusBadge status={statusOf[outcome]} label={labelsIn[locale].outcomes[outcome]} />
      </Badges>
      <Reasons reasons={reasons} />
      {conflictsWith.length === 0 ? null : (
        <Notice tone="warn">
          <p>{simulatorWords[locale].conflict(quoted(conflictsWith, titles, locale))}</p>
        </Notice>
      )}
    </section>
  )
}

const SoonText = ({ from, status, semesters }: Soon): PageElement => {
  const locale = useLocale()
  const t = simulatorWords[locale]
  const parts = [
    status === undefined ? '' : t.soonStatus[status],
    semesters === undefined ? '' : t.soonSemesters(semesters),
    from === undefined ? '' : t.soonFrom(formatDate(from, undefined, locale)),
  ]
  return <>{parts.filter(Boolean).join(', ')}</>
}

const SoonList = ({ soon }: { soon: readonly Soon[] }): PageElement => {
  const t = simulatorWords[useLocale()]
  return (
    <section id="bientot" class="stack">
      <h2>{t.soon}</h2>
      <p>{t.soonLead}</p>
      <ul>
        {soon.map((one) => (
          <li>
            <a href={aidPath(one.aid.slug)}>
              <AidText aid={one.aid} field="title" />
            </a>
            {', '}
            <SoonText {...one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Recap = ({ answers, communes }: Pick<SimulationView, 'answers' | 'communes'>): PageElement => {
  const locale = useLocale()
  const t = simulatorWords[locale]
  const names = new Map(communes.map(({ code, name }) => [code, name]))
  const given = answerEntries(answers)
  return (
    <Panel title={t.recap}>
      {given.length === 0 ? (
        <p>{t.noAnswer}</p>
      ) : (
        <Facts
          items={given.map(([fact, text]) => ({
            term: questionWords[locale][fact].short,
            value: text === unknownAnswer ? t.dontKnow : answerText(fact, text, names, locale),
            note: (
              <a href={editPath(answers, fact)}>
                {t.edit}
                <span class="hidden">
                  {t.colon}
                  {questionWords[locale][fact].short}
                </span>
              </a>
            ),
          }))}
        />
      )}
      <p>
        <a class="arrow" href={simulatorPath}>
          {t.restart}
        </a>
      </p>
    </Panel>
  )
}

/** The address is the result: keeping it is keeping the answers, and nothing is kept here. */
const Keep = ({ answers }: { answers: Answers }): PageElement => {
  const t = simulatorWords[useLocale()]
  return (
    <Panel title={t.keep}>
      <p>{t.keepText}</p>
      <p class="actions">
        <a class="button quiet" href={stepPath(resultMailsPath, answers)}>
          {t.byMail}
        </a>
        <button type="button" class="button quiet" data-copy data-done={t.copied} hidden>
          {t.copy}
        </button>
        <button type="button" class="button quiet" data-print hidden>
          {t.print}
        </button>
      </p>
    </Panel>
  )
}

const Call = ({ contact }: { contact: ContactPerson }): PageElement => {
  const t = simulatorWords[useLocale()]
  return (
    <Panel title={t.call}>
      <p>
        <b>{contact.name}</b>
        <br />
        {contact.role}
      </p>
      <p>
        <a href={telHref(contact.phone)}>{contact.phone}</a>
      </p>
      <p>{t.callText}</p>
    </Panel>
  )
}

const Lists = ({ simulation, titles }: { simulation: Simulation; titles: Titles }): PageElement => {
  const t = simulatorWords[useLocale()]
  const { likely, toConfirm, notEligible, soon } = simulation
  return (
    <>
      <section id="probables" class="stack">
        <h2>{t.likely}</h2>
        {likely.length === 0 ? <p>{t.noneLikely}</p> : likely.map((one) => <ResultPanel one={one} titles={titles} />)}
      </section>
      {toConfirm.length === 0 ? null : (
        <section id="a-confirmer" class="stack">
          <h2>{t.toConfirm}</h2>
          {toConfirm.map((one) => (
            <ResultPanel one={one} titles={titles} />
          ))}
        </section>
      )}
      {soon.length === 0 ? null : <SoonList soon={soon} />}
      {notEligible.length === 0 ? null : (
        <section id="non-eligibles">
          <h2>{t.notEligible}</h2>
          {notEligible.map(({ aid, reasons }) => (
            <Refused aid={aid} reasons={reasons} />
          ))}
        </section>
      )}
    </>
  )
}

const Refused = ({ aid, reasons }: { aid: Aid; reasons: readonly Reason[] }): PageElement => {
  const t = simulatorWords[useLocale()]
  return (
    <details class="disclosure">
      <summary>
        <AidText aid={aid} field="title" />
      </summary>
      <div>
        <Reasons reasons={reasons.filter(({ verdict }) => verdict === 'no')} />
        <p>
          <a href={aidPath(aid.slug)}>
            {t.readMore}
            <span class="hidden">
              {t.colon}
              <AidText aid={aid} field="title" />
            </span>
          </a>
        </p>
      </div>
    </details>
  )
}

const Result = (view: SimulationView): PageElement => {
  const { simulation, answers, communes, contact, today } = view
  const { likely, toConfirm, notEligible, severalCommitments, missing, timeline } = simulation
  const locale = useLocale()
  const t = simulatorWords[locale]
  const titles: Titles = new Map([...likely, ...toConfirm, ...notEligible].map(({ aid }) => [aid.code, aid]))
  return (
    <>
      <PageHeader title={t.resultTitle} lead={t.resultLead(formatDate(today, undefined, locale))}>
        <Badges>
          <Badge tone="ok">{t.badges.likely(likely.length)}</Badge>
          <Badge tone="warn">{t.badges.toConfirm(toConfirm.length)}</Badge>
          <Badge tone="stop">{t.badges.notEligible(notEligible.length)}</Badge>
        </Badges>
      </PageHeader>
      <PageBody
        aside={
          <>
            <Recap answers={answers} communes={communes} />
            <Keep answers={answers} />
            <Call contact={contact} />
          </>
        }
      >
        <div class="stack">
          <p>{t.meaning}</p>
          {missing.length === 0 ? null : (
            <Notice title={t.missing(missing.length)}>
              <p>
                <a href={stepPath(questionPath, answers)}>{t.continue}</a>
              </p>
            </Notice>
          )}
          <TimelineSection timeline={timeline} answers={answers} titles={titles} />
          <ul class="jump">
            <li>
              <a href={stepPath(communesPath, answers)}>{t.communes.title}</a>
            </li>
          </ul>
          {severalCommitments.length === 0 ? null : (
            <Notice tone="warn" title={t.commitments}>
              <p>{t.commitmentsText(quoted(severalCommitments, titles, locale))}</p>
            </Notice>
          )}
          <Lists simulation={simulation} titles={titles} />
          <p>
            <a href={contactPath}>{t.report}</a>
          </p>
        </div>
      </PageBody>
    </>
  )
}

/** The result of a simulation, rendered on request: nothing of it is kept. */
export const simulationPage = (view: SimulationView, locale: Locale = 'fr'): PageSpec => ({
  path: stepPath(simulationPath, view.answers),
  inputs: '',
  title: simulatorWords[locale].resultTitle,
  description: simulatorWords[locale].resultDescription,
  inSitemap: false,
  breadcrumb: simulatorTrail(locale),
  headExtra: { islands: ['aids'] },
  render: () => <Result {...view} />,
})
