import type { MadePicture, PictureRefusal } from '@ancrage/features/pictures.ts'
import { err, ok, type Result } from '@ancrage/kernel'
import * as z from 'zod'

/** What the function that decodes pictures is asked: the bytes, in base64. */
export const questionSchema = z.object({ picture: z.string() })

const answerSchema = z.union([
  z.object({ refused: z.enum(['unreadable', 'too-many-pixels', 'too-small']) }),
  z.object({
    width: z.int(),
    height: z.int(),
    colour: z.string(),
    files: z.array(z.object({ width: z.int(), type: z.enum(['webp', 'jpeg']), bytes: z.string() })),
  }),
])
export type PictureAnswer = z.infer<typeof answerSchema>

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'base64'))

export const questionOf = (bytes: Uint8Array): string =>
  JSON.stringify({ picture: Buffer.from(bytes).toString('base64') } satisfies z.infer<typeof questionSchema>)

export const bytesOf = (question: unknown): Uint8Array => fromBase64(questionSchema.parse(question).picture)

export const answerOf = (result: Result<MadePicture, PictureRefusal>): PictureAnswer =>
  result.ok
    ? {
        ...result.value,
        files: result.value.files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes).toString('base64') })),
      }
    : { refused: result.error }

/** @throws ZodError when the answer is not what the function promises. */
export const readAnswer = (answer: unknown): Result<MadePicture, PictureRefusal> => {
  const read = answerSchema.parse(answer)
  return 'refused' in read
    ? err(read.refused)
    : ok({ ...read, files: read.files.map((file) => ({ ...file, bytes: fromBase64(file.bytes) })) })
}
