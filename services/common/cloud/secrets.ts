import { UnavailableError } from '@ancrage/kernel'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

const kept = new Map<string, Promise<string>>()
let client: SecretsManagerClient | undefined

const fetchSecret = async (secretName: string): Promise<string> => {
  client ??= new SecretsManagerClient({ maxAttempts: 3 })
  try {
    const answer = await client.send(new GetSecretValueCommand({ SecretId: secretName }))
    if (!answer.SecretString) throw new TypeError('empty secret')
    return answer.SecretString
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
