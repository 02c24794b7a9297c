/** @jsxImportSource hono/jsx */
import type { PageElement } from '@ancrage/site'
import { useWords } from '@ancrage/site/locale.ts'
import { type ArrivalStep, type Promotion, stepKey } from '../contract.ts'
import { checklistParts, minutesOf } from '../model.ts'
import { words } from '../words.ts'

const Step = ({ step }: { readonly step: ArrivalStep }): PageElement => {
  const t = useWords(words)
  const key = stepKey(step)
  return (
    <li class="choice">
      <input type="checkbox" id={`etape-${key}`} name={key} aria-describedby={`note-${key}`} />
      <label for={`etape-${key}`}>{step.title}</label>
      <span class="hint" id={`note-${key}`}>
        {t.about(step.minutes)}
        {step.text === '' ? null : <> · {step.text}</>}{' '}
        {step.link === '' ? null : (
          <a href={step.link}>
            {t.more}
            <span class="hidden"> : {step.title}</span>
          </a>
        )}
      </span>
    </li>
  )
}

/**
 * The arrival steps, with a box for each. Without script they can be ticked for the time of a visit, and on paper for
 * good; with it the ticks stay on the device, under the address of the promotion.
 */
export const Checklist = ({ promotion }: { readonly promotion: Promotion }): PageElement => {
  const t = useWords(words)
  const { checklist, slug } = promotion
  return (
    <arrival-checklist data-promotion={slug} data-progress={t.progress('{done}', '{total}')}>
      <p class="lead">{t.checklistLead(checklist.length, minutesOf(checklist))}</p>
      <p class="hint" data-without-script>
        {t.ticksPaper}
      </p>
      <p class="hint" hidden data-with-script>
        {t.ticksStay}
      </p>
      <p class="seats no-print" hidden role="status" data-with-script>
        <b data-done></b>
        <svg width="100%" height="8" aria-hidden="true">
          <rect class="seats-all" width="100%" height="8" rx="4" />
          <rect class="seats-taken" width="0%" height="8" rx="4" data-bar />
        </svg>
      </p>
      {checklistParts(checklist).map(({ moment, steps }) => (
        <section>
          <h3>{t.moments[moment]}</h3>
          <ul class="steps-to-tick">
            {steps.map((step) => (
              <Step step={step} />
            ))}
          </ul>
        </section>
      ))}
    </arrival-checklist>
  )
}
