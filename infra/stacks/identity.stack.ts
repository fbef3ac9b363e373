import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { BoardClient } from '../constructs/board-client.ts';
import type { TokenIssuer } from '../constructs/gateway.ts';
import { PeoplePool } from '../constructs/people-pool.ts';
import { PeopleTable } from '../constructs/people-table.ts';
import { IdentityService } from '../services/identity.service.ts';
import type { Stage } from '../stage.ts';

/** Who people are: the user pool, its sign-in pages, and the numbers in its tokens. */
export class IdentityStack extends Stack {
  readonly tokens: TokenIssuer;

  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const { pool } = new PeoplePool(this, 'People', stage);
    const { table } = new PeopleTable(this, 'Numbers', stage);
    new IdentityService(this, 'Identity', stage, pool, table);
    const { client, pages } = new BoardClient(this, 'Board', stage, pool);
    // The probe and the smoke test sign in by API alone, with passwords that nobody else knows.
    const probe = pool.addClient('Probe', {
      generateSecret: false,
      disableOAuth: true,
      authFlows: { adminUserPassword: true },
      accessTokenValidity: Duration.minutes(15),
    });
    const { userPoolId } = pool;
    // Written out: emulators do not know the attribute ProviderURL.
    const issuer = `https://cognito-idp.${this.region}.amazonaws.com/${userPoolId}`;
    const keys = stage.emulated ? `${stage.emulator}/${userPoolId}` : issuer;
    this.tokens = {
      userPoolId,
      clientId: client.userPoolClientId,
      probeClientId: probe.userPoolClientId,
      issuer,
      jwksUri: `${keys}/.well-known/jwks.json`,
      pages: stage.emulated ? stage.emulator : pages,
    };
    new CfnOutput(this, 'UserPoolId', { value: userPoolId });
    new CfnOutput(this, 'ClientId', { value: this.tokens.clientId });
    new CfnOutput(this, 'ProbeClientId', { value: this.tokens.probeClientId });
    new CfnOutput(this, 'SignInPages', { value: this.tokens.pages });
  }
}
