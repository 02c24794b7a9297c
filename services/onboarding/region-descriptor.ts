import * as z from 'zod'
import { regionCodes } from './descriptor.ts'

const text = (maxLength: number): z.ZodString =>
  z.string().trim().min(1, 'un texte non vide').max(maxLength, `un texte d’au plus ${maxLength} caractères`)
const email = z.email('une adresse électronique, par exemple « agence@example.fr »')

export const regionDescriptorSchema = z
  .strictObject({
    id: z.string().regex(/^reg_\d{2}$/, 'reg_ suivi du code INSEE de la région, par exemple « reg_76 »'),
    code: z.enum(regionCodes),
    name: text(80),
    agency: z.strictObject({ name: text(120), email }).describe('Agence régionale de santé qui consulte les totaux.'),
    analysts: z.array(email).describe('Personnes invitées à consulter les indicateurs.'),
  })
  .refine((region) => region.id === `reg_${region.code}`, { path: ['id'], error: 'reg_ suivi du code de la région' })

/** The regions of the platform and their agencies, in one file beside the territories. */
export const regionsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  regions: z.array(regionDescriptorSchema).min(1, 'au moins une région'),
})

export type RegionDescriptor = z.output<typeof regionDescriptorSchema>
