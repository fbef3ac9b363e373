import { type Attempt, isUncertain } from '#lab/simulation/clients/attempt.ts';
import { contradictionIn } from '#lab/simulation/clients/wishes.ts';
import { codeIn, valueIn } from '#lab/simulation/linearizability/fields.ts';
import type { Blame } from '../report-violation.ts';
import type { Scene } from '../rule-context.ts';
import { type Effect, effectsByRequest } from './effects.ts';
import { checkFailure } from './failures.ts';
import { wrongRefusal } from './refusals.ts';
import { wrongMoneyOfRefused } from './refused-money.ts';
import { hadItsEffect } from './success.ts';

/**
 * Compares what clients were told with what happened: a 2xx had its effect, a 4xx had none, a 503 tells the truth and
 * says when to come back.
 */
export function checkAnswers(scene: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const { mirror } = scene;
  const effects = effectsByRequest(mirror);
  for (const attempt of attempts) {
    const { response, requestId, command } = attempt;
    if (response === undefined) continue;
    // Asking payment again changes nothing.
    const own = (effects.get(requestId) ?? []).filter(({ type }) => type !== 'PaymentAskedAgain');
    const say = (rule: string, what: string): void => {
      const caused = own.map(({ type }) => type).join(', ') || 'nothing';
      blame(rule, `${command.wish.kind} (${requestId}) was answered ${response.status}: ${what}; it caused ${caused}`);
    };
    checkName(attempt, say);
    checkSense(attempt, say);
    if (isUncertain(response)) checkFailure(attempt, own, say);
    else if (response.status >= 400) checkRefusal(scene, attempt, own, say);
    else if (!hadItsEffect(mirror, attempt, [...own, ...ofOtherTries(attempt)]))
      say('2xx keeps its effect', 'the effect is not there');
  }
  checkNumbers(attempts, blame);

  /** A try that finds what another one with its key has just made takes it for its own. */
  function ofOtherTries({ key, requestId }: Attempt): readonly Effect[] {
    const others = attempts.filter((other) => key !== undefined && other.key === key && other.requestId !== requestId);
    return others.flatMap((other) => effects.get(other.requestId) ?? []);
  }
}

/**
 * A creation gets a new number, except a review: it has its reservation's number, and a client who asks for it twice at
 * once gets the same review (ADR 0008).
 */
function checkNumbers(attempts: readonly Attempt[], blame: Blame): void {
  const places = attempts
    .filter(({ command, response }) => !['review', 'wait'].includes(command.wish.kind) && response?.status === 201)
    .flatMap(({ headers }) => headers.location ?? []);
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) blame('numbers are given once', `${twice} was given twice`);
  for (const { requestId, response, headers, request, command } of attempts) {
    if (response?.status !== 201) continue;
    const numbers = ['reviewNo', 'reservationNo', 'itemNo'].map((name) => valueIn(response.body, name));
    const number = numbers.find((value) => typeof value === 'number');
    // A place among those who wait has the address of all places.
    const place = command.wish.kind === 'wait' ? request.path : `${request.path}/${number}`;
    if (headers.location?.endsWith(place) !== true)
      blame('what is new is found', `${requestId} is at ${headers.location}, not at ${place}`);
  }
}

type Say = (rule: string, what: string) => void;

/** Every answer of a function carries the client's name for the request. An answer of the gateway itself does not. */
function checkName({ response, headers, correlationId }: Attempt, say: Say): void {
  if (response?.status === 502 || headers['x-correlation-id'] === correlationId) return;
  say('answers know their request', `x-correlation-id is ${headers['x-correlation-id']}, not ${correlationId}`);
}

/**
 * Requests here may be senseless, but they are well-formed. A request that contradicts itself is refused for that,
 * whatever else is wrong with it.
 */
function checkSense({ command, response }: Attempt, say: Say): void {
  if (response === undefined || response.status >= 500) return;
  const errors = valueIn(response.body, 'errors');
  const path = response.status === 400 ? valueIn(Array.isArray(errors) ? errors[0] : undefined, 'path') : undefined;
  const expected = contradictionIn(command.wish);
  if (expected === undefined && response.status === 400)
    say('every request is understood', JSON.stringify(response.body));
  if (expected !== path) say('contradictions are refused', JSON.stringify(response.body));
}

/** Whether somebody wants a reservation to end: its renter, or the owner. */
function isCancelling({ kind }: Attempt['command']['wish']): boolean {
  return kind === 'cancel' || kind === 'turn down';
}

/**
 * What a refused command may leave behind. A cancellation has written down the wish, and perhaps that the item was
 * handed over first. A client who is told that there is a review already may have written that review down, so that it
 * can be read.
 */
function leftByRefused({ command, response }: Attempt): readonly string[] {
  if (isCancelling(command.wish)) return ['CancellationRequested', 'RentalStarted'];
  // It only keeps earlier bookings out, whatever comes of the hand-over.
  if (command.wish.kind === 'lend') return ['HandoverBegun'];
  return codeIn(response?.body) === 'already-reviewed' ? ['Reviewed'] : [];
}

/**
 * The deciding row refused, so nothing was written. Payment is asked first: what it did may stand if the row allowed
 * the command then.
 */
function checkRefusal(scene: Scene, attempt: Attempt, own: readonly Effect[], say: Say): void {
  const { mirror } = scene;
  const { response } = attempt;
  const wrong = response?.status === 400 ? undefined : wrongRefusal(scene, attempt);
  if (wrong !== undefined) say('refusals have a reason', wrong);
  const allowed = leftByRefused(attempt);
  if (!own.every(({ table, type }) => table === 'payment' || allowed.includes(type)))
    say('4xx has no effect', JSON.stringify(response?.body));
  if (own.length === 0) return;
  for (const { status } of wrongMoneyOfRefused(mirror, attempt))
    say('4xx has no effect', `its payment is ${status}, ${JSON.stringify(response?.body)}`);
}
