import { Construct } from 'constructs';
import { MarketFunction, timeouts } from '../constructs/market-function.ts';
import type { Stage } from '../stage.ts';
import { publicPath } from './service.ts';

/** Answers what no other route takes: the index, preflights, 404 and 405. */
export class EntryService extends Construct {
  readonly http: MarketFunction;

  /** Takes the scope, an id and the stage. */
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.http = new MarketFunction(this, 'Http', {
      stage,
      component: 'entry',
      role: 'http',
      memoryMb: 256,
      timeout: timeouts.http,
      environment: publicPath(stage),
    });
  }
}
