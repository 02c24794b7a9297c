import { defineProblems, idSchema, instantSchema, line, localDateSchema, prose } from '@ancrage/kernel'
import * as z from 'zod'

/** Widths in pixels that pages choose from; a picture is never enlarged, so a small one has fewer. */
export const pictureWidths = [320, 640, 1280] as const
/** The one width that also exists as JPEG, for browsers and readers of mail without WebP. */
export const fallbackWidth = 640

/** What a request may carry: 4 MB are 5.4 MB once a gateway has written them in base64, and a function takes 6. */
export const uploadLimitBytes = 4_000_000
/** Above it a small file may unfold to gigabytes in memory. */
export const pixelLimit = 50_000_000
/** Below it a picture is a blur on any screen. */
export const leastSide = 120

/** The longer side to which the browser brings a photo before it is sent. */
export const sentSide = 2400

const pictureFileSchema = z.strictObject({
  width: z.int().min(1),
  type: z.enum(['webp', 'jpeg']),
  sizeBytes: z.int().min(1),
})

const day = z.union([localDateSchema, z.literal('')])

const described = {
  /** How the team finds it again; never published. */
  title: line(120),
  /** Says nothing that the text around it does not say: read out as nothing at all. */
  decorative: z.boolean(),
  /** What someone who does not see the picture must know of it. */
  alt: prose(250),
  altEn: prose(250),
  credit: prose(120),
  /** Whether somebody can be recognised: then their written agreement is due (art. 9 of the Civil Code). */
  hasPeople: z.boolean(),
  consentOn: day,
  /** The last day of that agreement; empty for one without end. */
  consentUntil: day,
}

/** What a person says of a picture. Until it is whole, no page shows it. */
export const photoDescriptionSchema = z
  .strictObject(described)
  .refine(({ decorative, alt }) => decorative || alt !== '', {
    path: ['alt'],
    error: 'Dites ce que montre la photo, ou cochez « décorative ».',
  })
  .refine(({ decorative, altEn }) => decorative || altEn !== '', {
    path: ['altEn'],
    error: 'Dites-le aussi en anglais : la page anglaise montre la même photo.',
  })
  .refine(({ hasPeople, consentOn }) => !hasPeople || consentOn !== '', {
    path: ['consentOn'],
    error: 'Indiquez la date de l’accord écrit de la personne reconnaissable.',
  })
  .refine(({ consentOn, consentUntil }) => consentOn === '' || consentUntil === '' || consentOn <= consentUntil, {
    path: ['consentUntil'],
    error: 'L’accord finit avant d’avoir commencé : corrigez l’une des deux dates.',
  })
export type PhotoDescription = z.infer<typeof photoDescriptionSchema>

/** A picture of the library. Everything below `files` is found out from its bytes and never typed by anyone. */
export const photoSchema = z.strictObject({
  ...described,
  /** From the bytes that were sent; names its files. */
  hash: z.string().regex(/^[a-f0-9]{32}$/),
  /** Of the largest file, in pixels. */
  width: z.int().min(1),
  height: z.int().min(1),
  /** Its commonest colour, shown until it has come: `#a1b2c3`. */
  colour: z.string().regex(/^#[a-f0-9]{6}$/),
  files: z.array(pictureFileSchema).min(1).max(8),
  sentAt: instantSchema,
})
export type Photo = z.infer<typeof photoSchema>

/** The photos that a record shows, in their order. */
export const photoIds = (max: number) =>
  z
    .array(idSchema('pho'))
    .max(max)
    .refine((ids) => new Set(ids).size === ids.length, 'La même photo est choisie deux fois.')

/** The one photo of a record; empty for none. */
export const photoId = z.union([idSchema('pho'), z.literal('')])

/** Where a picture stands between its arrival and the pages. */
export const photoStates = {
  'to-describe': 'À décrire',
  ready: 'Prête',
  'consent-over': 'Accord échu',
} as const
export type PhotoState = keyof typeof photoStates

export const mediaProblems = defineProblems({
  photoRefused: {
    slug: 'photo-refused',
    status: 422,
    title: { fr: 'Cette photo ne peut pas être ajoutée', en: 'This photo cannot be added' },
  },
  photoInUse: {
    slug: 'photo-in-use',
    status: 409,
    title: { fr: 'Cette photo est encore montrée', en: 'This photo is still shown' },
  },
})
