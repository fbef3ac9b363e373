import { setTimeout } from 'node:timers/promises';
import { type EventRecorder, recordEvents } from '../../tests/support/event-recorder.ts';
import { type Answer, api, send } from '../../tests/support/http-client.ts';
import { isObject, type Json } from '../../tests/support/json.ts';
import { bodyHere, type Numbers, pathHere, readScenario, type ScenarioStep } from './scenario.ts';
import { whatTheOriginalDid } from './what-the-original-did.ts';

/** Milliseconds without a new event after which a command has had its effects. */
const QUIET_MS = 800;
/** Milliseconds to wait for effects where the bus cannot be listened to: as long as the recording did. */
const BLIND_WAIT_MS = 1_500;

/**
 * Plays the original's documented scenario against the market at `GDMARKET_API` and writes, for every request, the answer, the events
 * it caused, and what the original did where it failed. Gives the exit code: 0 when every step went as it should.
 */
export async function playScenario(write: (line: string) => void): Promise<number> {
  write(`The scenario of the original market, at ${api}\n`);
  const recorder = await listen(write);
  const numbers: Numbers = { items: 1, reservations: 1, reviews: 1 };
  let failed = 0;
  try {
    for (const [index, step] of readScenario().entries()) {
      if (!(await playStep(index + 1, step, numbers, recorder, write))) failed += 1;
    }
  } finally {
    await recorder?.stop();
  }
  write(failed === 0 ? 'Every step went as it should.' : `${failed} steps went wrong.`);
  return failed === 0 ? 0 : 1;
}

async function listen(write: (line: string) => void): Promise<EventRecorder | undefined> {
  try {
    return await recordEvents();
  } catch (error) {
    write(`(events are not shown: ${error instanceof Error ? error.message : error})\n`);
    return undefined;
  }
}

async function playStep(
  index: number,
  step: ScenarioStep,
  numbers: Numbers,
  recorder: EventRecorder | undefined,
  write: (line: string) => void,
): Promise<boolean> {
  const { method } = step.request;
  const path = pathHere(step.request.path, numbers);
  const body = bodyHere(step.request.body, numbers);
  const correlationId = `demo-${process.pid}-${index}`;
  const answer = await send(method, path, { body, headers: { 'x-correlation-id': correlationId } });
  write(`${String(index).padStart(2)}  ${method} ${path}${words(body)}`);
  write(`    → ${answer.status}  ${summary(answer.body)}`);
  if (method === 'POST') remember(answer, numbers);
  if (method !== 'GET') write(`    events: ${(await effects(recorder, correlationId)).join(' · ') || 'none'}`);
  const original = whatTheOriginalDid(step);
  if (original !== undefined) write(`    the original ${original}`);
  write('');
  return isAsItShould(step, answer);
}

/** Right where the original was right, and right where it failed. A deleted item is gone in both. */
function isAsItShould({ status }: ScenarioStep, answer: Answer): boolean {
  return status >= 500 ? answer.status < 300 : answer.status === status;
}

function remember({ headers }: Answer, numbers: Numbers): void {
  const [, collection, number] = /\/(items|reservations|reviews)\/(\d+)$/.exec(headers.get('location') ?? '') ?? [];
  if (collection === 'items' || collection === 'reservations' || collection === 'reviews')
    numbers[collection] = Number(number);
}

/** The events that a request set in motion, as soon as no more come. */
async function effects(recorder: EventRecorder | undefined, correlationId: string): Promise<readonly string[]> {
  if (recorder === undefined) {
    await setTimeout(BLIND_WAIT_MS);
    return ['(not heard)'];
  }
  let known = -1;
  for (;;) {
    const events = await recorder.causedBy(correlationId);
    if (events.length === known) return events.map(({ type, subject }) => `${type} ${subject}`);
    known = events.length;
    await setTimeout(QUIET_MS);
  }
}

function words(body: Readonly<Record<string, Json>> | undefined): string {
  return Object.entries(body ?? {})
    .map(([name, value]) => ` ${name}=${value}`)
    .join('');
}

/** An answer in a line: a resource without its links, a list as its entries. */
function summary(body: Json | undefined): string {
  if (!isObject(body)) return '';
  if (typeof body.detail === 'string') return body.detail;
  const [list] = isObject(body._embedded) ? Object.values(body._embedded) : [];
  if (Array.isArray(list)) return list.length === 0 ? '(empty list)' : list.map(fields).join('\n           ');
  return fields(body);
}

function fields(resource: Json): string {
  if (!isObject(resource)) return JSON.stringify(resource);
  return Object.entries(resource)
    .filter(([name]) => name !== '_links')
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
}
