import { setTimeout } from 'node:timers/promises';
import { type Answer, send } from '@gdmarket/client';
import { events } from '#contracts/events/index.ts';
import { environment } from '#support/environment.ts';
import { type EventRecorder, recordEvents } from '#support/event-recorder.ts';
import { isObject, type JsonObject } from '#support/json.ts';
import { bodyHere, type Numbers, pathHere, readScenario, type ScenarioStep } from './scenario.ts';
import { whatTheOriginalDid } from './what-the-original-did.ts';

const market = { url: environment.GDMARKET_API };
const MOST_REPEATS = 5;

/** How to play the scenario. */
export interface Stage {
  /** Writes the output, line by line. */
  readonly write: (line: string) => void;
  /** Whether to listen to the market's bus. */
  readonly events: boolean;
  /** How long to wait for the effects of a command, in ms: since the last event, or in total where nobody listens. */
  readonly quietMs: number;
}

/** The play so far. */
interface Play extends Stage {
  readonly recorder: EventRecorder | undefined;
  readonly numbers: Numbers;
}

/**
 * Plays the original's documented scenario against the market at `GDMARKET_API`. For every request it writes the
 * answer, the events that the request caused, and what the original did where it failed. Returns the exit code: 0 when
 * every step went as it should.
 */
export async function playScenario(stage: Stage): Promise<number> {
  const { write } = stage;
  write(`The scenario of the original market, at ${market.url}\n`);
  const play = { ...stage, recorder: await listen(stage), numbers: { items: 1, reservations: 1, reviews: 1 } };
  const wrong: string[] = [];
  try {
    for (const [index, step] of readScenario().entries()) {
      const name = await playStep(index + 1, step, play);
      if (name !== undefined) wrong.push(name);
    }
    if (!(await showsOneCharge(play))) wrong.push('the renter was not charged once');
  } finally {
    await play.recorder?.stop();
  }
  write(ending(wrong));
  return wrong.length === 0 ? 0 : 1;
}

function ending(wrong: readonly string[]): string {
  if (wrong.length === 0) return 'Every step went as it should.';
  const count = wrong.length === 1 ? '1 step' : `${wrong.length} steps`;
  return `${count} went wrong:\n${wrong.map((name) => `  ✗ ${name}`).join('\n')}`;
}

async function listen({ events, write }: Stage): Promise<EventRecorder | undefined> {
  if (!events) return undefined;
  try {
    return await recordEvents();
  } catch (error) {
    write(`(events are not shown: ${error instanceof Error ? error.message : error})\n`);
    return undefined;
  }
}

/** Plays one step. Returns its name when it went wrong. */
async function playStep(index: number, step: ScenarioStep, play: Play): Promise<string | undefined> {
  const { numbers, write } = play;
  const { method } = step.request;
  const path = pathHere(step.request.path, numbers);
  const body = bodyHere(step.request.body, numbers);
  const correlationId = `demo-${process.pid}-${index}`;
  const name = `${String(index).padStart(2)}  ${method} ${path}`;
  write(`${name}${words(body)}`);
  const onWait = (early: Answer, seconds: number) => {
    write(`    → ${early.status}  ${summary(early.body)}`);
    write(`      asking again after ${seconds} s, as the answer says`);
  };
  const retries = { times: MOST_REPEATS, conflicts: true, onWait };
  const answer = await send(market, method, path, body, { correlationId, retries });
  const isRight = isAsItShould(step, answer);
  write(`  ${isRight ? ' ' : '✗'} → ${answer.status}  ${summary(answer.body)}`);
  if (!isRight) write(`      this went wrong: ${expected(step)} was expected`);
  if (method === 'POST') remember(answer, numbers);
  if (method !== 'GET') write(`    events: ${(await effects(play, correlationId)).join(' · ') || 'none'}`);
  const original = whatTheOriginalDid(step);
  if (original !== undefined) write(`    the original ${original}`);
  write('');
  return isRight ? undefined : `${name.trim()} → ${answer.status}`;
}

/** Writes how often the renter was charged, and returns whether that is right. Without a recorder it is unknown. */
async function showsOneCharge({ recorder, numbers, write }: Play): Promise<boolean> {
  if (recorder === undefined) return true;
  const subject = `payment/${numbers.reservations}`;
  const approvals = (await recorder.heard()).filter(
    (event) => event.subject === subject && event.type === events.PaymentApproved.name,
  );
  // Paying again approves again with the same money.
  const charges = new Set(approvals.map(({ data }) => Object(data).authorizationId));
  const times = charges.size === 1 ? 'once' : `${charges.size} times`;
  write(`The renter asked to pay three times and was charged ${times}.`);
  return charges.size === 1;
}

function expected({ status }: ScenarioStep): string {
  return status >= 500 ? '2xx' : String(status);
}

/** A step must answer as the original did, and succeed where the original failed. A deleted item is gone in both. */
function isAsItShould({ status }: ScenarioStep, answer: Answer): boolean {
  return status >= 500 ? answer.status < 300 : answer.status === status;
}

function remember({ headers }: Answer, numbers: Numbers): void {
  const [, collection, number] = /\/(items|reservations|reviews)\/(\d+)$/.exec(headers.get('location') ?? '') ?? [];
  if (collection === 'items' || collection === 'reservations' || collection === 'reviews')
    numbers[collection] = Number(number);
}

/** The events that a request caused, once no more come. */
async function effects({ recorder, quietMs }: Play, correlationId: string): Promise<readonly string[]> {
  if (recorder === undefined) {
    await setTimeout(quietMs);
    return ['(not heard)'];
  }
  let known = -1;
  for (;;) {
    const events = await recorder.causedBy(correlationId);
    if (events.length === known) return events.map(({ type, subject }) => `${type} ${subject}`);
    known = events.length;
    await setTimeout(quietMs);
  }
}

function words(body: JsonObject | undefined): string {
  return Object.entries(body ?? {})
    .map(([name, value]) => ` ${name}=${value}`)
    .join('');
}

/** An answer in one line: a resource without its links, a list as its entries. */
function summary(body: unknown): string {
  if (!isObject(body)) return '';
  if (typeof body.detail === 'string') return body.detail;
  const [list] = isObject(body._embedded) ? Object.values(body._embedded) : [];
  if (Array.isArray(list)) return list.length === 0 ? '(empty list)' : list.map(fields).join('\n           ');
  return fields(body);
}

function fields(resource: unknown): string {
  if (!isObject(resource)) return JSON.stringify(resource);
  return Object.entries(resource)
    .filter(([name]) => name !== '_links')
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
}
