import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { GetQueueUrlCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { TransactWriteCommand, type TransactWriteCommandInput, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { calls } from '#contracts/calls/index.ts';
import type { EventContract } from '#contracts/events/define-events.ts';
import { reservationEvents } from '#contracts/events/reservation.events.ts';
import { itemTable } from '#functions/item/adapters/item.table.ts';
import type { ItemCommand } from '#functions/item/domain/item.decide.ts';
import type { ItemEvent } from '#functions/item/domain/item.events.ts';
import type { Item } from '#functions/item/domain/item.ts';
import { itemAggregate, itemDecides } from '#functions/item/item.aggregate.ts';
import { lockKey } from '#functions/reservation/adapters/lock.row.ts';
import { reservationTable } from '#functions/reservation/adapters/reservation.table.ts';
import type { ReservationEvent } from '#functions/reservation/domain/reservation.events.ts';
import { bookingOf } from '#functions/reservation/domain/reservation.lock.ts';
import { isOver, type Reservation } from '#functions/reservation/domain/reservation.ts';
import type { CallMessage } from '#shared/calls/call-contract.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { SILENT } from '#shared/events/stored-event.ts';
import { createDynamoRepository } from '#shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import { toRow } from '#shared/persistence/rows/row.ts';
import { rowKey } from '#shared/persistence/rows/row-key.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import type { Listener, Step } from './diagnosis/advice.ts';
import type { Rental } from './rental.ts';
import type { StageOnAws } from './stage-on-aws.ts';

/** Names in logs what an operator did and no event caused. */
const BY_OPERATOR = 'ops';

/** A step in a few words. */
export function inWords(step: Step): string {
  switch (step.do) {
    case 'tell':
      return `tell ${step.who} ${step.event.name}`;
    case 'ask-payment':
      return `ask payment ${step.call}`;
    case 'command-item':
      return `let the item do ${step.command.type}`;
    case 'correct':
      return `correct the reservation: ${JSON.stringify(step.to)}`;
    case 'make-again':
      return `make the reservation again, as ${step.state.status}`;
    case 'decide':
      return 'a person has to decide';
  }
}

/** Takes a step for a rental, with the correlation id of the rental's last change. Taking it again changes nothing. */
export async function perform(on: StageOnAws, rental: Rental, step: Step): Promise<void> {
  const context = contextOf(rental);
  switch (step.do) {
    case 'tell':
      return tell(on, step.who, envelopeOf(rental, step, context));
    case 'ask-payment':
      return ask(on, 'payment-calls', { call: step.call, input: calls[step.call].input.parse(step.input), ...context });
    case 'command-item':
      return commandItem(on, rental, step.command, context);
    case 'correct':
      return correct(on, step);
    case 'make-again':
      return makeAgain(on, step.state, context);
    case 'decide':
      return undefined;
  }
}

function contextOf({ reservation, payment, item, review }: Rental): MessageContext {
  const [event] = [reservation, payment, item, review].flatMap((row) => row?.event ?? []);
  return {
    correlationId: event?.correlationId ?? `${BY_OPERATOR}-${randomUUID()}`,
    causationId: event?.id ?? BY_OPERATOR,
  };
}

function envelopeOf(
  { reservationNo }: Rental,
  { event, data }: { readonly event: EventContract; readonly data: object },
  { correlationId, causationId }: MessageContext,
): Envelope {
  return {
    specversion: '1.0',
    id: `${BY_OPERATOR}-${randomUUID()}`,
    source: event.source,
    type: event.name,
    subject: `reservation/${reservationNo}`,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    correlationid: correlationId,
    causationid: causationId,
    data: event.data.parse(data),
  };
}

async function tell(on: StageOnAws, who: Listener, envelope: Envelope): Promise<void> {
  const { QueueUrl } = await on.sqs.send(new GetQueueUrlCommand({ QueueName: on.named(`${who}-events`) }));
  await on.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ detail: envelope }) }));
}

/** Calls a function synchronously. Throws what it throws. */
async function ask(on: StageOnAws, name: string, message: CallMessage): Promise<void> {
  const command = new InvokeCommand({ FunctionName: `${on.named(name)}:live`, Payload: JSON.stringify(message) });
  const { FunctionError, Payload } = await on.lambda.send(command);
  if (FunctionError !== undefined) throw new Error(`${message.call}: ${Payload?.transformToString()}`);
}

async function commandItem(
  on: StageOnAws,
  { itemNo }: Rental,
  command: ItemCommand,
  context: MessageContext,
): Promise<void> {
  if (itemNo === undefined) throw new Error(`${command.type} of an item that nobody knows`);
  const items = createDynamoRepository<Item, ItemEvent>({
    client: on.tables,
    tableName: on.named('items'),
    table: itemTable,
  });
  const dependencies = { items, now: () => new Date().toISOString(), pause: async () => undefined };
  orFail(await itemAggregate.change(dependencies, itemNo, theMarket, itemDecides(command), context));
}

/** Writes a lost reservation again and, while it is open, the item's lock; nothing when either is there. */
async function makeAgain(on: StageOnAws, state: Reservation, context: MessageContext): Promise<void> {
  const TableName = on.named('reservations');
  const change = { state, event: lastEventOf(state), context, occurredAt: new Date().toISOString() };
  const Item = toRow(change, reservationTable);
  const Put = {
    TableName,
    Item,
    ConditionExpression: 'attribute_not_exists(#n)',
    ExpressionAttributeNames: { '#n': 'number' },
  };
  const { itemNo, reservationNo, customerId, holdSeq } = state;
  // A booking comes into the lock with the next look at locks, which are right before rentals are looked at.
  const isBooking = bookingOf(state) !== undefined;
  const Update = {
    TableName,
    Key: lockKey(itemNo),
    UpdateExpression: 'SET openReservationNo = :no, openCustomerId = :who, holdSeq = :seq',
    ConditionExpression:
      'attribute_not_exists(openReservationNo) AND (attribute_not_exists(holdSeq) OR holdSeq <= :seq)',
    ExpressionAttributeValues: { ':seq': holdSeq, ':no': reservationNo, ':who': customerId },
  };
  const items: TransactWriteCommandInput['TransactItems'] =
    isOver(state) || isBooking ? [{ Put }] : [{ Put }, { Update }];
  await on.tables.send(new TransactWriteCommand({ TransactItems: items })).catch(unlessRefused);
}

/** Writes one value of a reservation's row over, in silence. */
async function correct(on: StageOnAws, { state, to }: Extract<Step, { do: 'correct' }>): Promise<void> {
  const [[name, value] = []] = Object.entries(to);
  const command = new UpdateCommand({
    TableName: on.named('reservations'),
    Key: rowKey(state.reservationNo),
    // Its last event was told long ago.
    UpdateExpression: 'SET #s.#f = :value, #silent = :now',
    ConditionExpression: '#s.#v = :version',
    ExpressionAttributeNames: { '#s': 'state', '#v': 'version', '#f': name ?? '', '#silent': SILENT },
    ExpressionAttributeValues: { ':value': value, ':version': state.version, ':now': new Date().toISOString() },
  });
  await on.tables.send(command).catch(unlessRefused);
}

/** Somebody else changed the row: the next round looks again. */
function unlessRefused(error: unknown): void {
  if (error instanceof ConditionalCheckFailedException || error instanceof TransactionCanceledException) return;
  throw error;
}

function lastEventOf({ status, rentalStatus, paymentFence }: Reservation): ReservationEvent {
  const { ReservationClosed, RentalStarted, PaymentRequested } = reservationEvents;
  if (status === 'Closed') return { type: ReservationClosed.name, because: 'returned' };
  return rentalStatus === 'Renting'
    ? { type: RentalStarted.name }
    : { type: PaymentRequested.name, attempt: paymentFence };
}
