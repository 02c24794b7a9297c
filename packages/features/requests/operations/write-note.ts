import type { AuditNote } from '@ancrage/store'
import { corrections, listings, requests } from '../store.ts'

/** Notes of the audit log name records, never a visitor. */
export const noteOfRequest = (verb: string, id: string, summary: string): AuditNote => ({
  action: `request.${verb}`,
  collection: requests.name,
  subject: id,
  summary,
})

export const noteOfListing = (verb: string, id: string, summary: string): AuditNote => ({
  action: `listing.${verb}`,
  collection: listings.name,
  subject: id,
  summary,
})

export const noteOfCorrection = (verb: string, id: string, summary: string): AuditNote => ({
  action: `correction.${verb}`,
  collection: corrections.name,
  subject: id,
  summary,
})
