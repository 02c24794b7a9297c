import { UnavailableError } from '@ancrage/kernel'
import * as z from 'zod'
import { callAws } from './call-aws.ts'

const answerSchema = z.object({ SecretString: z.string().min(1) })
const kept = new Map<string, Promise<string>>()

const fetchSecret = async (secretName: string): Promise<string> => {
  try {
    const text = await callAws({
      service: 'secretsmanager',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'secretsmanager.GetSecretValue' },
      body: JSON.stringify({ SecretId: secretName }),
    })
    return answerSchema.parse(JSON.parse(text)).SecretString
  } catch (error) {
    kept.delete(secretName)
    throw new UnavailableError('secrets', 2, error)
  }
}

/** The value of a secret, fetched on first use and kept for the life of the process. @throws UnavailableError */
export const readSecret = (secretName: string): Promise<string> => {
  const known = kept.get(secretName) ?? fetchSecret(secretName)
  kept.set(secretName, known)
  return known
}
