import { isDeepStrictEqual } from 'node:util';
import {
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { classifyFailure } from '@gdmarket/resilience';
import { mix, unit } from '#lab/random.ts';
import { noteChange } from '#shared/config/invocation.ts';
import type { DocumentClient } from '#shared/persistence/document-client.ts';
import { troubleIn } from '#shared/persistence/store-trouble.ts';
import type { DynamoTwin } from '#support/dynamodb/twin.ts';
import { clientOf } from '#support/dynamodb/twin-client.ts';
import { type Machine, type Run, type Site, wound } from '../engine/machine.ts';
import { checkDate } from '../rules/dates.ts';
import type { Blame } from '../rules/report-violation.ts';
import { describeCommand, type RowWrite, rowsWritten, writeOf } from './dynamodb-command.ts';

/** DynamoDB throttled or did not answer, as the SDK reports it after its own retries. */
function trouble(name: 'ThrottlingException' | 'TimeoutError'): Error {
  return new DynamoDBServiceException({
    name,
    $fault: 'server',
    message: name,
    $metadata: { httpStatusCode: 500, attempts: 3 },
  });
}

/** How old a read may be, in ms, when it does not ask for consistency. */
export const STALE_MS = 2_000;

/**
 * The document client of one instance: every command is a step that may wait, fail, lose its answer or read old data.
 * `written` is called after every write, even when the answer is lost; `blame`, when a written event has an impossible
 * date.
 */
export function createGatedClient(
  machine: Machine,
  site: Site,
  twin: DynamoTwin,
  written: () => void,
  blame: Blame,
): DocumentClient {
  const { strikes } = machine;

  return clientOf(async (command) => {
    const write = writeOf(command);
    const step = machine.step(site, { pace: 'store', what: () => describeCommand(command) }, async (run, place) => {
      if (strikes('throttle', place, run)) throw trouble('ThrottlingException');
      if (write === undefined) return twin.execute(command, ageOf(place));
      for (const row of rowsWritten(write)) checkDate(row.event, site, machine.scheduler.now(), blame);
      return execute(command, write, run, place);
    });
    // The error as the market's own client reports it.
    try {
      const result = await step;
      if (write !== undefined) noteChange();
      return result;
    } catch (error) {
      throw troubleIn(error, write !== undefined && classifyFailure(error) === 'unknown');
    }
  });

  function ageOf(place: number): number {
    return strikes('stale read', place) ? unit(mix(place, 0x52)) * STALE_MS : 0;
  }

  async function execute(command: object, write: RowWrite, run: Run, place: number): Promise<object> {
    const isOvertaken = write.contested && strikes('conflict', place, run);
    const outcome = isOvertaken ? conflictOf(write) : attempt(command);
    run.lostRaces += Number(write.contested && isRefusal(outcome));
    if (isOvertaken) throw outcome;
    written();
    machine.tell(run.name, () => `  ${outcome instanceof Error ? outcome.name : 'done'}`);
    if (strikes('answer lost', place, run)) throw trouble('TimeoutError');
    if (strikes('answer lost, repeated', place)) return repeated(command, write, run, place, outcome);
    return ended(outcome);
  }

  function attempt(command: object): object {
    try {
      return twin.execute(command);
    } catch (error) {
      if (isRefusal(error)) return error;
      throw error;
    }
  }

  /**
   * The SDK tries again. A transaction has a token, so it gets the same answer as before. Any other write that is
   * refused now may have lost against itself or against a later writer: then nobody knows whether it was written at
   * first.
   */
  function repeated(command: object, write: RowWrite, run: Run, place: number, first: object): Promise<object> {
    return new Promise((resolve, reject) => {
      const repeat = async (): Promise<object> => {
        const outcome = write.kind === 'transaction' ? first : attempt(command);
        written();
        if (write.kind !== 'transaction' && outcome instanceof DynamoDBServiceException) {
          outcome.$metadata.attempts = 2;
          if (write.contested && !isInPlace(write)) wound(run, true);
        }
        return ended(outcome);
      };
      machine.later(run, machine.delay('store', mix(place, 0x51)), () => void repeat().then(resolve, reject));
    });
  }

  /** Whether the row is exactly what the put wrote. */
  function isInPlace({ table, put }: RowWrite): boolean {
    return put !== undefined && isDeepStrictEqual(twin.table(table).get(put), JSON.parse(JSON.stringify(put)));
  }
}

type Refusal = ConditionalCheckFailedException | TransactionCanceledException | TransactionConflictException;

function isRefusal(outcome: unknown): outcome is Refusal {
  return (
    outcome instanceof ConditionalCheckFailedException ||
    outcome instanceof TransactionCanceledException ||
    outcome instanceof TransactionConflictException
  );
}

function ended(outcome: object): object {
  if (outcome instanceof Error) throw outcome;
  return outcome;
}

/** Another transaction on the same row is under way. */
function conflictOf({ kind }: RowWrite): Refusal {
  const $metadata = { httpStatusCode: 400, attempts: 1 };
  const message = 'Transaction is ongoing for the item';
  if (kind === 'single') return new TransactionConflictException({ message, $metadata });
  const CancellationReasons = [{ Code: 'TransactionConflict' }, { Code: 'None' }];
  return new TransactionCanceledException({ message, $metadata, CancellationReasons });
}
