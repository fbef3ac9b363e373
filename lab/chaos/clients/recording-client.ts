import { setTimeout } from 'node:timers/promises';
import { problemBase } from '#contracts/http/problem-base.ts';
import type { ClientRequest, Operation } from '#lab/simulation/histories/history.ts';
import { type Answer, sendOnce } from '#support/http-client.ts';
import { at, type JsonObject } from '#support/json.ts';
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
  ask(wish: Wish): Promise<Answer | undefined>;
  /**
   * Like `ask`, but repeats the command a few times while the market cannot serve it (5xx or no answer). Returns the
   * last answer.
   */
  insist(wish: Wish): Promise<Answer | undefined>;
  /** Reads a resource. */
  look(path: string): Promise<Answer | undefined>;
}

const MOST_TRIES = 5;
/** The longest pause in ms: clients are in a hurry and do not wait out a long Retry-After. */
const LONGEST_PAUSE_MS = 1_000;
const USUAL_PAUSE_MS = 200;

/** Makes a client's desk. All clients write into the same book. */
export function openDesk(client: string, { asked, operations }: Book): Desk {
  const record = async (request: ClientRequest & { readonly body?: JsonObject }): Promise<Answer | undefined> => {
    const call = performance.now();
    const answer = await sendOnce(request.method, request.path, { body: request.body }).catch(() => undefined);
    const came = answer && { status: answer.status, body: answer.body };
    operations.push({ client, call, return: came && performance.now(), request, response: came });
    return answer;
  };
  const ask: Desk['ask'] = async ({ about, ...request }) => {
    const startedAt = Date.now();
    const answer = await record(request);
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
  return { ask, insist, look: (path) => record({ method: 'GET', path }) };
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
