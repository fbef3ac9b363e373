import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { ListName } from '#contracts/http/routes.ts';
import { BreakerTable } from '../constructs/breaker-table.ts';
import { MarketTable } from '../constructs/market-table.ts';
import { PicturesBucket } from '../constructs/pictures-bucket.ts';
import { TimelineTable } from '../constructs/timeline-table.ts';
import type { Stage } from '../stage.ts';

/**
 * The tables: one per aggregate, with its stream as the outbox, one per view, one for the circuits of synchronous calls,
 * one for what has happened, and one for what people were told. The bucket of pictures.
 */
export class DataStack extends Stack {
  readonly items: MarketTable;
  readonly reservations: MarketTable;
  readonly payments: MarketTable;
  readonly reviews: MarketTable;
  readonly itemInfoes: MarketTable;
  readonly reviewInfoes: MarketTable;
  readonly breakers: Table;
  readonly history: Table;
  readonly notices: Table;
  readonly pictures: Bucket;

  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const table = (name: string, outbox: boolean, list: ListName) =>
      new MarketTable(this, name, { stage, name, outbox, list });
    this.items = table('items', true, 'items');
    this.reservations = table('reservations', true, 'reservations');
    this.payments = table('payments', true, 'payments');
    this.reviews = table('reviews', true, 'reviews');
    this.itemInfoes = table('item-infoes', false, 'itemInfoes');
    this.reviewInfoes = table('review-infoes', false, 'reviewInfoes');
    this.breakers = new BreakerTable(this, 'breakers', stage).table;
    this.history = new TimelineTable(this, 'history', stage, 'history').table;
    this.notices = new TimelineTable(this, 'notices', stage, 'notices', true).table;
    this.pictures = new PicturesBucket(this, 'pictures', stage).bucket;
  }
}
