/** Words shown on a page that comes from the device. Browser-safe: the worker imports this. */
const words = {
  fr: {
    kept: 'Vous êtes hors connexion : voici cette page telle qu’elle était le',
    form: 'Ce formulaire a besoin du réseau : revenez quand vous serez connecté·e.',
  },
  en: {
    kept: 'You are offline: this is the page as it was on',
    form: 'This form needs a network: come back when you are online.',
  },
} as const

const formToServer = /<form\b[^>]*(?:\bmethod="post"|\baction="(?:\/en)?\/(?:mes-demarches|api)\/)[^>]*>/gi

/**
 * A kept page that says so: its date at the top, and on each form that only the network can answer. Pure.
 * @param keptOn instant at which the page was received; undefined when the server did not say.
 */
export const markKept = (html: string, keptOn: Date | undefined): string => {
  const locale = /<html[^>]*\blang="en"/.test(html) ? 'en' : 'fr'
  const t = words[locale]
  const day = keptOn
    ? new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(
        keptOn,
      )
    : '…'
  const date = keptOn ? `<time datetime="${keptOn.toISOString()}">${day}</time>` : day
  return html
    .replace(
      /(<main\b[^>]*>)/,
      `$1<div class="wrap"><p class="notice warn kept" role="status">${t.kept} ${date}.</p></div>`,
    )
    .replace(formToServer, (form) => `<p class="notice warn">${t.form}</p>${form}`)
}
