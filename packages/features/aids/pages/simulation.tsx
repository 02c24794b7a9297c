/** @jsxImportSource hono/jsx */
import type { Commune, LocalDate } from '@ancrage/kernel'
import {
  Badge,
  Badges,
  type ContactPerson,
  counted,
  Disclosure,
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
import { outcomes, type Verdict, verdictLabels } from '../contract.ts'
import type { Reason } from '../model/evaluate-aid.ts'
import { enumerate } from '../model/evaluate-criterion.ts'
import { type Answers, answersQuery, answerText, questionOf, questions } from '../model/parse-answers.ts'
import type { EvaluatedAid, Simulation } from '../model/simulate-aids.ts'
import { cataloguePath, simulationPath, simulatorPath } from '../paths.ts'
import { formatAmount } from './amount.ts'
import { SimulatorBody } from './simulator.tsx'

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

/** The address that shows the form again with these answers, at the question to change. */
const editPath = (typed: Answers['typed'], fact: string): string => {
  const query = answersQuery(typed)
  return `${simulationPath}?${query === '' ? '' : `${query}&`}modifier=${fact}#f-${fact}`
}

const Reasons = ({ reasons }: { reasons: readonly Reason[] }): PageElement => (
  <ul class="reasons">
    {[...reasons]
      .sort((one, other) => rank[one.verdict] - rank[other.verdict])
      .map(({ verdict, sentence }) => (
        <li>
          <Badge tone={toneOf[verdict]}>{verdictLabels[verdict]}</Badge> <span>{sentence}</span>
        </li>
      ))}
  </ul>
)

const ResultPanel = ({ one, titles }: { one: EvaluatedAid; titles: ReadonlyMap<string, string> }): PageElement => {
  const { aid, outcome, reasons, conflictsWith } = one
  return (
    <section class="panel">
      <p class="eyebrow">{aid.grantor}</p>
      <h3>
        <a href={`${cataloguePath}${aid.slug}/`}>{aid.title}</a>
      </h3>
      <p>
        <strong>{formatAmount(aid)}</strong> {aid.amountNote === '' ? null : <small>{aid.amountNote}</small>}
      </p>
      <Badges>
        <StatusBadge status={statusOf[outcome]} label={outcomes[outcome]} />
      </Badges>
      <Reasons reasons={reasons} />
      {conflictsWith.length === 0 ? null : (
        <Notice tone="warn">
          <p>
            Ne se cumule pas avec {enumerate(conflictsWith.map((code) => `« ${titles.get(code) ?? code} »`))} : il
            faudra choisir.
          </p>
        </Notice>
      )}
      {aid.conditionsNote === '' ? null : <p>À vérifier ensemble : {aid.conditionsNote}</p>}
    </section>
  )
}

const Missing = ({ simulation, typed }: { simulation: Simulation; typed: Answers['typed'] }): PageElement | null =>
  simulation.missing.length === 0 ? null : (
    <Notice title="Ce qui manque pour être plus précis">
      <ul>
        {simulation.missing.map(({ fact, aidCount }) => (
          <li>
            <a href={editPath(typed, fact)}>{questionOf(fact).label}</a> ({counted(aidCount, 'aide', 'aides')})
          </li>
        ))}
      </ul>
    </Notice>
  )

const Commitments = (props: { codes: readonly string[]; titles: ReadonlyMap<string, string> }): PageElement | null =>
  props.codes.length === 0 ? null : (
    <Notice tone="warn" title="Plusieurs engagements à la fois">
      <p>
        {enumerate(props.codes.map((code) => `« ${props.titles.get(code) ?? code} »`))} demandent chacune de s’engager.
        Avant d’en signer une seconde, faites vérifier que les durées, les lieux et la nature des aides vont ensemble.
      </p>
    </Notice>
  )

const Recap = ({ answers, communes }: Pick<SimulationView, 'answers' | 'communes'>): PageElement => {
  const given = questions.flatMap((question) => {
    const text = answers.typed[question.fact]
    return text === undefined ? [] : [{ question, text }]
  })
  return (
    <Panel title="Vos réponses">
      {given.length === 0 ? (
        <p>Aucune pour l’instant : tout reste à confirmer.</p>
      ) : (
        <Facts
          items={given.map(({ question, text }) => ({
            term: question.short,
            value: answerText(question, text, communes),
            note: (
              <a href={editPath(answers.typed, question.fact)}>
                Modifier<span class="hidden"> : {question.short}</span>
              </a>
            ),
          }))}
        />
      )}
      <p>
        <a class="arrow" href={simulatorPath}>
          Tout recommencer
        </a>
      </p>
    </Panel>
  )
}

const Call = ({ contact }: { contact: ContactPerson }): PageElement => (
  <Panel title="La personne à appeler">
    <p>
      <b>{contact.name}</b>
      <br />
      {contact.role}
    </p>
    <p>
      <a href={telHref(contact.phone)}>{contact.phone}</a>
    </p>
    <p>
      Faites vérifier chaque condition avant de déposer une demande ou de signer : c’est gratuit et sans engagement.
    </p>
  </Panel>
)

const title = 'Vos aides, en première estimation'

const Results = ({
  simulation,
  titles,
}: Pick<SimulationView, 'simulation'> & { titles: ReadonlyMap<string, string> }): PageElement => {
  const { likely, toConfirm, notEligible } = simulation
  return (
    <>
      <section id="probables" class="stack">
        <h2>Probables</h2>
        {likely.length === 0 ? (
          <p>Rien de certain encore. Deux ou trois réponses de plus suffisent souvent.</p>
        ) : (
          likely.map((one) => <ResultPanel one={one} titles={titles} />)
        )}
      </section>
      {toConfirm.length === 0 ? null : (
        <section id="a-confirmer" class="stack">
          <h2>À confirmer</h2>
          {toConfirm.map((one) => (
            <ResultPanel one={one} titles={titles} />
          ))}
        </section>
      )}
      {notEligible.length === 0 ? null : (
        <section id="non-eligibles">
          <h2>Non éligibles</h2>
          {notEligible.map(({ aid, reasons }) => (
            <Disclosure summary={aid.title}>
              <Reasons reasons={reasons.filter(({ verdict }) => verdict === 'no')} />
              <p>
                <a href={`${cataloguePath}${aid.slug}/`}>
                  Lire la fiche<span class="hidden"> : {aid.title}</span>
                </a>
              </p>
            </Disclosure>
          ))}
        </section>
      )}
    </>
  )
}

const Result = (view: SimulationView): PageElement => {
  const { simulation, answers, communes, contact, today } = view
  const { likely, toConfirm, notEligible, severalCommitments } = simulation
  const titles = new Map([...likely, ...toConfirm, ...notEligible].map(({ aid }) => [aid.code, aid.title]))
  return (
    <>
      <PageHeader
        title={title}
        lead={`Une estimation du ${formatDate(today)}, jamais une promesse : seul l’organisme qui verse l’aide décide.`}
      >
        <Badges>
          <Badge tone="ok">{counted(likely.length, 'probable', 'probables')}</Badge>
          <Badge tone="warn">{counted(toConfirm.length, 'à confirmer', 'à confirmer')}</Badge>
          <Badge tone="stop">{counted(notEligible.length, 'non éligible', 'non éligibles')}</Badge>
        </Badges>
      </PageHeader>
      <PageBody
        aside={
          <>
            <Recap answers={answers} communes={communes} />
            <Call contact={contact} />
          </>
        }
      >
        <div class="stack">
          <p>
            Une aide est <b>probable</b> quand toutes ses conditions connues sont remplies, <b>à confirmer</b> quand il
            manque une réponse ou une vérification, <b>non éligible</b> dès qu’une condition n’est pas remplie.
          </p>
          <Missing simulation={simulation} typed={answers.typed} />
          <Commitments codes={severalCommitments} titles={titles} />
          <Results simulation={simulation} titles={titles} />
        </div>
      </PageBody>
    </>
  )
}

const trail = [
  { label: 'Aides', path: cataloguePath },
  { label: 'Simulateur', path: simulatorPath },
]

/** The result of a simulation, rendered on request: nothing of it is kept. */
export const simulationPage = (view: SimulationView): PageSpec => ({
  path: simulationPath,
  inputs: '',
  title,
  description: 'Estimation des aides auxquelles vos réponses ouvrent droit, avec les raisons de chaque verdict.',
  inSitemap: false,
  breadcrumb: trail,
  render: () => <Result {...view} />,
})

/** The form with answers already given: to change one, or to correct those that could not be read. */
export const simulationFormPage = (answers: Answers, communes: readonly Commune[]): PageSpec => ({
  path: simulationPath,
  inputs: '',
  title: 'Modifier mes réponses',
  description: 'Vos réponses au simulateur d’aides, à compléter ou à corriger.',
  inSitemap: false,
  breadcrumb: trail,
  render: () => (
    <>
      <PageHeader title="Modifier mes réponses" lead="Changez ce que vous voulez, puis relancez l’estimation." />
      <SimulatorBody communes={communes} typed={answers.typed} errors={answers.errors} />
    </>
  ),
})
