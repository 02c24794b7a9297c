import { answerOf, bytesOf, type PictureAnswer } from '../common/picture-exchange.ts'
import { makePicture } from './make-picture.ts'

/** Called by the APIs, never by the public: bytes in, smaller and anonymous bytes out. */
export const handler = async (event: unknown): Promise<PictureAnswer> => answerOf(await makePicture(bytesOf(event)))
