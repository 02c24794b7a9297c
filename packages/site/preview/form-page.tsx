/** @jsxImportSource hono/jsx */
import {
  Actions,
  ButtonLink,
  Checkbox,
  Checkboxes,
  DateBadge,
  ErrorSummary,
  errorOf,
  Field,
  type FieldError,
  Form,
  PageBody,
  PageHeader,
  type PageSpec,
  Panel,
  Radios,
  SeatsMeter,
  Select,
  SubmitButton,
  TextArea,
} from '../index.ts'

const errors: readonly FieldError[] = [
  { field: 'email', message: 'Écrivez une adresse complète, par exemple prenom.nom@exemple.fr' },
  { field: 'categorie', message: 'Dites-nous à quel titre vous venez' },
]

/** The form page of a sample site; `evening` is the name of its event. */
export const formSpec = (evening: string): PageSpec => ({
  path: '/evenements/inscription/',
  inputs: '1',
  title: `Inscription : ${evening}`,
  description: 'Inscription sans compte, en une minute.',
  inSitemap: false,
  breadcrumb: [{ label: 'Événements', path: '/evenements/' }],
  render: () => (
    <>
      <PageHeader
        title="Je m’inscris"
        eyebrow={evening}
        lead="Sans compte, en une minute. Un message vous confirme votre place."
      />
      <PageBody
        aside={
          <Panel title="L’événement">
            <DateBadge on="2026-11-19T18:30:00.000Z" />
            <SeatsMeter capacity={180} taken={180} waiting={12} />
          </Panel>
        }
      >
        <ErrorSummary errors={errors} />
        <Form action="/mes-demarches/inscription">
          <Field name="nom" label="Prénom et nom" value="Anne-Charlotte Vandenbroucke-Delahousse" autocomplete="name" />
          <Field
            name="email"
            label="Adresse e-mail"
            type="email"
            value="anne-charlotte@"
            hint="Une adresse personnelle : celle de la faculté ferme souvent à la fin de l’internat."
            error={errorOf(errors, 'email')}
            autocomplete="email"
          />
          <Field name="telephone" label="Téléphone" type="tel" optional width="medium" autocomplete="tel" />
          <Radios
            name="categorie"
            label="Vous êtes"
            error={errorOf(errors, 'categorie')}
            options={[
              { value: 'interne', label: 'Interne', hint: 'phase socle ou approfondissement' },
              { value: 'junior', label: 'Docteur junior' },
              { value: 'msu', label: 'Maître de stage' },
              { value: 'autre', label: 'Autre professionnel de santé' },
            ]}
          />
          <Select
            name="accompagnants"
            label="Accompagnants"
            options={[
              { value: '0', label: 'Aucun' },
              { value: '1', label: 'Une personne' },
              { value: '2', label: 'Deux personnes' },
            ]}
            value="1"
          />
          <Checkboxes
            name="repas"
            label="Repas"
            optional
            options={[
              { value: 'midi', label: 'Déjeuner' },
              { value: 'soir', label: 'Dîner', hint: 'formule végétarienne possible' },
            ]}
            values={['soir']}
          />
          <TextArea
            name="message"
            label="Un mot pour l’équipe"
            optional
            hint="N’écrivez ici aucune donnée de santé."
            rows={3}
          />
          <Checkbox
            name="rappel"
            label="J’accepte de recevoir un rappel la veille"
            optional
            checked
            hint="Une fois, puis plus rien."
          />
          <Actions>
            <SubmitButton>Réserver ma place</SubmitButton>
            <ButtonLink href="/evenements/" kind="quiet">
              Revenir aux événements
            </ButtonLink>
          </Actions>
        </Form>
      </PageBody>
    </>
  ),
})
