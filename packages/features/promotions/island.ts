import { countDone, progressText, readTicks, writeTicks } from './model/ticks.ts'

/** Keeps the ticks of the arrival steps on the device, and says how many are done. The page works without it. */
class ArrivalChecklist extends HTMLElement {
  connectedCallback(): void {
    const key = `ancrage:promotion:${this.dataset.promotion ?? ''}`
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    const ticked = readTicks(read(key))
    for (const box of boxes) box.checked = ticked.has(box.name)
    for (const note of this.querySelectorAll<HTMLElement>('[data-with-script]')) note.hidden = false
    for (const note of this.querySelectorAll<HTMLElement>('[data-without-script]')) note.hidden = true
    this.show(boxes)
    this.addEventListener('change', () => {
      write(key, writeTicks(boxes))
      this.show(boxes)
    })
  }

  private show(boxes: readonly HTMLInputElement[]): void {
    const { done, total, percent } = countDone(boxes)
    const text = this.querySelector('[data-done]')
    if (text) text.textContent = progressText(this.dataset.progress ?? '', done, total)
    this.querySelector('[data-bar]')?.setAttribute('width', `${percent}%`)
  }
}

// Private windows may refuse both: the boxes then work for the time of the visit.
const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
const write = (key: string, text: string): void => {
  try {
    localStorage.setItem(key, text)
  } catch {
    // Nothing to keep it in.
  }
}

customElements.define('arrival-checklist', ArrivalChecklist)
