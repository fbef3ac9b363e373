import { setTimeout } from 'node:timers/promises';
import type { Answer, Client } from '@gdmarket/client';
import { problemBase } from '#contracts/http/problem-base.ts';
import { recordedMarket } from '#lab/recorded-market.ts';
import type { Operation } from '#lab/simulation/histories/history.ts';
import { at } from '#support/json.ts';
import type { Asked } from './commands.ts';
import type { Wish } from './requests.ts';

/** What all clients of a run have asked so far. */
export interface Book {
  /** Every command. */
  readonly asked: Asked[];
  /** Every request, reads included, for the linearizability check; times are milliseconds of the monotonic clock. */
  readonly operations: Operation[];
}

/** Sends one client's requests and keeps the answers. */
export interface Desk {
  /** Sends a command once. Returns the answer; undefined when none came. */
  ask<A extends Answer>(wish: Wish<A>): Promise<A | undefined>;
  /**
   * Like `ask`, but repeats the command a few times while the market cannot serve it (5xx or no answer). Returns the
   * last answer.
   */
  insist<A extends Answer>(wish: Wish<A>): Promise<A | undefined>;
  /** The market as the client reaches it. */
  readonly market: Client;
}

const MOST_TRIES = 5;
/** The longest pause in ms: clients are in a hurry and do not wait out a long Retry-After. */
const LONGEST_PAUSE_MS = 1_000;
const USUAL_PAUSE_MS = 200;

/** Makes a client's desk. All clients write into the same book. */
export function openDesk(client: string, { asked, operations }: Book): Desk {
  const market = recordedMarket(client, (operation) => operations.push(operation));
  const ask: Desk['ask'] = async ({ about, ask: request }) => {
    const startedAt = Date.now();
    const answer = await request(market).catch(() => undefined);
    asked.push({ ...about, ...numbersIn(about, answer), startedAt, answeredAt: Date.now(), ...read(answer) });
    return answer;
  };
  const insist: Desk['insist'] = async (wish) => {
    for (let tries = 1; ; tries++) {
      const answer = await ask(wish);
      if ((answer !== undefined && answer.status < 500) || tries === MOST_TRIES) return answer;
      await setTimeout(pauseAfter(answer));
    }
  };
  return { ask, insist, market };
}

function read(answer: Answer | undefined): Pick<Asked, 'status' | 'code' | 'correlationId'> {
  const type = at(answer?.body, 'type');
  return {
    status: answer?.status ?? 0,
    code: typeof type === 'string' && type.startsWith(problemBase) ? type.slice(problemBase.length) : undefined,
    correlationId: answer?.headers.get('x-correlation-id') ?? undefined,
  };
}

/** Something new gets its number with the answer. */
function numbersIn({ command }: Wish['about'], answer: Answer | undefined): Pick<Asked, 'itemNo' | 'reservationNo'> {
  if (answer?.status !== 201) return {};
  if (command === 'register') return { itemNo: Number(at(answer.body, 'itemNo')) };
  return command === 'reserve' ? { reservationNo: Number(at(answer.body, 'reservationNo')) } : {};
}

function pauseAfter(answer: Answer | undefined): number {
  const seconds = Number(answer?.headers.get('retry-after') ?? 0);
  return Math.min(LONGEST_PAUSE_MS, seconds > 0 ? seconds * 1_000 : USUAL_PAUSE_MS);
}
