/** @jsxImportSource hono/jsx */
import { formatNumber, Notice, type PageElement, Section } from '@ancrage/site'
import { useLocale, useWords } from '@ancrage/site/locale.ts'
import { Paragraphs } from '../../paragraphs.tsx'
import type { Cell, Results, Survey } from '../contract.ts'
import { noAnswer } from '../model.ts'
import { words } from '../words.ts'

type Asked = Results['questions'][number]

const share = (count: number, people: number): number => Math.round((count / people) * 100)

/** The bar repeats the number beside it: nothing is said by its length alone. */
const Bar = ({ percent }: { readonly percent: number }): PageElement => (
  <svg class="seats-bar" width="100%" height="12" aria-hidden="true">
    <rect class="seats-all" width="100%" height="12" rx="4" />
    <rect class="seats-taken" width={`${percent}%`} height="12" rx="4" />
  </svg>
)

const Row = ({
  cell,
  people,
  asked,
}: {
  readonly cell: Cell
  readonly people: number
  readonly asked: Asked
}): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const translated = locale === 'en' ? cell.en : undefined
  const label = translated ?? cell.label
  const note = cell.key === '1' ? t.notes.first : cell.key === '5' ? t.notes.last : undefined
  return (
    <tr>
      <th scope="row" lang={locale === 'en' && translated === undefined && asked.kind !== 'scale' ? 'fr' : undefined}>
        {cell.key === noAnswer ? t.unanswered : label}
        {asked.kind === 'scale' && note ? ` (${note})` : null}
      </th>
      <td data-label={t.columns.count}>
        {cell.count === null ? (
          t.hidden
        ) : (
          <>
            {formatNumber(cell.count, locale)} ({formatNumber(share(cell.count, people), locale)} %)
            <Bar percent={share(cell.count, people)} />
          </>
        )}
      </td>
    </tr>
  )
}

const AskedView = ({ asked, people }: { readonly asked: Asked; readonly people: number }): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const translated = locale === 'en' ? asked.en : undefined
  const told = asked.cells.some(({ count }) => count !== null && count > 0)
  return (
    <section>
      <h3 lang={locale === 'en' && !translated ? 'fr' : undefined}>{translated ?? asked.label}</h3>
      {asked.kind === 'choices' ? <p>{t.several}</p> : null}
      {told ? (
        <table class="stacking">
          <caption class="hidden">{translated ?? asked.label}</caption>
          <thead>
            <tr>
              <th scope="col">{t.columns.answer}</th>
              <th scope="col">{t.columns.count}</th>
            </tr>
          </thead>
          <tbody>
            {asked.cells
              .filter(({ key, count }) => key !== noAnswer || count !== 0)
              .map((cell) => (
                <Row cell={cell} people={people} asked={asked} />
              ))}
          </tbody>
        </table>
      ) : (
        <p>{t.withheld}</p>
      )}
    </section>
  )
}

/** What a survey found, in numbers that point at nobody. */
export const ResultsView = ({
  survey,
  results,
}: {
  readonly survey: Survey
  readonly results: Results
}): PageElement => {
  const t = useWords(words)
  const locale = useLocale()
  const { people } = results
  const hidesSome = results.questions.some(({ cells }) => cells.some(({ count }) => count === null))
  return (
    <>
      <Section title={t.results}>
        {people === null ? (
          <Notice>
            <p>{t.tooFew}</p>
          </Notice>
        ) : (
          <p class="lead">{t.people(people)}</p>
        )}
        {hidesSome ? <p>{t.hiddenNote}</p> : null}
        {people === null ? null : (
          <div class="stack prose">
            {results.questions.map((asked) => (
              <AskedView asked={asked} people={people} />
            ))}
          </div>
        )}
      </Section>
      {survey.outcome === '' ? null : (
        <Section title={t.outcome} tone="tint">
          <Paragraphs text={survey.outcome} lang={locale === 'en' ? 'fr' : undefined} />
        </Section>
      )}
    </>
  )
}
