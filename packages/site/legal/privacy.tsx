/** @jsxImportSource hono/jsx */
import { DataTable, Notice, PageBody, PageHeader } from '../components/blocks.tsx'
import { formatDate } from '../html.ts'
import { legalPaths } from '../legal-paths.ts'
import type { PageSpec, SiteChrome } from '../page.ts'

interface Purpose {
  readonly what: string
  readonly basis: string
  readonly kept: string
}

/** Legal bases and periods: RGPD art. 6 and 13, CNIL practice (three years after the last contact from the person). */
const purposes: readonly Purpose[] = [
  {
    what: 'Inscription à un événement : nom, courriel, catégorie, accompagnants, choix de repas',
    basis: 'Mission d’intérêt public',
    kept: 'Jusqu’à six mois après la fin du semestre, puis anonymisée',
  },
  {
    what: 'Question posée à l’équipe ou demande de contact avec un maître de stage',
    basis: 'Mission d’intérêt public',
    kept: 'Trois ans après votre dernier message',
  },
  {
    what: 'Annuaire des maîtres de stage : nom, lieu d’exercice, offres de stage',
    basis: 'Mission d’intérêt public, avec droit d’opposition',
    kept: 'Tant que la fiche est confirmée, puis un an',
  },
  {
    what: 'Suivi après le semestre, lettre d’information, photos et témoignages',
    basis: 'Votre consentement, séparé pour chaque usage',
    kept: 'Jusqu’à ce que vous le retiriez, trois ans au plus sans nouvelles de vous',
  },
  { what: 'Journaux techniques de sécurité', basis: 'Obligation de sécurité', kept: 'Douze mois au plus' },
]

/** Données personnelles: notice of RGPD art. 13. */
export const privacyPage = ({ legal }: SiteChrome): PageSpec => ({
  path: legalPaths.privacy,
  inputs: 'chrome',
  title: 'Données personnelles',
  description: 'Ce que nous gardons de vous, pourquoi, combien de temps, et comment le reprendre.',
  inSitemap: true,
  lastModified: legal.updatedOn,
  render: () => (
    <>
      <PageHeader
        title="Données personnelles"
        lead="Ce que nous gardons de vous, pourquoi, combien de temps, et comment le reprendre."
      />
      <PageBody>
        <h2>Qui en répond</h2>
        <p>
          {legal.publisher.name}, {legal.publisher.address}, est responsable du traitement. Notre prestataire technique
          n’agit que sur nos instructions. Pour toute question, écrivez à {legal.dataProtectionOfficer.name}, délégation
          à la protection des données :{' '}
          <a href={`mailto:${legal.dataProtectionOfficer.email}`}>{legal.dataProtectionOfficer.email}</a>.
        </p>
        <h2>Ce que nous gardons</h2>
        <DataTable
          caption="Usages, bases légales et durées de conservation"
          columns={['Pourquoi et quoi', 'Base légale', 'Conservé']}
          rows={purposes.map(({ what, basis, kept }) => [what, basis, kept])}
        />
        <Notice tone="warn" title="Jamais de données de santé">
          <p>
            Nous n’en avons pas besoin. N’en écrivez pas dans les champs libres : nous les effacerions. Nous ne
            demandons ni votre numéro de sécurité sociale, ni votre numéro d’étudiant.
          </p>
        </Notice>
        <h2>Qui y a accès</h2>
        <p>
          L’équipe d’accueil du territoire, chacun pour ce qui le concerne. L’agence régionale de santé ne reçoit que
          des chiffres d’ensemble, sans nom, et jamais un nombre inférieur à cinq. Rien n’est vendu ni cédé. Les données
          sont hébergées dans l’Union européenne : {legal.hostingRegion}.
        </p>
        <h2>Vos droits</h2>
        <p>
          Vous pouvez consulter vos données, les emporter, les corriger, les faire effacer, en limiter l’usage ou vous y
          opposer, et retirer un consentement aussi simplement que vous l’avez donné. Chaque message reçu de nous
          contient un lien pour le faire ; sinon, écrivez-nous : nous répondons en un mois au plus.
        </p>
        <p>
          Si notre réponse ne vous convient pas, vous pouvez saisir la{' '}
          <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.
        </p>
        <h2>Les proches</h2>
        <p>
          Si vous venez à deux, votre conjoint ou conjointe remplit son propre formulaire et reçoit la même information.
          Des enfants, nous ne demandons que le nombre et l’âge.
        </p>
        <p>Mise à jour le {formatDate(legal.updatedOn)}.</p>
      </PageBody>
    </>
  ),
})

/** Gestion des cookies: there is none, and the page says so (CNIL, fiche du 4 juillet 2025). */
export const cookiesPage = ({ legal }: SiteChrome): PageSpec => ({
  path: legalPaths.cookies,
  inputs: 'chrome',
  title: 'Gestion des cookies',
  description: 'Ce site ne dépose aucun cookie et n’appelle aucun service extérieur.',
  inSitemap: true,
  lastModified: legal.updatedOn,
  render: () => (
    <>
      <PageHeader title="Gestion des cookies" lead="Il n’y en a pas. C’est pourquoi aucun bandeau ne vous a dérangé." />
      <PageBody>
        <p>
          Les pages de ce site ne déposent aucun cookie, n’utilisent aucun traceur et ne chargent rien depuis un autre
          site : ni police, ni carte, ni vidéo, ni bouton de partage.
        </p>
        <h2>La mesure d’audience</h2>
        <p>
          Nous comptons les pages vues sur notre propre serveur, sans identifiant, sans adresse conservée et sans suivre
          personne d’une page à l’autre. Ces chiffres ne servent qu’à améliorer ce site.
        </p>
        <h2>Ce que votre navigateur peut garder</h2>
        <p>
          Vos favoris et votre comparaison restent dans votre navigateur, à votre seule demande. Vider les données du
          site les efface.
        </p>
      </PageBody>
    </>
  ),
})
