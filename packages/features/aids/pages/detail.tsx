/** @jsxImportSource hono/jsx */
import type { Commune, LocalDate } from '@ancrage/kernel'
import {
  Actions,
  Badges,
  ButtonLink,
  type Fact,
  Facts,
  formatDate,
  type JsonLd,
  Notice,
  PageBody,
  type PageElement,
  PageHeader,
  Panel,
  VerifiedOn,
} from '@ancrage/site'
import { type Aid, audiences, families, grantorKinds, scopesOfPerimeter } from '../contract.ts'
import { describeCriterion, yearsText } from '../model/evaluate-criterion.ts'
import { describePlace } from '../model/perimeter-words.ts'
import { areIncompatible, type Standing, standingOn } from '../model.ts'
import { cataloguePath, simulatorPath } from '../paths.ts'
import { formatAmount } from './amount.ts'
import { StandingBadge } from './standing.tsx'

export interface AidView {
  readonly aid: Aid
  /** Published aids of the catalogue: those that this one excludes are linked by name. */
  readonly others: readonly Aid[]
  readonly communes: readonly Commune[]
  readonly today: LocalDate
}

/** Others that cannot be received with this one, whichever record says so. */
export const incompatibleOf = (aid: Aid, others: readonly Aid[]): readonly Aid[] =>
  others.filter((other) => other.code !== aid.code && areIncompatible(aid, other))

const placeOf = ({ aid, communes }: Pick<AidView, 'aid' | 'communes'>): string =>
  describePlace(aid.perimeter, new Map(communes.map(({ code, name }) => [code, name])))

const validityOf = ({ validFrom, validTo }: Aid): string | undefined => {
  if (validFrom !== null && validTo !== null) return `Du ${formatDate(validFrom)} au ${formatDate(validTo)}`
  if (validFrom !== null) return `Depuis le ${formatDate(validFrom)}`
  return validTo === null ? undefined : `Jusqu’au ${formatDate(validTo)}`
}

const warnings = {
  'to-verify':
    'Nos sources se contredisent ou datent : montant et conditions sont à faire confirmer avant d’y compter.',
  stale: 'Cette fiche n’a pas été relue depuis plus d’un an : faites confirmer montant et conditions.',
  closed: 'Cette aide ne prend plus de nouvelles demandes. Les contrats en cours vont à leur terme.',
  expired: 'Cette aide n’existe plus. La fiche reste ici parce qu’on la cite encore.',
  'not-yet': 'Cette aide n’est pas encore ouverte.',
} as const satisfies Partial<Record<Standing, string>>

const Warning = ({ standing }: { standing: Standing }): PageElement | null =>
  standing === 'open' ? null : (
    <Notice tone={standing === 'closed' || standing === 'expired' ? 'stop' : 'warn'}>
      <p>{warnings[standing]}</p>
    </Notice>
  )

/** Paragraphs as the team typed them: a blank line parts them. */
const Paragraphs = ({ text }: { text: string }): PageElement => (
  <>
    {text
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => (
        <p>{paragraph}</p>
      ))}
  </>
)

const factsOf = (view: AidView): readonly Fact[] => {
  const { aid } = view
  const validity = validityOf(aid)
  return [
    { term: 'Montant', value: formatAmount(aid), note: aid.amountNote },
    { term: 'Versée par', value: aid.grantor, note: grantorKinds[aid.grantorKind] },
    {
      term: 'Où elle vaut',
      value: placeOf(view),
      ...(aid.perimeter.scope === 'national' ? {} : { note: scopesOfPerimeter[aid.perimeter.scope] }),
    },
    { term: 'Engagement', value: aid.commitmentYears === 0 ? 'Aucun' : yearsText(aid.commitmentYears) },
    ...(aid.deadline === '' ? [] : [{ term: 'Date limite', value: aid.deadline }]),
    ...(validity === undefined ? [] : [{ term: 'Validité', value: validity }]),
  ]
}

const Conditions = ({ aid }: { aid: Aid }): PageElement => (
  <>
    <h2>Pour qui</h2>
    {aid.criteria.length === 0 ? null : (
      <ul>
        {aid.criteria.map((criterion) => (
          <li>{describeCriterion(criterion)}</li>
        ))}
      </ul>
    )}
    {aid.conditionsNote === '' ? null : <Paragraphs text={aid.conditionsNote} />}
    {aid.criteria.length === 0 && aid.conditionsNote === '' ? <p>Aucune condition particulière.</p> : null}
  </>
)

const Payment = ({ aid }: { aid: Aid }): PageElement | null =>
  aid.ceiling === '' && aid.paymentSchedule === '' ? null : (
    <>
      <h2>Combien, et quand</h2>
      {aid.paymentSchedule === '' ? null : <p>{aid.paymentSchedule}</p>}
      {aid.ceiling === '' ? null : <p>{`Plafond : ${aid.ceiling}`}</p>}
    </>
  )

const Cumul = ({ aid, others }: AidView): PageElement | null => {
  const excluded = incompatibleOf(aid, others)
  return excluded.length === 0 && aid.cumulNote === '' ? null : (
    <>
      <h2>Avec d’autres aides</h2>
      {aid.cumulNote === '' ? null : <p>{aid.cumulNote}</p>}
      {excluded.length === 0 ? null : (
        <>
          <p>{'Ne se cumule pas avec :'}</p>
          <ul>
            {excluded.map((other) => (
              <li>
                <a href={`${cataloguePath}${other.slug}/`}>{other.title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const Source = ({ aid }: { aid: Aid }): PageElement => (
  <>
    <h2>D’où vient l’information</h2>
    {aid.legalRef === '' ? null : <p>{`Texte : ${aid.legalRef}`}</p>}
    <p>
      {'Source : '}
      {aid.sourceUrl === '' ? aid.sourceLabel : <a href={aid.sourceUrl}>{aid.sourceLabel}</a>}, vérifiée le{' '}
      {formatDate(aid.verifiedOn)} par {aid.verifiedBy}.
    </p>
    <p>
      <a href="/contact/">Signaler une erreur sur cette fiche</a>
    </p>
  </>
)

/** Everything the record says, in the order in which people ask it. */
export const AidDetail = (view: AidView): PageElement => {
  const { aid, today } = view
  const standing = standingOn(aid, today)
  return (
    <>
      <PageHeader title={aid.title} eyebrow={families[aid.family]} lead={aid.summary}>
        <Badges>
          <StandingBadge standing={standing} />
        </Badges>
        <VerifiedOn on={aid.verifiedOn} stale={standing === 'stale'} />
      </PageHeader>
      <PageBody
        aside={
          <>
            <Panel title="En bref">
              <Facts items={factsOf(view)} />
              <p>
                <small>Une aide peut valoir sur un périmètre plus petit, ou plus grand, que celui qui la verse.</small>
              </p>
            </Panel>
            <Panel title="Est-ce pour vous ?">
              <p>Quelques questions, aucune obligatoire, et une estimation avec ses raisons.</p>
              <p>
                <a class="button quiet" href={simulatorPath}>
                  Estimer mes aides
                </a>
              </p>
            </Panel>
          </>
        }
      >
        <Warning standing={standing} />
        <Paragraphs text={aid.description} />
        <Conditions aid={aid} />
        <Payment aid={aid} />
        <h2>Comment la demander</h2>
        {aid.howToApply === '' ? (
          <p>Appelez-nous : nous cherchons avec vous le bon formulaire.</p>
        ) : (
          <Paragraphs text={aid.howToApply} />
        )}
        {aid.applyUrl === '' ? null : (
          <Actions>
            <ButtonLink href={aid.applyUrl}>Aller sur le site de la demande</ButtonLink>
          </Actions>
        )}
        <Cumul {...view} />
        <Source aid={aid} />
      </PageBody>
    </>
  )
}

/** schema.org description of the aid as a public service; the place served is the perimeter, not the funder's. */
export const aidJsonLd = (view: Pick<AidView, 'aid' | 'communes'>): JsonLd => {
  const { aid } = view
  const audience = aid.criteria.find((criterion) => criterion.kind === 'audience')
  return {
    '@type': 'GovernmentService',
    name: aid.title,
    description: aid.summary,
    serviceType: families[aid.family],
    identifier: aid.code,
    provider: {
      '@type': aid.grantorKind === 'association' ? 'NGO' : 'GovernmentOrganization',
      name: aid.grantor,
    },
    areaServed: { '@type': 'AdministrativeArea', name: placeOf(view) },
    ...(audience === undefined
      ? {}
      : { audience: { '@type': 'Audience', audienceType: audience.anyOf.map((one) => audiences[one]).join(', ') } }),
    ...(aid.applyUrl === '' ? {} : { availableChannel: { '@type': 'ServiceChannel', serviceUrl: aid.applyUrl } }),
  }
}
