/** @jsxImportSource hono/jsx */
import { PageBody, PageHeader } from '../components/blocks.tsx'
import { formatDate, formatNumber } from '../html.ts'
import { legalPaths } from '../legal-paths.ts'
import type { LegalSettings } from '../legal-settings.ts'
import type { PageElement, PageSpec, SiteChrome } from '../page.ts'

type Accessibility = LegalSettings['accessibility']

const testedPages = ['Accueil', 'Maîtres de stage', 'Aides', 'Événements', 'Inscription', 'Contact', 'Accessibilité']

const List = ({ title, items }: { title: string; items: readonly string[] }): PageElement | null =>
  items.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </>
  )

const Results = ({ of }: { of: Accessibility }): PageElement =>
  of.ratePercent === undefined ? (
    <p>Aucun audit de conformité n’a encore été mené : le site est donc déclaré non conforme.</p>
  ) : (
    <p>
      L’audit mené par {of.auditedBy ?? 'nos soins'}
      {of.auditedOn ? ` le ${formatDate(of.auditedOn)}` : ''} relève que {formatNumber(of.ratePercent)} % des critères
      du RGAA 4.1.2 applicables sont respectés.
    </p>
  )

/** Déclaration d’accessibilité: loi n° 2005-102 art. 47, décret n° 2019-768, RGAA 4.1.2. */
export const accessibilityPage = ({ legal, territory, baseUrl, contact }: SiteChrome): PageSpec => {
  const { accessibility } = legal
  const [firstYear, lastYear] = accessibility.planYears
  return {
    path: legalPaths.accessibility,
    inputs: 'chrome',
    title: `Accessibilité : ${accessibility.status}`,
    description: `Déclaration d’accessibilité du site d’accueil des internes : ${territory.name}.`,
    inSitemap: true,
    lastModified: accessibility.declaredOn,
    render: () => (
      <>
        <PageHeader title="Déclaration d’accessibilité" lead={`Accessibilité : ${accessibility.status}`} />
        <PageBody>
          <p>
            {legal.publisher.name} s’engage à rendre ses sites accessibles, conformément à l’article 47 de la loi n°
            2005-102 du 11 février 2005. À cette fin, nous suivons un{' '}
            <a href={legalPaths.accessibilityPlan}>
              schéma pluriannuel {firstYear}-{lastYear} et un plan d’action annuel
            </a>
            .
          </p>
          <p>Cette déclaration s’applique au site {baseUrl}.</p>
          <h2>État de conformité</h2>
          <p>
            Ce site est <strong>{accessibility.status}</strong> avec le référentiel général d’amélioration de
            l’accessibilité (RGAA), version 4.1.2.
          </p>
          <h2>Résultat des tests</h2>
          <Results of={accessibility} />
          <h2>Contenus non accessibles</h2>
          {accessibility.nonConformities.length +
            accessibility.disproportionateBurden.length +
            accessibility.outOfScope.length ===
          0 ? (
            <p>Aucun contenu non accessible n’est connu à ce jour.</p>
          ) : null}
          <List title="Non-conformités" items={accessibility.nonConformities} />
          <List title="Dérogations pour charge disproportionnée" items={accessibility.disproportionateBurden} />
          <List title="Contenus non soumis à l’obligation" items={accessibility.outOfScope} />
          <h2>Établissement de cette déclaration</h2>
          <p>Elle a été établie le {formatDate(accessibility.declaredOn)}.</p>
          <h3>Technologies utilisées</h3>
          <p>HTML5, CSS, SVG ; JavaScript en complément : tout reste possible sans lui.</p>
          <h3>Environnement de test</h3>
          <p>Navigation au clavier, Chromium avec axe-core, agrandissement à 200 %, thèmes clair et sombre.</p>
          <h3>Pages vérifiées</h3>
          <ul>
            {testedPages.map((page) => (
              <li>{page}</li>
            ))}
          </ul>
          <h2>Retour d’information et contact</h2>
          <p>
            Une page vous résiste ? Écrivez à <a href={`mailto:${contact.email}`}>{contact.email}</a> ou passez par la
            page <a href={legalPaths.contact}>Contact et signalement</a> : nous vous donnerons l’information sous une
            autre forme.
          </p>
          <h2>Voies de recours</h2>
          <p>
            Si vous nous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service
            et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez :
          </p>
          <ul>
            <li>
              <a href="https://formulaire.defenseurdesdroits.fr/">écrire au Défenseur des droits</a> ;
            </li>
            <li>
              <a href="https://www.defenseurdesdroits.fr/carte-des-delegues">contacter son délégué dans votre région</a>{' '}
              ;
            </li>
            <li>
              envoyer un courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex
              07.
            </li>
          </ul>
        </PageBody>
      </>
    ),
  }
}

/** Schéma pluriannuel (three years at most) with its yearly actions: décret n° 2019-768, art. 9. */
export const accessibilityPlanPage = ({ legal, territory }: SiteChrome): PageSpec => {
  const { planYears, planActions, declaredOn } = legal.accessibility
  const [firstYear, lastYear] = planYears
  const years = Array.from({ length: Math.max(1, lastYear - firstYear + 1) }, (_, index) => firstYear + index)
  return {
    path: legalPaths.accessibilityPlan,
    inputs: 'chrome',
    title: 'Schéma pluriannuel d’accessibilité',
    description: `Ce que nous prévoyons d’ici ${lastYear} pour que chacun puisse utiliser ce site : ${territory.name}.`,
    inSitemap: true,
    lastModified: declaredOn,
    breadcrumb: [{ label: 'Accessibilité', path: legalPaths.accessibility }],
    render: () => (
      <>
        <PageHeader
          title={`Schéma pluriannuel ${firstYear}-${lastYear}`}
          lead="Ce que nous prévoyons, année par année, pour que chacun puisse utiliser ce site."
        />
        <PageBody>
          <h2>Notre façon de faire</h2>
          <ul>
            <li>
              L’accessibilité est vérifiée à chaque publication : titres, textes de remplacement, liens, contrastes.
            </li>
            <li>Les couleurs du site sont calculées pour rester lisibles, en clair comme en sombre.</li>
            <li>Une image sans texte de remplacement ne peut pas être publiée.</li>
            <li>Chaque signalement reçoit une réponse, et la correction est datée ici.</li>
          </ul>
          {years.map((year) => {
            const actions = planActions.filter((one) => one.year === year)
            return (
              <>
                <h2>Plan d’action {year}</h2>
                {actions.length === 0 ? (
                  <p>Suivi courant : corrections des signalements et contrôle des nouveaux contenus.</p>
                ) : (
                  <ul>
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
