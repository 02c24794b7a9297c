export interface StageConfig {
  readonly name: string
  readonly account: string
  readonly region: string
  /** Territories live under `<host>.<platformDomain>`, the console under `console.<platformDomain>`. */
  readonly platformDomain: string
  /** Certificate of `*.<platformDomain>` in us-east-1, the only region CloudFront reads certificates from. */
  readonly edgeCertificateArn: string
  /** Who is told when people are affected. */
  readonly alertEmails: readonly string[]
  readonly logRetentionDays: 30 | 90 | 180
  /** Requests a second that one API accepts before it answers 429. */
  readonly apiRateLimit: number
  readonly apiBurstLimit: number
}

const shared = { region: 'eu-west-3', logRetentionDays: 180 } as const

/** The only place where stages differ: nothing else looks at a stage's name. The operator writes their accounts here. */
export const stages = {
  recette: {
    ...shared,
    name: 'recette',
    account: '111122223333',
    platformDomain: 'recette.ancrage.example',
    edgeCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000001',
    alertEmails: ['exploitation@ancrage.example'],
    logRetentionDays: 30,
    apiRateLimit: 50,
    apiBurstLimit: 100,
  },
  production: {
    ...shared,
    name: 'production',
    account: '444455556666',
    platformDomain: 'ancrage.example',
    edgeCertificateArn: 'arn:aws:acm:us-east-1:444455556666:certificate/00000000-0000-4000-8000-000000000002',
    alertEmails: ['exploitation@ancrage.example', 'astreinte@ancrage.example'],
    apiRateLimit: 500,
    apiBurstLimit: 1000,
  },
} as const satisfies Record<string, StageConfig>

/** The stage of `cdk -c stage=<name>`; an unknown one stops with the names that exist. */
export const stageNamed = (name: string): StageConfig => {
  const found = Object.values(stages).find((stage) => stage.name === name)
  if (found === undefined)
    throw new Error(`Étape « ${name} » inconnue. Étapes connues : ${Object.keys(stages).join(', ')}.`)
  return found
}
