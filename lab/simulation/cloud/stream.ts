import { marshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue, DynamoDBStreamEvent } from 'aws-lambda';
import { mix, unit } from '#lab/random.ts';
import type { Machine } from '../engine/machine.ts';
import type { FunctionPool } from './function-pool.ts';

/** A row as its table's stream carries it. */
export interface StreamedRow {
  readonly bucket: string;
  readonly number: number;
  readonly event: { readonly id: string; readonly type: string };
}

/**
 * A table's stream: sends each row's writes to the relay in order, in batches. It repeats each batch until the relay
 * has taken it.
 */
export interface TableStream {
  readonly append: (row: StreamedRow) => void;
  /** How many writes the relay has not taken yet. */
  readonly waiting: () => number;
}

interface Written {
  readonly id: string;
  readonly image: Record<string, AttributeValue>;
  /** Whether the row expired: the stream reports that, too, with the row as it was. */
  readonly expired: boolean;
}

interface Shard {
  readonly records: Written[];
  position: number;
  tries: number;
  busy: boolean;
}

/** The share of writes that are followed by the expiry of another row. */
const REMOVALS = 0.02;

/** Milliseconds before a failed batch is sent again. */
const AGAIN_MS = 1_000;

/** Makes a table's stream. */
export function createTableStream(
  machine: Machine,
  table: string,
  relay: FunctionPool<DynamoDBStreamEvent, void>,
): TableStream {
  const shards = Array.from({ length: machine.profile.shards }, (): Shard => {
    return { records: [], position: 0, tries: 0, busy: false };
  });

  function pump(shard: Shard, delayMs: number): void {
    const next = shard.records[shard.position];
    if (shard.busy || next === undefined) return;
    shard.busy = true;
    shard.tries += 1;
    const place = mix(machine.placeOf(next.id), shard.tries);
    machine.scheduler.after(delayMs + machine.delay('stream', place), () => {
      const wanted = 1 + Math.floor(unit(mix(place, 0x31)) * machine.profile.batch);
      const batch = shard.records.slice(shard.position, shard.position + wanted);
      const name = () => `relay of ${table} (${batch.map(({ id }) => id).join(', ')})`;
      relay.invoke({ Records: batch.map(toRecord) }, place, name, (ending) => {
        shard.busy = false;
        const taken = ending.kind === 'returned' && !machine.strikes('batch again', place);
        if (taken) {
          shard.position += batch.length;
          shard.tries = 0;
        }
        pump(shard, taken ? 0 : AGAIN_MS);
      });
    });
  }

  return {
    append(row) {
      const shard = shards[row.number % shards.length];
      if (shard === undefined) return;
      shard.records.push({ id: row.event.id, image: toImage(row), expired: false });
      if (unit(mix(machine.placeOf(row.event.id), 0x33)) < REMOVALS) shard.records.push(expiryOfAnother(row));
      pump(shard, 0);
    },
    waiting: () => shards.reduce((sum, { records, position }) => sum + records.length - position, 0),
  };
}

/** The row as the table's own client writes it. The two packages use different names for the same wire format. */
function toImage(row: StreamedRow): Record<string, AttributeValue> {
  return marshall(row, { removeUndefinedValues: true }) as Record<string, AttributeValue>;
}

/** An old row that DynamoDB deletes now because its time to live is over, whatever the stream shows of it. */
function expiryOfAnother(row: StreamedRow): Written {
  const id = `what expired after ${row.event.id}`;
  return { id, image: toImage({ ...row, event: { ...row.event, id } }), expired: true };
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html */
const byTimeToLive = { type: 'Service', principalId: 'dynamodb.amazonaws.com' } as const;

function toRecord({ image, expired }: Written): DynamoDBStreamEvent['Records'][number] {
  if (expired) return { eventName: 'REMOVE', userIdentity: byTimeToLive, dynamodb: { OldImage: image } };
  return { eventName: 'MODIFY', dynamodb: { NewImage: image } };
}
