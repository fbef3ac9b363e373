import { LambdaVersion, type UserPool, UserPoolOperation } from 'aws-cdk-lib/aws-cognito';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { asFunction } from '../constructs/gateway.ts';
import { MarketFunction, timeouts } from '../constructs/market-function.ts';
import type { Stage } from '../stage.ts';
import { COUNTER_ACTIONS, MEMORY_MB, ROW_ACTIONS } from './service.ts';

/** Puts people's numbers into their tokens: Cognito asks before it makes them. */
export class IdentityService extends Construct {
  readonly tokens: MarketFunction;

  constructor(scope: Construct, id: string, stage: Stage, pool: UserPool, people: Table) {
    super(scope, id);
    this.tokens = new MarketFunction(this, 'Tokens', {
      stage,
      component: 'identity',
      role: 'tokens',
      memoryMb: MEMORY_MB,
      timeout: timeouts.tokens,
      environment: { TABLE_NAME: people.tableName, NUMBER_BLOCK_SIZE: String(stage.numberBlockSize) },
      access: [{ table: people, actions: [...ROW_ACTIONS, ...COUNTER_ACTIONS] }],
    });
    pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, asFunction(this.tokens.live), LambdaVersion.V2_0);
  }
}
