/** @jsxImportSource react */
import type { ReactNode } from 'react'
import { ArrayInput, NumberInput, SelectInput, SimpleFormIterator, TextArrayInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { choicesOf, wide } from '../../screens.ts'
import { aidStatuses, amountUnits, cumulGroups, families, grantorKinds, scopesOfPerimeter } from '../contract.ts'

const shrunk = { inputLabel: { shrink: true } } as const

export const DescriptionFields = (): ReactNode => (
  <>
    <TextInput source="title" isRequired sx={wide} helperText={false} />
    <TextInput source="code" isRequired helperText="Court, en majuscules : E1, OCC-INSTALL…" />
    <SelectInput source="family" choices={choicesOf(families)} isRequired helperText={false} />
    <TextInput
      source="slug"
      isRequired
      sx={wide}
      helperText="Proposée d’après l’intitulé ; modifiable avant la mise en ligne."
    />
    <TextInput
      source="summary"
      isRequired
      multiline
      sx={wide}
      helperText="Affichée dans les listes : 300 caractères au plus."
    />
    <TextInput source="description" multiline minRows={4} sx={wide} helperText={false} />
  </>
)

export const FunderFields = (): ReactNode => {
  const scope: unknown = useWatch({ name: 'perimeter.scope' })
  return (
    <>
      <SelectInput source="grantorKind" choices={choicesOf(grantorKinds)} isRequired helperText={false} />
      <TextInput source="grantor" isRequired helperText="Le nom que les gens connaissent." />
      <TextInput source="legalRef" multiline sx={wide} helperText="Loi, décret, délibération." />
      <SelectInput
        source="perimeter.scope"
        label="Où l’aide s’applique"
        choices={choicesOf(scopesOfPerimeter)}
        isRequired
        helperText={false}
      />
      {scope === 'national' ? null : (
        <TextArrayInput
          source="perimeter.codes"
          label="Codes INSEE"
          helperText="Entrée après chacun : 76 pour la région, 32 pour le département, 32013 pour une commune."
        />
      )}
    </>
  )
}

export const AmountFields = (): ReactNode => (
  <>
    <NumberInput source="amountMin" min={0} helperText="Vide s’il n’est pas connu." />
    <NumberInput source="amountMax" min={0} helperText="Égal au minimum pour un montant fixe." />
    <SelectInput source="unit" choices={choicesOf(amountUnits)} isRequired helperText={false} />
    <NumberInput source="commitmentYears" min={0} max={20} step={0.5} helperText="0 : sans engagement de durée." />
    <TextInput source="amountNote" multiline sx={wide} helperText="Brut ou net, montant d’avant, dégressivité…" />
    <TextInput source="ceiling" helperText={false} />
    <TextInput source="paymentSchedule" helperText="Quand et par qui l’argent arrive." />
    <NumberInput
      source="durationMonths"
      min={1}
      max={120}
      helperText="Pour une aide au mois ou à l’année. Vide : tant que les conditions tiennent."
    />
    <ArrayInput
      source="instalments"
      sx={wide}
      helperText="Si les versements changent d’une année à l’autre ; sinon, laissez vide."
    >
      <SimpleFormIterator inline disableReordering>
        <NumberInput source="year" label="Année" min={1} max={10} helperText={false} />
        <NumberInput source="amount" label="Montant (€)" min={0} helperText={false} />
      </SimpleFormIterator>
    </ArrayInput>
    <SelectInput
      source="cumulGroup"
      choices={choicesOf(cumulGroups)}
      sx={wide}
      helperText="Les aides d’un même groupe ne s’additionnent pas dans le total du simulateur."
    />
    <TextArrayInput source="incompatibleWith" helperText="Codes des aides, Entrée après chacun." />
    <TextInput source="cumulNote" multiline helperText={false} />
  </>
)

export const ApplyFields = (): ReactNode => (
  <>
    <TextInput
      source="howToApply"
      multiline
      minRows={3}
      sx={wide}
      helperText="À qui écrire, avec quelles pièces, dans quel délai."
    />
    <TextInput source="applyUrl" type="url" helperText="https://…" />
    <TextInput source="deadline" helperText="« Avant le 15 mars », « toute l’année »…" />
    <TextInput
      source="deadlineOn"
      type="date"
      slotProps={shrunk}
      helperText="La prochaine date limite, s’il y en a une : les agendas la montrent."
    />
  </>
)

export const SourceFields = (): ReactNode => (
  <>
    <SelectInput
      source="status"
      choices={choicesOf(aidStatuses)}
      isRequired
      helperText="« À vérifier » l’affiche avec prudence."
    />
    <TextInput
      source="verifiedOn"
      type="date"
      isRequired
      slotProps={shrunk}
      helperText="Le jour où la source a été relue."
    />
    <TextInput source="validFrom" type="date" slotProps={shrunk} helperText={false} />
    <TextInput source="validTo" type="date" slotProps={shrunk} helperText="Vide : sans terme connu." />
    <TextInput source="sourceLabel" isRequired helperText="Page officielle, texte, personne." />
    <TextInput source="sourceUrl" type="url" helperText="https://…" />
    <TextInput source="verifiedBy" isRequired helperText={false} />
  </>
)

export const EnglishFields = (): ReactNode => (
  <>
    <TextInput source="en.title" sx={wide} helperText={false} />
    <TextInput source="en.summary" multiline sx={wide} helperText={false} />
    <TextInput source="en.description" multiline minRows={4} sx={wide} helperText={false} />
    <TextInput source="en.conditionsNote" multiline sx={wide} helperText={false} />
    <TextInput source="en.amountNote" multiline sx={wide} helperText={false} />
    <TextInput source="en.paymentSchedule" sx={wide} helperText={false} />
    <TextInput source="en.cumulNote" multiline sx={wide} helperText={false} />
    <TextInput source="en.howToApply" multiline sx={wide} helperText={false} />
    <TextInput source="en.deadline" sx={wide} helperText={false} />
  </>
)
