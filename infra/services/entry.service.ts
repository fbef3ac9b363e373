import { Construct } from 'constructs';
import type { MarketFunction } from '../constructs/market-function.ts';
import type { Stage } from '../stage.ts';
import { createHttpFunction } from './http-function.ts';

/** Answers every request without another route: the index, preflights, 404 and 405. */
export class EntryService extends Construct {
  readonly http: MarketFunction;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.http = createHttpFunction(this, { stage, component: 'entry', memoryMb: 256 });
  }
}
