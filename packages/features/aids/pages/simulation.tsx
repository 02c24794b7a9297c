/** @jsxImportSource hono/jsx */
import type { Commune, LocalDate } from '@ancrage/kernel'
import {
  Badge,
  Badges,
  Card,
  Cards,
  type ContactPerson,
  counted,
  EmptyState,
  Facts,
  formatDate,
  french,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  type PageSpec,
  Panel,
  Section,
  StatusBadge,
  type Tone,
  telHref,
} from '@ancrage/site'
import { outcomes, type Verdict, verdictLabels } from '../contract.ts'
import type { Reason } from '../model/evaluate-aid.ts'
import { enumerate } from '../model/evaluate-criterion.ts'
import { type Answers, answersQuery, answerText, questionOf, questions } from '../model/parse-answers.ts'
import type { EvaluatedAid, Simulation } from '../model/simulate-aids.ts'
import { formatAmount } from './amount.ts'
import { cataloguePath } from './list.tsx'
import { SimulatorForm, simulationPath, simulatorPath } from './simulator.tsx'

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
          <Badge tone={toneOf[verdict]}>{verdictLabels[verdict]}</Badge> {sentence}
        </li>
      ))}
  </ul>
)

const ResultCard = ({ one, titles }: { one: EvaluatedAid; titles: ReadonlyMap<string, string> }): PageElement => (
  <Card
    title={one.aid.title}
    href={`${cataloguePath}${one.aid.slug}/`}
    eyebrow={one.aid.grantor}
    badges={<StatusBadge status={statusOf[one.outcome]} label={outcomes[one.outcome]} />}
  >
    <p>
      <strong>{formatAmount(one.aid)}</strong> {one.aid.amountNote === '' ? null : french(one.aid.amountNote)}
    </p>
    <Reasons reasons={one.reasons} />
    {one.conflictsWith.length === 0 ? null : (
      <Notice tone="warn">
        <p>
          Ne se cumule pas avec {enumerate(one.conflictsWith.map((code) => `« ${titles.get(code) ?? code} »`))} : il
          faudra choisir.
        </p>
      </Notice>
    )}
    {one.aid.conditionsNote === '' || one.outcome === 'not-eligible' ? null : (
      <p>Reste à vérifier ensemble : {french(one.aid.conditionsNote)}</p>
    )}
  </Card>
)

const Missing = ({ simulation, typed }: { simulation: Simulation; typed: Answers['typed'] }): PageElement => (
  <Panel title="Ce qui manque pour être plus précis">
    <ul>
      {simulation.missing.map(({ fact, aidCount }) => (
        <li>
          <a href={editPath(typed, fact)}>{french(questionOf(fact).label)}</a> ({counted(aidCount, 'aide', 'aides')})
        </li>
      ))}
    </ul>
  </Panel>
)

const Recap = ({ answers, communes }: Pick<SimulationView, 'answers' | 'communes'>): PageElement => {
  const given = questions.flatMap((question) => {
    const text = answers.typed[question.fact]
    return text === undefined ? [] : [{ question, text }]
  })
  return (
    <Panel title="Vos réponses">
      {given.length === 0 ? (
        <p>Aucune pour l’instant.</p>
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
      <b>{contact.name}</b>, {contact.role}
    </p>
    <p>
      <a href={telHref(contact.phone)}>{contact.phone}</a>
      <br />
      <a href={`mailto:${contact.email}`}>{contact.email}</a>
    </p>
    <p>Elle vérifie avec vous chaque condition avant que vous ne fassiez une demande.</p>
  </Panel>
)

const Result = (view: SimulationView): PageElement => {
  const { simulation, answers, communes, contact, today } = view
  const { likely, toConfirm, notEligible, severalCommitments } = simulation
  const titles = new Map([...likely, ...toConfirm, ...notEligible].map(({ aid }) => [aid.code, aid.title]))
  return (
    <>
      <PageHeader
        title="Vos aides, en première estimation"
        lead={`Une estimation du ${formatDate(today)}, jamais une promesse : seul l’organisme qui verse l’aide décide.`}
      >
        <Badges>
          <Badge tone="ok">{counted(likely.length, 'probable', 'probables')}</Badge>
          <Badge tone="warn">{`${likely.length === 0 && toConfirm.length === 0 ? 'aucune' : toConfirm.length}\u00a0à confirmer`}</Badge>
          <Badge tone="stop">{counted(notEligible.length, 'non éligible', 'non éligibles')}</Badge>
        </Badges>
      </PageHeader>
      <PageBody
        aside={
          <>
            <Call contact={contact} />
            <Recap answers={answers} communes={communes} />
          </>
        }
      >
        <h2>Comment lire cette page</h2>
        <p>
          Une aide est <b>probable</b> quand toutes ses conditions connues sont remplies, <b>à confirmer</b> quand il
          manque une réponse ou une vérification, <b>non éligible</b> dès qu’une condition n’est pas remplie.
        </p>
        {simulation.missing.length === 0 ? null : <Missing simulation={simulation} typed={answers.typed} />}
        {severalCommitments.length === 0 ? null : (
          <Notice tone="warn" title="Plusieurs engagements à la fois">
            <p>
              {enumerate(severalCommitments.map((code) => titles.get(code) ?? code))} demandent chacune de s’engager.
              Avant d’en signer un second, faites vérifier que les durées, les lieux et la nature des aides vont
              ensemble.
            </p>
          </Notice>
        )}
      </PageBody>
      <Section title="Probables" id="probables">
        {likely.length === 0 ? (
          <EmptyState
            title="Rien de certain encore"
            action={{ label: 'Compléter mes réponses', path: editPath(answers.typed, 'audience') }}
          >
            Plus vous répondez, plus l’estimation se précise. Deux ou trois réponses suffisent souvent.
          </EmptyState>
        ) : (
          <Cards>
            {likely.map((one) => (
              <ResultCard one={one} titles={titles} />
            ))}
          </Cards>
        )}
      </Section>
      {toConfirm.length === 0 ? null : (
        <Section title="À confirmer" id="a-confirmer" tone="tint">
          <Cards>
            {toConfirm.map((one) => (
              <ResultCard one={one} titles={titles} />
            ))}
          </Cards>
        </Section>
      )}
      {notEligible.length === 0 ? null : (
        <Section
          title="Non éligibles"
          id="non-eligibles"
          lead="Et pourquoi : une réponse à corriger change parfois tout."
        >
          {notEligible.map(({ aid, reasons }) => (
            <details class="disclosure">
              <summary>{aid.title}</summary>
              <div>
                <Reasons reasons={reasons} />
                <p>
                  <a href={`${cataloguePath}${aid.slug}/`}>Lire la fiche de l’aide</a>
                </p>
              </div>
            </details>
          ))}
        </Section>
      )}
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
  title: 'Vos aides, en première estimation',
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
      <PageBody>
        <SimulatorForm communes={communes} typed={answers.typed} errors={answers.errors} />
      </PageBody>
    </>
  ),
})
