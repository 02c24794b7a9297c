/** @jsxImportSource hono/jsx */
import { PageBody, PageHeader } from '../components/blocks.tsx'
import { formatDate, formatNumber } from '../html.ts'
import { legalPaths } from '../legal-paths.ts'
import type { LegalSettings } from '../legal-settings.ts'
import { type Locale, useLocale } from '../locale.ts'
import type { PageElement, PageSpec, SiteChrome } from '../page.ts'
import { accessibilityWords } from './accessibility-words.ts'
import { legalWords } from './legal-words.ts'

type Accessibility = LegalSettings['accessibility']

/** What a territory wrote in its settings, in French on every page. */
const List = ({ title, items }: { title: string; items: readonly string[] }): PageElement | null => {
  const lang = useLocale() === 'fr' ? undefined : 'fr'
  return items.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul lang={lang}>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </>
  )
}

const resultOf = (of: Accessibility, locale: Locale): string => {
  const t = accessibilityWords[locale]
  if (of.ratePercent === undefined) return t.noAudit
  const on = of.auditedOn ? t.onDay(formatDate(of.auditedOn, undefined, locale)) : ''
  return t.audit(of.auditedBy ?? t.ourselves, on, formatNumber(of.ratePercent, locale))
}

/** Déclaration d’accessibilité: loi n° 2005-102 art. 47, décret n° 2019-768, RGAA 4.1.2. */
export const accessibilityPage = ({ legal, territory, baseUrl, contact, locale }: SiteChrome): PageSpec => {
  const { accessibility } = legal
  const [firstYear, lastYear] = accessibility.planYears
  const t = accessibilityWords[locale]
  const status = t.statuses[accessibility.status]
  const { nonConformities, disproportionateBurden, outOfScope } = accessibility
  const [write, delegate, post] = t.remedyList
  const { reference } = legalWords[locale]
  return {
    path: legalPaths.accessibility,
    inputs: 'chrome',
    title: t.short(status),
    description: t.description(territory.name),
    inSitemap: true,
    lastModified: accessibility.declaredOn,
    render: () => (
      <>
        <PageHeader title={t.title} lead={t.short(status)} />
        <PageBody>
          {reference ? <p>{reference}</p> : null}
          <p>
            {t.commitment(legal.publisher.name)}
            <a href={legalPaths.accessibilityPlan}>{t.plan(firstYear, lastYear)}</a>.
          </p>
          <p>{t.scope(baseUrl)}</p>
          <h2>{t.state}</h2>
          <p>{t.stateText(status)}</p>
          <h2>{t.results}</h2>
          <p>{resultOf(accessibility, locale)}</p>
          <h2>{t.faults}</h2>
          {nonConformities.length + disproportionateBurden.length + outOfScope.length === 0 ? (
            <p>{t.noFaults}</p>
          ) : null}
          <List title={t.nonConformities} items={nonConformities} />
          <List title={t.burden} items={disproportionateBurden} />
          <List title={t.outOfScope} items={outOfScope} />
          <h2>{t.made}</h2>
          <p>{t.madeOn(formatDate(accessibility.declaredOn, undefined, locale))}</p>
          <h3>{t.technologies}</h3>
          <p>{t.technologiesText}</p>
          <h3>{t.environment}</h3>
          <p>{t.environmentText}</p>
          <h3>{t.pages}</h3>
          <ul>
            {t.pageList.map((page) => (
              <li>{page}</li>
            ))}
          </ul>
          <h2>{t.feedback}</h2>
          <p>
            {t.feedbackBefore}
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
            {t.feedbackMiddle}
            <a href={legalPaths.contact}>{t.feedbackLink}</a>
            {t.feedbackEnd}
          </p>
          <h2>{t.remedies}</h2>
          <p>{t.remediesText}</p>
          <ul>
            <li>
              <a href="https://formulaire.defenseurdesdroits.fr/">{write}</a> ;
            </li>
            <li>
              <a href="https://www.defenseurdesdroits.fr/carte-des-delegues">{delegate}</a> ;
            </li>
            <li>{post}</li>
          </ul>
        </PageBody>
      </>
    ),
  }
}

/** Schéma pluriannuel (three years at most) with its yearly actions: décret n° 2019-768, art. 9. */
export const accessibilityPlanPage = ({ legal, territory, locale }: SiteChrome): PageSpec => {
  const { planYears, planActions, declaredOn } = legal.accessibility
  const [firstYear, lastYear] = planYears
  const t = accessibilityWords[locale]
  const years = Array.from({ length: Math.max(1, lastYear - firstYear + 1) }, (_, index) => firstYear + index)
  return {
    path: legalPaths.accessibilityPlan,
    inputs: 'chrome',
    title: t.planTitle,
    description: t.planDescription(lastYear, territory.name),
    inSitemap: true,
    lastModified: declaredOn,
    breadcrumb: [{ label: t.title, path: legalPaths.accessibility }],
    render: () => (
      <>
        <PageHeader title={t.planHeading(firstYear, lastYear)} lead={t.planLead} />
        <PageBody>
          <h2>{t.method}</h2>
          <ul>
            {t.methodList.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
          {years.map((year) => {
            const actions = planActions.filter((one) => one.year === year)
            return (
              <>
                <h2>{t.yearPlan(year)}</h2>
                {actions.length === 0 ? (
                  <p>{t.noActions}</p>
                ) : (
                  <ul lang={locale === 'fr' ? undefined : 'fr'}>
                    {actions.map((one) => (
                      <li>{one.action}</li>
                    ))}
                  </ul>
                )}
              </>
            )
          })}
        </PageBody>
      </>
    ),
  }
}
