import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import { STALE_MS } from '#lab/simulation/cloud/gated-client.ts';
import type { TableMirror } from '#lab/simulation/cloud/written-rows.ts';
import type { Scene } from '../rule-context.ts';

/** The states of one row that a request may have found in a list. */
export interface Listed<S> {
  readonly states: readonly S[];
  /** Whether the row was there all the time, so that the list had to have it. */
  readonly isCertain: boolean;
}

/**
 * What a request may have found of a row in a list: lists may be read from old data, where reads of a history are stale
 * at all.
 */
export function listedDuring<S>(
  { world }: Scene,
  table: TableMirror<S>,
  number: number,
  { sentAt, answeredAt = Number.POSITIVE_INFINITY }: Attempt,
): Listed<S> {
  const from = sentAt - (world.machine.profile.rates['stale read'] === undefined ? 0 : STALE_MS);
  const writes = table.of(number);
  const states = writes
    .filter(({ at }, index) => at <= answeredAt && (writes[index + 1]?.at ?? Number.POSITIVE_INFINITY) >= from)
    .map(({ state }) => state);
  return { states, isCertain: (writes[0]?.at ?? Number.POSITIVE_INFINITY) < from };
}
