/** One thing found while checking a release, worded for the territory team. */
export interface Finding {
  readonly severity: 'error' | 'warning'
  readonly page: string
  /** Short code, stable for tests and logs: `link-broken`, `heading-skipped`… */
  readonly rule: string
  readonly message: string
  readonly remedy: string
}

export interface ReleaseReport {
  readonly ok: boolean
  readonly errors: readonly Finding[]
  readonly warnings: readonly Finding[]
  readonly rendered: readonly string[]
  readonly carriedCount: number
  /** Paths of the previous release that are no longer part of the site. */
  readonly removed: readonly string[]
  readonly durationMillis: number
}

/** The report as a person reads it, one line per finding. */
export const describeFindings = (findings: readonly Finding[]): string =>
  findings.map((one) => `${one.page} : ${one.message} ${one.remedy}`).join('\n')
