import { Construct } from 'constructs';
import type { TokenIssuer } from '../constructs/gateway.ts';
import type { MarketFunction } from '../constructs/market-function.ts';
import type { Stage } from '../stage.ts';
import { createHttpFunction } from './http-function.ts';
import { MEMORY_MB } from './service.ts';

/** Serves the board. `tokens`: where people sign in; without it nobody does on the board. */
export class WebService extends Construct {
  readonly http: MarketFunction;

  constructor(scope: Construct, id: string, stage: Stage, tokens: TokenIssuer | undefined) {
    super(scope, id);
    this.http = createHttpFunction(this, {
      stage,
      component: 'web',
      memoryMb: MEMORY_MB,
      environment: {
        SIGN_IN: stage.signIn,
        ...(tokens && { ISSUER: tokens.issuer, CLIENT_ID: tokens.clientId, SIGN_IN_PAGES: tokens.pages }),
      },
    });
  }
}
