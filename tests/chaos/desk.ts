import { setTimeout } from 'node:timers/promises';
import { problemBase } from '../../contracts/http/problem-base.ts';
import type { Answer } from '../support/http-client.ts';
import { at } from '../support/json.ts';
import type { Asked } from './asked.ts';

/** What a command is about, as far as its client knows. */
export type About = Pick<Asked, 'command' | 'itemNo' | 'reservationNo' | 'wanted'>;

/** Sends commands and keeps what was answered. */
export interface Desk {
  /** Every command so far. */
  readonly asked: readonly Asked[];
  /** Sends a command once. Gives the answer; undefined when none came. */
  ask(about: About, send: () => Promise<Answer>): Promise<Answer | undefined>;
  /** The same, and again as long as the market says that it cannot now (5xx, no answer), a few times: the last answer. */
  insist(about: About, send: () => Promise<Answer>): Promise<Answer | undefined>;
}

const MOST_TRIES = 5;
/** A client in a hurry: it does not wait out a long Retry-After. */
const LONGEST_PAUSE_MS = 1_000;
const USUAL_PAUSE_MS = 200;

/** A desk with nothing asked yet. */
export function openDesk(): Desk {
  const asked: Asked[] = [];

  const ask: Desk['ask'] = async (about, send) => {
    const startedAt = Date.now();
    const answer = await send().catch(() => undefined);
    asked.push({ ...about, ...numbersIn(about, answer), startedAt, answeredAt: Date.now(), ...read(answer) });
    return answer;
  };
  const insist: Desk['insist'] = async (about, send) => {
    for (let tries = 1; ; tries++) {
      const answer = await ask(about, send);
      if ((answer !== undefined && answer.status < 500) || tries === MOST_TRIES) return answer;
      await setTimeout(pauseAfter(answer));
    }
  };
  return { asked, ask, insist };
}

function read(answer: Answer | undefined): Pick<Asked, 'status' | 'code' | 'correlationId'> {
  const type = at(answer?.body, 'type');
  return {
    status: answer?.status ?? 0,
    code: typeof type === 'string' && type.startsWith(problemBase) ? type.slice(problemBase.length) : undefined,
    correlationId: answer?.headers.get('x-correlation-id') ?? undefined,
  };
}

/** What is made anew gets its number with the answer. */
function numbersIn({ command }: About, answer: Answer | undefined): Pick<Asked, 'itemNo' | 'reservationNo'> {
  if (answer?.status !== 201) return {};
  if (command === 'register') return { itemNo: Number(at(answer.body, 'itemNo')) };
  return command === 'reserve' ? { reservationNo: Number(at(answer.body, 'reservationNo')) } : {};
}

function pauseAfter(answer: Answer | undefined): number {
  const seconds = Number(answer?.headers.get('retry-after') ?? 0);
  return Math.min(LONGEST_PAUSE_MS, seconds > 0 ? seconds * 1_000 : USUAL_PAUSE_MS);
}
