/** @jsxImportSource react */
import { slugify } from '@ancrage/kernel'
import type { ReactNode } from 'react'
import { AutocompleteArrayInput, SelectInput, TextInput } from 'react-admin'
import { PhotosInput, photosText } from '../../photos-input.tsx'
import { choicesOf, labelsOf, type ResourceScreen, wide } from '../../screens.ts'
import { jobSectors, partnerRoles, partnerSchema } from '../contract.ts'

const Identity = (): ReactNode => (
  <>
    <TextInput source="name" isRequired sx={wide} helperText={false} />
    <SelectInput source="role" choices={choicesOf(partnerRoles)} isRequired helperText={false} />
    <TextInput source="slug" isRequired helperText="Proposée d’après le nom ; modifiable avant la mise en ligne." />
    <TextInput source="town" helperText="Ville ou secteur." />
    <PhotosInput source="photoId" label="Logo" single helperText="Avec l’accord de l’institution." />
    <TextInput source="summary" isRequired sx={wide} helperText="Ce qu’il fait, en une phrase." />
  </>
)

const Services = (): ReactNode => (
  <>
    <TextInput source="forInterns" multiline minRows={3} sx={wide} helperText="Vide : la partie n’apparaît pas." />
    <TextInput source="forDoctors" multiline minRows={3} sx={wide} helperText={false} />
    <TextInput
      source="forPartners"
      multiline
      minRows={3}
      sx={wide}
      helperText="Emploi, garde, accueil de la famille."
    />
    <AutocompleteArrayInput
      source="sectors"
      choices={choicesOf(jobSectors)}
      sx={wide}
      helperText="Où il recrute : le fait entrer dans le réseau « À deux »."
    />
  </>
)

const Reach = (): ReactNode => (
  <>
    <TextInput source="phone" type="tel" helperText="Le standard, jamais un numéro personnel." />
    <TextInput source="email" type="email" helperText="Une adresse de service." />
    <TextInput source="website" type="url" helperText={false} />
    <TextInput
      source="verifiedOn"
      type="date"
      isRequired
      slotProps={{ inputLabel: { shrink: true } }}
      helperText="Après un an, la fiche quitte le site."
    />
  </>
)

const Translation = (): ReactNode => (
  <>
    <TextInput source="en.summary" sx={wide} helperText="Vide : la page anglaise montre le français." />
    <TextInput source="en.forInterns" multiline minRows={2} sx={wide} helperText={false} />
    <TextInput source="en.forDoctors" multiline minRows={2} sx={wide} helperText={false} />
    <TextInput source="en.forPartners" multiline minRows={2} sx={wide} helperText={false} />
  </>
)

export const partnerScreen: ResourceScreen = {
  schema: partnerSchema,
  newRecord: (today) => ({
    ...{ role: 'employer', town: '', forInterns: '', forDoctors: '', forPartners: '', sectors: [] },
    ...{ phone: '', email: '', website: '', verifiedOn: today },
  }),
  titleOf: (record) => String(record.name ?? ''),
  slugFrom: ({ name }) => slugify(typeof name === 'string' ? name : ''),
  searchHint: 'Nom, ville, démarche…',
  sort: { field: 'name', order: 'ASC' },
  columns: [
    { source: 'name', render: (record) => record.name },
    { source: 'role', render: (record) => labelsOf(partnerRoles, record.role) },
    { source: 'town', label: 'Où', sortable: false, render: (record) => record.town },
  ],
  facets: [
    { source: 'role', label: 'Rôle', choices: partnerRoles },
    { source: 'sector', label: 'Secteur d’emploi', choices: jobSectors },
  ],
  empty: {
    what: 'Les institutions, employeurs et associations vers qui vous orientez.',
    why: 'Un interne ne sait pas qui délivre sa licence ; sa compagne ne sait pas qui recrute. Ici, cela se lit.',
    example: 'Par exemple : « Conseil de l’Ordre : licence de remplacement, contrats, inscription au tableau ».',
  },
  sections: [
    { title: 'Le partenaire', Fields: Identity },
    { title: 'Ce qu’il fait, et pour qui', Fields: Services },
    { title: 'Le joindre', hint: 'Coordonnées publiques de l’institution seulement.', Fields: Reach },
    { title: 'En anglais', hint: 'Facultatif.', Fields: Translation },
  ],
  describe: {
    photoId: photosText,
    role: (value) => labelsOf(partnerRoles, value),
    sectors: (value) => labelsOf(jobSectors, value),
  },
}
