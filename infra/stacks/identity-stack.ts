import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import * as cognito from 'aws-cdk-lib/aws-cognito'
import * as ses from 'aws-cdk-lib/aws-ses'
import type { Construct } from 'constructs'
import { AncrageFunction, type BundleOf } from '../constructs/ancrage-function.ts'
import { identityEnvironment } from '../environments.ts'
import { accept } from '../nag.ts'
import type { StageConfig } from '../stages.ts'

export interface IdentityStackProps extends StackProps {
  readonly stage: StageConfig
  readonly bundleOf: BundleOf
}

/** Who people are: one pool for all teams, a code by e-mail instead of a password. What they may do is in `registry`. */
export class IdentityStack extends Stack {
  readonly userPoolId: string
  readonly userPoolArn: string
  readonly clientId: string
  readonly loginUrl: string
  readonly trigger: AncrageFunction

  constructor(scope: Construct, id: string, props: IdentityStackProps) {
    super(scope, id, { ...props, terminationProtection: true })
    const { stage } = props

    this.trigger = new AncrageFunction(this, 'Trigger', {
      ...props,
      service: 'identity',
      environment: identityEnvironment(),
      memoryMb: 256,
      timeoutSeconds: 5,
      monitoring: { impact: 'Plus personne ne peut se connecter à la console.', errorThreshold: 1 },
    })

    // Sign-in codes, confirmations and invitations all leave from the platform's domain.
    const sender = new ses.EmailIdentity(this, 'Sender', {
      identity: ses.Identity.domain(stage.platformDomain),
      mailFromDomain: `courrier.${stage.platformDomain}`,
    })

    const pool = new cognito.UserPool(this, 'Members', {
      userPoolName: `ancrage-${stage.name}`,
      featurePlan: cognito.FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true } },
      // Nobody is given a password; Cognito wants a policy all the same.
      passwordPolicy: {
        minLength: 20,
        requireDigits: true,
        requireLowercase: true,
        requireSymbols: true,
        requireUppercase: true,
      },
      accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
      email: cognito.UserPoolEmail.withSES({
        fromEmail: `connexion@${stage.platformDomain}`,
        fromName: 'Ancrage',
        sesRegion: stage.region,
        sesVerifiedDomain: stage.platformDomain,
      }),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    pool.node.addDependency(sender)
    pool.addTrigger(
      cognito.UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG,
      this.trigger.function,
      cognito.LambdaVersion.V2_0,
    )
    accept(pool, 'COG2', 'The code sent to the professional mailbox is the factor, and the mailbox has its own rules.')
    accept(pool, 'COG8', 'The Plus plan scores passwords, and nobody has one here.')

    const callback = `https://console.${stage.platformDomain}`
    const client = pool.addClient('Console', {
      userPoolClientName: 'console',
      generateSecret: false,
      authFlows: { user: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL, cognito.OAuthScope.PROFILE],
        callbackUrls: [`${callback}/auth/callback`],
        logoutUrls: [`${callback}/`],
      },
      supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.days(14),
      refreshTokenRotationGracePeriod: Duration.seconds(30),
      // A client may read these and write none: what a person may do never comes from a token's attribute.
      readAttributes: new cognito.ClientAttributes().withStandardAttributes({
        email: true,
        emailVerified: true,
        fullname: true,
      }),
      writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ fullname: true }),
    })
    const domain = pool.addDomain('Login', {
      cognitoDomain: { domainPrefix: `ancrage-${stage.name}` },
      managedLoginVersion: cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    new cognito.CfnManagedLoginBranding(this, 'LoginBranding', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    // What the console reads at /config.json: the same build serves every stage.
    new CfnOutput(this, 'ConsoleConfig', {
      value: this.toJsonString({ issuer: pool.userPoolProviderUrl, clientId: client.userPoolClientId }),
    })
    this.userPoolId = pool.userPoolId
    this.userPoolArn = pool.userPoolArn
    this.clientId = client.userPoolClientId
    this.loginUrl = domain.baseUrl()
  }
}
