import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { COUNTER_KEY } from '#shared/persistence/rows/row-key.ts';
import { rowsIn } from '../rows.ts';
import type { StageOnAws } from '../stage-on-aws.ts';

/** More numbers than were given out and not yet seen anywhere, by the largest blocks of all instances. */
const MARGIN = 1_000;

/**
 * Raises the counters of reservations and items above every number that any table or history knows: a number that is
 * given out twice would be of two rentals. Counters that are high enough stay.
 */
export async function raiseCounters(on: StageOnAws, seen: Readonly<Record<'items' | 'reservations', number>>) {
  for (const [table, highest] of Object.entries(seen)) {
    const command = new UpdateCommand({
      TableName: on.named(table),
      Key: COUNTER_KEY,
      UpdateExpression: 'SET #h = :next',
      ConditionExpression: 'attribute_not_exists(#h) OR #h < :seen',
      ExpressionAttributeNames: { '#h': 'highest' },
      ExpressionAttributeValues: { ':next': highest + MARGIN, ':seen': highest },
    });
    const isRaised = await on.tables.send(command).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
        throw error;
      },
    );
    if (isRaised) on.write(`The counter of ${table} goes on at ${highest + MARGIN + 1}.`);
  }
}

/** The highest numbers in use: of items, and of reservations with their payments and reviews. */
export async function highestNumbers(on: StageOnAws): Promise<Record<'items' | 'reservations', number>> {
  const highest = { items: 0, reservations: 0 };
  for (const [table, kind] of [
    ['items', 'items'],
    ['reservations', 'reservations'],
    ['payments', 'reservations'],
    ['reviews', 'reservations'],
  ] as const) {
    for await (const { bucket, number } of rowsIn(on, on.named(table)))
      if (/^\d+$/.test(String(bucket))) highest[kind] = Math.max(highest[kind], Number(number));
  }
  for await (const { subject } of rowsIn(on, on.named('history'))) {
    const [kind, number] = String(subject).split('/');
    if (kind === 'item') highest.items = Math.max(highest.items, Number(number));
    if (kind === 'reservation') highest.reservations = Math.max(highest.reservations, Number(number));
  }
  return highest;
}
