import {
  AdminCreateUserCommand,
  type CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'
import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'

export interface InvitationDeps {
  readonly pool: Pick<CognitoIdentityProviderClient, 'send'>
  readonly ses: Pick<SESv2Client, 'send'>
  readonly userPoolId: string
  readonly mailDomain: string
  readonly consoleAddress: string
}

const invitation = (consoleAddress: string, place: string): string =>
  [
    'Bonjour,',
    '',
    `Votre espace de travail « ${place} » est prêt : ${consoleAddress}`,
    '',
    'Connectez-vous avec l’adresse à laquelle vous recevez ce message : un code vous sera envoyé, il n’y a pas de mot de passe à retenir.',
    '',
    'Si vous n’attendiez pas cette invitation, vous pouvez l’ignorer.',
  ].join('\n')

/**
 * Lets a person sign in, and tells them so the first time. The address is held for verified: the operator wrote it in
 * a reviewed file, and the code of each sign-in goes to it.
 */
export const inviteMember = async (
  { pool, ses, userPoolId, mailDomain, consoleAddress }: InvitationDeps,
  email: string,
  place: string,
): Promise<'invited' | 'known'> => {
  try {
    await pool.send(
      new AdminCreateUserCommand({
        UserPoolId: userPoolId,
        Username: email,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    )
  } catch (error) {
    if (error instanceof UsernameExistsException) return 'known'
    throw error
  }
  await ses.send(
    new SendEmailCommand({
      FromEmailAddress: `portail@${mailDomain}`,
      Destination: { ToAddresses: [email] },
      Content: {
        Simple: {
          Subject: { Data: `Ancrage : votre accès à « ${place} »`, Charset: 'UTF-8' },
          Body: { Text: { Data: invitation(consoleAddress, place), Charset: 'UTF-8' } },
        },
      },
    }),
  )
  return 'invited'
}
