import { Duration, Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { asFunction, type TokenIssuer } from '../constructs/gateway.ts';
import { MarketFunction, timeouts } from '../constructs/market-function.ts';
import { nameIn, type Stage } from '../stage.ts';
import { MEMORY_MB } from './service.ts';

/** What the probe needs: the market's address, and who gives its people tokens. */
export interface ProbeServiceProps {
  readonly url: string;
  readonly tokens: TokenIssuer;
}

/** How the probe makes its own people and signs them in. */
const SIGN_IN_ACTIONS = [
  'cognito-idp:AdminCreateUser',
  'cognito-idp:AdminSetUserPassword',
  'cognito-idp:AdminInitiateAuth',
];

/**
 * Rents, pays and cancels an item of its own once a minute, as people do. On an emulator only tests invoke it. A stage
 * without a user pool has no probe: it could not sign in.
 */
export class ProbeService extends Construct {
  readonly probe: MarketFunction;

  constructor(scope: Construct, id: string, stage: Stage, { url, tokens }: ProbeServiceProps) {
    super(scope, id);
    this.probe = new MarketFunction(this, 'Probe', {
      stage,
      component: 'probe',
      role: 'probe',
      memoryMb: MEMORY_MB,
      timeout: timeouts.probe,
      environment: {
        MARKET_URL: url,
        USER_POOL_ID: tokens.userPoolId,
        CLIENT_ID: tokens.probeClientId,
        METRICS_NAMESPACE: nameIn(stage),
      },
    });
    const pool = { service: 'cognito-idp', resource: 'userpool', resourceName: tokens.userPoolId };
    this.probe.allow(SIGN_IN_ACTIONS, Stack.of(this).formatArn(pool));
    if (stage.emulated) return;
    new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [
        new LambdaFunction(asFunction(this.probe.live), { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
      ],
    });
  }
}
