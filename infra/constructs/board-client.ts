import { Duration, Stack } from 'aws-cdk-lib';
import {
  CfnManagedLoginBranding,
  ClientAttributes,
  ManagedLoginVersion,
  OAuthScope,
  type UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';

/**
 * The board as a public client of the user pool: it has no secret, and people sign in on Cognito's own pages, from which
 * they come back with a code (PKCE). Whoever has AWS credentials of the stage may also get tokens by API, for commands
 * and tests.
 */
export class BoardClient extends Construct {
  readonly client: UserPoolClient;
  /** The address of the sign-in pages on AWS. */
  readonly pages: string;

  constructor(scope: Construct, id: string, stage: Stage, pool: UserPool) {
    super(scope, id);
    const person = new ClientAttributes().withStandardAttributes({ email: true, fullname: true });
    this.client = new UserPoolClient(this, 'Client', {
      userPool: pool,
      generateSecret: false,
      authFlows: { user: true, adminUserPassword: stage.emulated },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [...stage.callbackUrls],
        logoutUrls: [...stage.logoutUrls],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.days(30),
      // Two tabs of a browser may refresh with the same token.
      refreshTokenRotationGracePeriod: Duration.seconds(30),
      readAttributes: person,
      writeAttributes: person,
    });
    const domain = pool.addDomain('Domain', {
      // Unique among all accounts in the region.
      cognitoDomain: { domainPrefix: `${nameIn(stage)}-${Stack.of(this).account}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.pages = domain.baseUrl();
    if (stage.emulated) return;
    // Without a style of its own, a client's pages are an error.
    new CfnManagedLoginBranding(this, 'Pages', {
      userPoolId: pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
  }
}
