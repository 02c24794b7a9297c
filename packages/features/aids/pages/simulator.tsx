/** @jsxImportSource hono/jsx */
import type { Commune } from '@ancrage/kernel'
import { lazy } from '@ancrage/kernel'
import {
  ErrorSummary,
  errorOf,
  Facts,
  Field,
  type FieldError,
  Form,
  PageBody,
  type PageElement,
  Panel,
  Radios,
  Select,
  SubmitButton,
} from '@ancrage/site'
import {
  type AnswerOption,
  type Answers,
  type Question,
  questionGroups,
  unknownAnswer,
} from '../model/parse-answers.ts'
import { simulationPath } from '../paths.ts'

export interface SimulatorProps {
  readonly communes: readonly Commune[]
  readonly typed?: Answers['typed']
  readonly errors?: readonly FieldError[]
}

interface AskProps {
  readonly question: Question
  readonly communes: readonly Commune[]
  readonly typed: string | undefined
  readonly error: string | undefined
}

const dontKnow = { value: unknownAnswer, label: 'Je ne sais pas' } as const

const Ask = ({ question, communes, typed, error }: AskProps): PageElement => {
  const common = {
    name: question.fact,
    label: question.label,
    hint: question.hint === undefined ? undefined : question.hint,
    error,
  }
  if (question.kind === 'number')
    return <Field {...common} value={typed} inputmode="numeric" maxLength={3} width="short" optional />
  const options = question.kind === 'commune' ? communeOptions(communes) : question.options
  const known = options.some(({ value }) => value === typed)
  if (question.kind === 'radios')
    return <Radios {...common} options={[...options, dontKnow]} value={known ? typed : unknownAnswer} />
  const first = question.kind === 'commune' ? { ...dontKnow, label: 'Je ne sais pas, ou ailleurs' } : dontKnow
  return <Select {...common} options={[first, ...options]} value={known ? typed : unknownAnswer} />
}

const collator = lazy(() => new Intl.Collator('fr'))

/** In the order of the alphabet: INSEE codes follow the initial of an older name now and then. */
const communeOptions = (communes: readonly Commune[]): readonly AnswerOption[] =>
  communes
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((one, other) => collator().compare(one.label, other.label))

/** The whole simulator on one page: sent by GET, so that a result can be kept, shared and printed. */
const SimulatorForm = ({ communes, typed = {}, errors = [] }: SimulatorProps): PageElement => (
  <>
    <ErrorSummary errors={errors} />
    <Form action={simulationPath} method="get" label="Simulateur d’aides">
      {questionGroups.map((group) => (
        <section class="form">
          <h2>{group.title}</h2>
          {group.questions.map((question) => (
            <Ask
              question={question}
              communes={communes}
              typed={typed[question.fact]}
              error={errorOf(errors, question.fact)}
            />
          ))}
        </section>
      ))}
      <p>
        <SubmitButton>Voir mes aides</SubmitButton>
      </p>
      <p class="hint">Vos réponses ne sont ni enregistrées ni transmises : elles restent dans l’adresse de la page.</p>
    </Form>
  </>
)

const Words = (): PageElement => (
  <Panel title="Les mots de ces questions">
    <Facts
      items={[
        {
          term: 'ZIP, ZAC',
          value: 'Zones où les médecins manquent, selon l’Agence régionale de santé',
          note: 'Zone d’intervention prioritaire, zone d’action complémentaire.',
        },
        {
          term: 'Secteur 1, secteur 2, OPTAM',
          value: 'Tarifs fixés, tarifs libres, tarifs libres mais encadrés',
          note: 'Se choisit à la première installation, avec la CPAM.',
        },
        {
          term: 'Exercice coordonné',
          value: 'Travailler à plusieurs métiers autour d’un projet de santé',
          note: 'Maison de santé, centre de santé, équipe de soins primaires, CPTS.',
        },
        {
          term: 'Permanence des soins',
          value: 'Les gardes du soir, de la nuit, du week-end et des jours fériés',
        },
      ]}
    />
  </Panel>
)

/** The form, with its words explained beside it. */
export const SimulatorBody = (props: SimulatorProps): PageElement => (
  <PageBody
    aside={
      <>
        <Panel title="Deux minutes, sans compte">
          <p>Aucune question n’est obligatoire. Chaque réponse de plus rend l’estimation plus précise.</p>
        </Panel>
        <Words />
      </>
    }
  >
    <SimulatorForm {...props} />
  </PageBody>
)
