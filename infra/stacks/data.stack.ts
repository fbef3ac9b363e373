import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { BreakerTable } from '../constructs/breaker-table.ts';
import { MarketTable } from '../constructs/market-table.ts';
import type { Stage } from '../stage.ts';

/** The tables: one per aggregate, its stream being its outbox, one per view, and one for the circuits of synchronous calls. */
export class DataStack extends Stack {
  readonly items: Table;
  readonly reservations: Table;
  readonly payments: Table;
  readonly reviews: Table;
  readonly itemInfoes: Table;
  readonly reviewInfoes: Table;
  readonly breakers: Table;

  /** Takes the scope, an id, the stage and the stack's properties. */
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const table = (name: string, outbox: boolean) => new MarketTable(this, name, { stage, name, outbox }).table;
    this.items = table('items', true);
    this.reservations = table('reservations', true);
    this.payments = table('payments', true);
    this.reviews = table('reviews', true);
    this.itemInfoes = table('item-infoes', false);
    this.reviewInfoes = table('review-infoes', false);
    this.breakers = new BreakerTable(this, 'breakers', stage).table;
  }
}
