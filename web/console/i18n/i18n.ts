import polyglot from 'ra-i18n-polyglot'
import type { I18nProvider } from 'react-admin'
import { messages } from './messages.ts'

/** Labels that are already French, such as those of a contract, pass through untranslated. */
export const i18nProvider: I18nProvider = polyglot(() => messages, 'fr', [{ locale: 'fr', name: 'Français' }], {
  allowMissing: true,
})
