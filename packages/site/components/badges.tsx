/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { formatDate } from '../html.ts'
import type { PageElement } from '../page.ts'

/** Each tone has its own shape beside its colour: tick, triangle, bar, dot, ring. */
export type Tone = 'ok' | 'warn' | 'stop' | 'info' | 'neutral'

export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: Child }): PageElement => (
  <span class={`badge ${tone}`}>{children}</span>
)

const statuses = {
  probable: ['ok', 'Éligible : probable'],
  'a-confirmer': ['warn', 'À confirmer'],
  'non-eligible': ['stop', 'Non éligible'],
  'en-vigueur': ['ok', 'En vigueur'],
  ferme: ['stop', 'Fermé'],
  expire: ['stop', 'Expiré'],
  'a-verifier': ['warn', 'À vérifier'],
  ouvert: ['ok', 'Inscriptions ouvertes'],
  'pas-encore-ouvert': ['info', 'Inscriptions bientôt ouvertes'],
  clos: ['neutral', 'Inscriptions closes'],
  complet: ['warn', 'Complet : liste d’attente'],
  passe: ['neutral', 'Passé'],
  annule: ['stop', 'Annulé'],
  disponible: ['ok', 'Places disponibles'],
  'sans-place': ['neutral', 'Pas de place ce semestre'],
  'en-pause': ['neutral', 'En pause'],
} as const satisfies Record<string, readonly [Tone, string]>

export type SiteStatus = keyof typeof statuses

/** The state of a record in words, with a shape and a colour that agree; `label` replaces the usual words. */
export const StatusBadge = ({ status, label }: { status: SiteStatus; label?: string }): PageElement => {
  const [tone, words] = statuses[status]
  return <Badge tone={tone}>{label ?? words}</Badge>
}

export const Badges = ({ children }: { children: Child }): PageElement => <p class="badges">{children}</p>

/** « vérifié le 3 novembre 2026 »; `stale` asks the reader to check before relying on it. */
export const VerifiedOn = ({ on, stale = false }: { on: string; stale?: boolean }): PageElement => (
  <p class={stale ? 'verified stale' : 'verified'}>
    {stale ? 'à revérifier : dernière vérification le ' : 'vérifié le '}
    <time datetime={on}>{formatDate(on)}</time>
  </p>
)
