import type { Locale, Problem } from '@ancrage/kernel'

const counted = (count: string, one: string, many = `${one}s`): string => `${count} ${Number(count) > 1 ? many : one}`

/** What the edge and the common fields say in French, and the same in English. */
const sentences: readonly (readonly [RegExp, string | ((...found: readonly string[]) => string)])[] = [
  [/^À remplir\.$/, 'Please fill this in.'],
  [/^À choisir\.$/, 'Please choose.'],
  [/^Adresse e-mail attendue/, 'Please give an e-mail address, such as first.last@example.org.'],
  [/^Numéro à dix chiffres attendu/, 'Please give a ten-digit French phone number, such as 05 36 49 00 00.'],
  [/^Adresse web attendue/, 'Please give a web address that begins with https://'],
  [/^Date attendue/, 'Please give a date, such as 2026-11-02.'],
  [/^Nombre( entier)? attendu\.$/, 'Please give a number.'],
  [/^(?:Laissez ce champ vide|Champ à laisser vide)\.$/, 'Please leave this field empty.'],
  [/^Cochez la case/, 'Please tick the box so that we can deal with what you send.'],
  [/^Choisissez votre réponse\.$/, 'Please choose your answer.'],
  [/^Écrivez un nombre entier, ou rien\.$/, 'Please write a whole number, or nothing.'],
  [/^Au moins une demande par mois\.$/, 'At least one request a month.'],
  [
    /^La phase de consolidation/,
    'The consolidation phase exists in the four-year programme only: correct one of the two.',
  ],
  [
    /^Indiquez l’adresse personnelle/,
    'Please give the personal address to write to, or untick the question about staying in touch.',
  ],
  [/^La même valeur est indiquée deux fois\.$/, 'The same value is given twice.'],
  [
    /^Au plus ([\d\s]+) caractères?(?: ; vous en avez écrit (\d+))?\.$/,
    (most, written) => `At most ${counted(most ?? '', 'character')}${written ? `; you wrote ${written}` : ''}.`,
  ],
  [/^Au moins (\d+) caractères?\.$/, (least) => `At least ${counted(least ?? '', 'character')}.`],
  [/^Au plus (\d+) éléments?/, (most) => `At most ${counted(most ?? '', 'item')}.`],
  [/^Au moins (\d+) éléments?/, (least) => `At least ${counted(least ?? '', 'item')}.`],
  [/^(-?[\d.]+) au plus\.$/, (most) => `${most} at most.`],
  [/^(-?[\d.]+) au moins\.$/, (least) => `${least} at least.`],
  [/^(?:Valeur non admise|Écriture non reconnue|Valeur d’une autre nature|Texte attendu)/, 'This cannot be read here.'],
  [/^Un champ est à corriger/, 'One field needs a correction; nothing has been saved yet.'],
  [/^(\d+) champs sont à corriger/, (count) => `${count} fields need a correction; nothing has been saved yet.`],
  [
    /^Nous ne trouvons rien à cette adresse/,
    'We find nothing at this address: the page may have been removed, or the link copied in part.',
  ],
  [/^Cet envoi dépasse la taille admise/, 'What you sent is too large. Shorten it, then send it again.'],
]

const inEnglish = (text: string): string => {
  for (const [known, said] of sentences) {
    const found = known.exec(text)
    if (found) return typeof said === 'string' ? said : said(...found.slice(1))
  }
  return text
}

/** A problem in the language of whoever reads it: its detail, and what is said of each field. */
export const tellProblem = (problem: Problem, locale: Locale): Problem =>
  locale === 'fr'
    ? problem
    : {
        ...problem,
        detail: problem.english ?? inEnglish(problem.detail),
        ...(problem.errors
          ? { errors: problem.errors.map((error) => ({ ...error, message: inEnglish(error.message) })) }
          : {}),
      }
