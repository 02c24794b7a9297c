import * as z from 'zod'
import { resultsSchema } from '../contract.ts'

/** What the console is told of a survey: small counts are gone before it is. */
export const consoleResultsSchema = z.object({
  state: z.enum(['coming', 'open', 'closed']),
  sent: z.int().nullable(),
  results: resultsSchema.nullable(),
  texts: z.array(z.object({ key: z.string(), label: z.string(), texts: z.array(z.string()) })),
})
export type ConsoleResults = z.infer<typeof consoleResultsSchema>

/** Where the survey stands, in one sentence. */
export const standing = ({ state, sent, results }: ConsoleResults): string => {
  const answered = sent === null ? 'Moins de cinq réponses envoyées' : `${sent} réponses envoyées`
  switch (state) {
    case 'coming':
      return 'L’enquête n’est pas encore ouverte.'
    case 'open':
      return `${answered} pour l’instant. Les résultats seront comptés le lendemain de la clôture, pour vous comme pour tout le monde.`
    case 'closed':
      if (results === null) return 'L’enquête est close : les résultats se comptent dans l’heure.'
      return results.people === null
        ? 'Moins de cinq personnes ont répondu : rien n’est montré, pour que personne ne soit reconnu.'
        : `${results.people} personnes ont répondu. Les petits nombres sont masqués, ici comme sur le site.`
  }
}
