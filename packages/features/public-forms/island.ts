import { hashHead } from '@ancrage/kernel/hash-head.ts'

/**
 * Proves, while the person types, that a machine works for this form: what makes a thousand submissions cost something.
 * Without script, or when it fails, the server asks for a confirmation by e-mail instead.
 */
const sliceMillis = 12

/** The counter that gives `text:counter` a hash beginning with `bits` zeros; lets the page breathe every few milliseconds. */
export const findProof = async (text: string, bits: number): Promise<number> => {
  let counter = 0
  for (;;) {
    const until = performance.now() + sliceMillis
    do if (Math.clz32(hashHead(`${text}:${counter}`)) >= bits) return counter
    while (++counter % 64 !== 0 || performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve))
  }
}

const watch = (ticket: HTMLInputElement, form: HTMLFormElement): void => {
  const proof = form.querySelector<HTMLInputElement>('input[name=proof]')
  const bits = Number(ticket.dataset.bits)
  if (!proof || !(bits > 0)) return
  let work: Promise<void> | undefined
  let sent = false
  const start = (): Promise<void> => {
    work ??= findProof(ticket.value.slice(ticket.value.lastIndexOf('.') + 1), bits).then((counter) => {
      proof.value = String(counter)
    })
    return work
  }
  form.addEventListener('focusin', () => void start(), { once: true })
  form.addEventListener('submit', (event) => {
    if (sent) event.preventDefault()
    if (proof.value !== '') {
      sent = true
      return
    }
    event.preventDefault()
    void start().then(() => form.requestSubmit(event.submitter))
  })
  // Back from the next page: what was sent may be corrected, and sent again.
  addEventListener('pageshow', () => {
    sent = false
  })
}

for (const ticket of document.querySelectorAll<HTMLInputElement>('input[name=ticket]'))
  if (ticket.form) watch(ticket, ticket.form)
