import { trigger } from '@ancrage/runtime/trigger.ts'
import { cloudLog } from '../common/cloud/log.ts'
import { memberIdOf } from '../common/member-id.ts'

/** The part of Cognito’s pre-token event (V2) that is read and written here. */
interface TokenEvent {
  readonly request: { readonly userAttributes: Readonly<Record<string, string>> }
  response: { claimsAndScopeOverrideDetails?: unknown }
}

/**
 * Writes the member’s id into the access token. It depends on the verified e-mail address alone, so an invitation made
 * before the first sign-in finds its person; rights are read from the registry on each request, never from the token.
 */
export const handler = trigger(cloudLog('identity'), async (event: TokenEvent): Promise<TokenEvent> => {
  const { email, email_verified: verified } = event.request.userAttributes
  const claims = email && verified === 'true' ? { 'ancrage:member': memberIdOf(email) } : {}
  return {
    ...event,
    response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } } },
  }
})
