import type { BreakerRow, BreakerStore } from '@gdmarket/resilience';
import { numberInPath } from '#contracts/http/fields/numbers.ts';
import type { CircuitAnswer, QueueAnswer, SettingAnswer } from '#contracts/http/operations.answers.ts';
import type { RoutesOf } from '#contracts/http/routes.ts';
import { guardedDependencies } from '#contracts/settings/parameters.ts';
import { LOOK_MS } from '#shared/config/time-limits.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { pathParam } from '#shared/http/input/path-param.ts';
import { positionPage, readPositionPage } from '#shared/http/lists/position-page.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { ok } from '#shared/http/response.ts';
import type { DeadLetterQueues } from '../dead-letter-queues.ts';
import { type History, isPosition } from '../history.ts';
import type { Settings } from '../settings.ts';

/** What operators look at. */
export interface Operations {
  readonly history: Pick<History, 'read'>;
  readonly circuits: Pick<BreakerStore, 'read'>;
  readonly settings: Settings;
  readonly deadLetterQueues: DeadLetterQueues;
}

/** The operators' routes, read-only. */
export function operationsRoutes(operations: Operations): Record<RoutesOf<'operations'>, RouteHandler<unknown>> {
  const { history, circuits, settings, deadLetterQueues } = operations;
  const eventsOf = async (request: HttpRequest, kind: 'reservation' | 'item') => {
    const subject = `${kind}/${pathParam(request, `${kind}No`, numberInPath)}`;
    const wanted = readPositionPage(request, isPosition);
    return ok(positionPage(request, 'events', wanted, await history.read(subject, wanted)));
  };
  return {
    'GET /operations/reservations/{reservationNo}/events': (request) => eventsOf(request, 'reservation'),
    'GET /operations/items/{itemNo}/events': (request) => eventsOf(request, 'item'),
    'GET /operations/circuits': async (request) => {
      const signal = AbortSignal.timeout(LOOK_MS);
      const all = guardedDependencies.map(async (name) => toCircuit(name, await circuits.read(name, signal)));
      return ok(whole<CircuitAnswer>(request, 'circuits', await Promise.all(all)));
    },
    'GET /operations/settings': async (request) => ok(whole<SettingAnswer>(request, 'settings', await settings.read())),
    'GET /operations/dead-letters': async (request) =>
      ok(whole<QueueAnswer>(request, 'queues', await deadLetterQueues.look())),
  };
}

function toCircuit(dependency: string, row: BreakerRow): CircuitAnswer {
  const { state, version } = row;
  const openUntil = row.state === 'open' ? new Date(row.openUntil).toISOString() : null;
  const probeUntil = row.state === 'half-open' ? new Date(row.leaseUntil).toISOString() : null;
  return { dependency, state, version, openUntil, probeUntil };
}

/** A whole list as HAL. `T` is the contract of an entry. */
function whole<T>({ baseUrl, path }: HttpRequest, name: string, entries: readonly T[]): object {
  return { _embedded: { [name]: entries }, _links: { self: { href: `${baseUrl}${path}` } } };
}
