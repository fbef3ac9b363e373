import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { noticesSubscriptions } from '#contracts/subscriptions/notices.ts';
import { DUE_INDEX } from '#shared/persistence/lists/list-indexes.ts';
import { EventConsumer } from '../constructs/event-consumer.ts';
import { MailSender, mailEvents } from '../constructs/mail-sender.ts';
import type { MarketFunction } from '../constructs/market-function.ts';
import { createHttpFunction } from './http-function.ts';
import { MEMORY_MB, type ServiceProps } from './service.ts';

/** What telling people needs. */
export interface NoticesServiceProps extends Pick<ServiceProps, 'stage' | 'bus' | 'identity' | 'everyHour'> {
  readonly table: Table;
  /** The start of the market's addresses, without a final slash. */
  readonly marketUrl: string;
}

/** Writes a notice or a rental, takes its e-mail, finds what is due, reads and changes wishes, and deletes what somebody leaves behind. */
const EVENT_ACTIONS = [
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:Query',
  'dynamodb:DeleteItem',
] as const;

/** Lists, marks as read, and changes wishes. */
const HTTP_ACTIONS = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:Query'] as const;

/** What people are told: the consumer that writes and mails it, their own routes, and what SES says of e-mail. */
export class NoticesService extends Construct {
  readonly http: MarketFunction;

  constructor(
    scope: Construct,
    id: string,
    { stage, bus, identity, everyHour, table, marketUrl }: NoticesServiceProps,
  ) {
    super(scope, id);
    const common = { stage, component: 'notices' } as const;
    const environment = { NOTICES_TABLE: table.tableName };
    const sender = stage.mailFrom === undefined ? undefined : new MailSender(this, 'Mail', stage, stage.mailFrom);
    const { consumer } = new EventConsumer(this, 'Events', {
      ...common,
      bus,
      subscriptions: noticesSubscriptions,
      memoryMb: MEMORY_MB,
      environment: { ...environment, MARKET_URL: marketUrl, TIME_ZONE: stage.timeZone, ...sender?.environment },
      access: [{ table, actions: EVENT_ACTIONS, indexes: [DUE_INDEX.name] }],
      patient: true,
      waits: true,
      // People are reminded at nine where the market is: on the hour everywhere, or half an hour later.
      timer: everyHour,
      // Each may send an e-mail within the function's time.
      collects: 10,
    });
    sender?.grantTo(consumer);
    if (sender !== undefined)
      new EventConsumer(this, 'Bounces', {
        ...common,
        role: 'bounces',
        bus: sender.bus,
        subscriptions: mailEvents,
        detail: sender.detail,
        memoryMb: MEMORY_MB,
        environment,
        access: [{ table, actions: ['dynamodb:GetItem', 'dynamodb:PutItem'] }],
      });
    this.http = createHttpFunction(this, {
      ...common,
      identity,
      environment: { ...environment, ...(sender && { SENDS_MAIL: 'yes' }) },
      access: [{ table, actions: HTTP_ACTIONS }],
    });
  }
}
