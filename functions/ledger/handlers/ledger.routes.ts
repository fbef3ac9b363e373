import * as z from 'zod/mini';
import { dayAfter, isDay, marketDay } from '#contracts/days/civil-day.ts';
import { numberInPath } from '#contracts/http/fields/numbers.ts';
import type { DayCloseAnswer, LedgerAnswer, PaymentLedgerAnswer } from '#contracts/http/ledger.answers.ts';
import type { RoutesOf } from '#contracts/http/routes.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { pathParam } from '#shared/http/input/path-param.ts';
import { positionIn, wordOf } from '#shared/http/lists/position-page.ts';
import { invalidQuery } from '#shared/http/problem/invalid-query.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { ok } from '#shared/http/response.ts';
import { standingsOf, turnoversOf } from '../domain/standing.ts';
import { closeDay, spanOf } from '../use-cases/close-day.use-case.ts';
import { type Ledger, partsOf } from '../use-cases/ledger.ts';
import { toAccount, toCsv, toTransfer } from './ledger.presenter.ts';

/** What the routes of the books need. `now`: ISO 8601 in UTC. */
export interface LedgerRoutesDependencies {
  readonly ledger: Omit<Ledger, 'record'>;
  readonly timeZone: string;
  readonly now: () => string;
}

/** The most transfers of one file: less than 2 MB. */
const ROWS_OF_A_FILE = 10_000;

const dayInPath = z.lazy(() => z.string().check(z.refine((text) => isDay(text) && text > '0001-01-01')));

/** The routes of the books, read-only. */
export function ledgerRoutes(
  dependencies: LedgerRoutesDependencies,
): Record<RoutesOf<'ledger'>, RouteHandler<unknown>> {
  const { ledger, timeZone } = dependencies;
  const today = () => marketDay(dependencies);
  return {
    'GET /ledger': async ({ baseUrl }) => {
      const turnovers = await ledger.turnovers({});
      return ok({
        standings: [...standingsOf(turnovers)],
        accounts: turnovers.map(toAccount),
        _links: {
          self: { href: `${baseUrl}/ledger` },
          today: { href: `${baseUrl}/ledger/days/${today()}` },
          payment: { href: `${baseUrl}/ledger/payments/{paymentNo}`, templated: true },
        },
      } satisfies LedgerAnswer);
    },
    'GET /ledger/payments/{paymentNo}': async (request) => {
      const paymentNo = pathParam(request, 'paymentNo', numberInPath);
      const transfers = await ledger.ofReservation(paymentNo);
      return ok({
        paymentNo,
        standings: [...standingsOf(turnoversOf(transfers))],
        transfers: transfers.map(toTransfer),
        _links: { self: { href: `${request.baseUrl}/ledger/payments/${paymentNo}` } },
      } satisfies PaymentLedgerAnswer);
    },
    'GET /ledger/days/{day}': async (request) => {
      const day = pathParam(request, 'day', dayInPath);
      const { accounts, standings } = await closeDay(ledger, day, timeZone);
      const at = (one: string) => ({ href: `${request.baseUrl}/ledger/days/${one}` });
      const isOver = day < today();
      return ok({
        day,
        timeZone,
        isOver,
        standings: [...standings],
        accounts: [...accounts],
        _links: {
          self: at(day),
          prev: at(dayAfter(day, -1)),
          ...(isOver && { next: at(dayAfter(day)) }),
          transfers: at(`${day}/transfers`),
        },
      } satisfies DayCloseAnswer);
    },
    'GET /ledger/days/{day}/transfers': async (request) => {
      const day = pathParam(request, 'day', dayInPath);
      const page = await ledger.read(spanOf(day, timeZone), { size: ROWS_OF_A_FILE, after: positionOf(request) });
      const rest =
        page.next && `<${request.baseUrl}/ledger/days/${day}/transfers?cursor=${wordOf(page.next)}>; rel="next"`;
      const headers = {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="transfers-${day}.csv"`,
        ...(rest && { link: rest }),
      };
      return { status: 200, headers, text: toCsv(page.transfers) };
    },
  };
}

/** Throws HttpProblem 400 for another parameter, and for a cursor that is no position of the books. */
function positionOf({ query }: HttpRequest): string | undefined {
  const unknown = Object.keys(query).find((name) => name !== 'cursor');
  if (unknown !== undefined) throw invalidQuery(unknown, 'is not known here');
  if (query.cursor === undefined) return undefined;
  const position = positionIn(query.cursor);
  if (partsOf(position) === undefined) throw invalidQuery('cursor', 'must come from a `next` link of this list');
  return position;
}
