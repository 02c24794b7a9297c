/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { formatDate } from '../html.ts'
import { defineWords, useLocale, useWords } from '../locale.ts'
import type { PageElement } from '../page.ts'

/** Each tone has its own shape beside its colour: tick, triangle, bar, dot, ring. */
export type Tone = 'ok' | 'warn' | 'stop' | 'info' | 'neutral'

export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: Child }): PageElement => (
  <span class={`badge ${tone}`}>{children}</span>
)

const tones = {
  probable: 'ok',
  'a-confirmer': 'warn',
  'non-eligible': 'stop',
  'en-vigueur': 'ok',
  ferme: 'stop',
  expire: 'stop',
  'a-verifier': 'warn',
  ouvert: 'ok',
  'pas-encore-ouvert': 'info',
  clos: 'neutral',
  complet: 'warn',
  passe: 'neutral',
  annule: 'stop',
  disponible: 'ok',
  'sans-place': 'neutral',
  'en-pause': 'neutral',
} as const satisfies Record<string, Tone>

export type SiteStatus = keyof typeof tones

const words = defineWords<Readonly<Record<SiteStatus | 'verified' | 'stale', string>>>({
  fr: {
    probable: 'Éligible : probable',
    'a-confirmer': 'À confirmer',
    'non-eligible': 'Non éligible',
    'en-vigueur': 'En vigueur',
    ferme: 'Fermé',
    expire: 'Expiré',
    'a-verifier': 'À vérifier',
    ouvert: 'Inscriptions ouvertes',
    'pas-encore-ouvert': 'Inscriptions bientôt ouvertes',
    clos: 'Inscriptions closes',
    complet: 'Complet : liste d’attente',
    passe: 'Passé',
    annule: 'Annulé',
    disponible: 'Places disponibles',
    'sans-place': 'Pas de place ce semestre',
    'en-pause': 'En pause',
    verified: 'vérifié le ',
    stale: 'à revérifier : dernière vérification le ',
  },
  en: {
    probable: 'Eligible: likely',
    'a-confirmer': 'To be confirmed',
    'non-eligible': 'Not eligible',
    'en-vigueur': 'In force',
    ferme: 'Closed',
    expire: 'Expired',
    'a-verifier': 'To be checked',
    ouvert: 'Registration open',
    'pas-encore-ouvert': 'Registration opens soon',
    clos: 'Registration closed',
    complet: 'Full: waiting list',
    passe: 'Past',
    annule: 'Cancelled',
    disponible: 'Places available',
    'sans-place': 'No place this semester',
    'en-pause': 'Paused',
    verified: 'checked on ',
    stale: 'to be checked again: last checked on ',
  },
})

/** The state of a record in words, with a shape and a colour that agree; `label` replaces the usual words. */
export const StatusBadge = ({ status, label }: { status: SiteStatus; label?: string }): PageElement => (
  <Badge tone={tones[status]}>{label ?? useWords(words)[status]}</Badge>
)

export const Badges = ({ children }: { children: Child }): PageElement => <p class="badges">{children}</p>

/** « vérifié le 3 novembre 2026 »; `stale` asks the reader to check before relying on it. */
export const VerifiedOn = ({ on, stale = false }: { on: string; stale?: boolean }): PageElement => {
  const t = useWords(words)
  return (
    <p class={stale ? 'verified stale' : 'verified'}>
      {stale ? t.stale : t.verified}
      <time datetime={on}>{formatDate(on, undefined, useLocale())}</time>
    </p>
  )
}
