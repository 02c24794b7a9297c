/** Alerts add nothing to the figures of a territory: who looks for what is nobody’s business. */
export const alertContributions = (): Readonly<Record<string, number>> => ({})
