import { isDeepStrictEqual } from 'node:util';
import { type Attempt, isUncertain, isUnderWay } from '#lab/simulation/clients/attempt.ts';
import type { Mirror } from '#lab/simulation/cloud/written-rows.ts';
import { valueIn } from '#lab/simulation/linearizability/fields.ts';
import type { Blame } from '../report-violation.ts';

/** The events that create something: each may occur once for each key. */
const CREATIONS: ReadonlySet<string> = new Set(['ItemRegistered', 'Reserved', 'Reviewed']);

/** Whether an answer is about another try of the same request: that try had its effect, or is still being handled. */
function tellsOfAnother(attempt: Attempt): boolean {
  return isRepeated(attempt) || isUnderWay(attempt.response);
}

function isRepeated({ headers }: Attempt): boolean {
  return headers['idempotent-replayed'] === 'true';
}

/** The tries that were answered for themselves. */
export function answeredForThemselves(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.filter((attempt) => !tellsOfAnother(attempt));
}

/**
 * The tries as one request for each key: the first without a certain answer gets the answer that its repetition was
 * given. A try may be told of its own creation as of a repetition, because the answer to its write was lost: then it
 * stands for itself.
 */
export function asOneRequest(attempts: readonly Attempt[]): readonly Attempt[] {
  const told = new Map<Attempt, Attempt>();
  const own = new Set(answeredForThemselves(attempts));
  for (const repeated of attempts.filter(isRepeated)) {
    const sent = attempts.filter(({ key }) => key === repeated.key);
    const first = sent.find(({ response }) => isUncertain(response));
    if (first !== undefined && !told.has(first)) told.set(first, repeated);
    const isTold = sent.some(
      (one) => told.has(one) || (own.has(one) && one.response?.status === repeated.response?.status),
    );
    if (!isTold) own.add(repeated);
  }
  return attempts
    .filter((attempt) => own.has(attempt))
    .map((attempt) => {
      const { response = attempt.response, return: answered = attempt.return } = told.get(attempt) ?? {};
      return { ...attempt, response, return: answered };
    });
}

/**
 * The rules of requests with a key: a key creates once, however often it is sent, and every try gets the same answer.
 */
export function checkRepetitions(mirror: Mirror, attempts: readonly Attempt[], blame: Blame): void {
  const creations = [...mirror.items.writes, ...mirror.reservations.writes, ...mirror.reviews.writes].filter(
    ({ event }) => CREATIONS.has(event.type),
  );
  const sendings = Map.groupBy(attempts, ({ key }) => key);
  sendings.delete(undefined);
  for (const [key, sent] of sendings) {
    const ids = new Set(sent.map(({ requestId }) => requestId));
    const created = creations.filter(
      ({ event, state }) => ids.has(event.causationId) && isAsked(sent, event.type, state),
    );
    if (created.length > 1) blame('a key creates once', `${key} created ${created.length} times`);
    checkTold(sent, blame);
    checkWaiting(sent, created[0]?.tick, blame);
  }
}

/**
 * A client who finds the item gone with another client's review writes that review down: it is not the one that was
 * asked for.
 */
function isAsked([first]: readonly Attempt[], type: string, state: unknown): boolean {
  return type !== 'Reviewed' || valueIn(state, 'score') === first?.request.body?.score;
}

/** All answers about one creation are the same, and agree with the request. A place is shown snapped. */
function checkTold(sent: readonly Attempt[], blame: Blame): void {
  const [first, ...others] = sent.filter(({ response }) => response?.status === 201);
  for (const other of others) {
    if (!isDeepStrictEqual(toldIn(other), toldIn(first)))
      blame('a repetition is answered as at first', `${other.requestId}: ${JSON.stringify(other.response?.body)}`);
  }
  for (const { requestId, request, response } of sent.filter(isRepeated)) {
    const { latitude: _, longitude: __, ...body } = request.body ?? {};
    const asked = Object.entries(body);
    if (!asked.every(([name, value]) => valueIn(response?.body, name) === value))
      blame('a repetition tells of what it asked for', `${requestId}: ${JSON.stringify(response?.body)}`);
  }
}

/** A client who is told to wait came after another try and before that try's creation, and is told for how long. */
function checkWaiting(sent: readonly Attempt[], created: number | undefined, blame: Blame): void {
  for (const waiting of sent.filter(({ response }) => isUnderWay(response))) {
    const isAlone = !sent.some(({ call, requestId }) => call < waiting.call && requestId !== waiting.requestId);
    const isDone = created !== undefined && created < waiting.call;
    if (isAlone || isDone || waiting.headers['retry-after'] === undefined)
      blame('who is told to wait waits for somebody', `${waiting.requestId} was told to`);
  }
}

/** What an answer says about the creation; links are left out, because they depend on the address that was used. */
function toldIn(attempt: Attempt | undefined): unknown {
  const body: unknown = attempt?.response?.body;
  return typeof body === 'object' && body !== null ? { ...body, _links: undefined } : body;
}
