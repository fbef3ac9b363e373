import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import { codeIn, textIn } from '#lab/simulation/linearizability/fields.ts';
import { readFailure } from '../expected-sentences.ts';
import type { Blame } from '../report-violation.ts';
import type { Effect } from './effects.ts';
import { checkAdvice } from './retry-after.ts';

/**
 * Checks a 5xx: something did fail, and it says truly whether the other function was asked and what came of it. `own`:
 * what the request caused.
 */
export function checkFailure(attempt: Attempt, own: readonly Effect[], say: Blame): void {
  const { response, command, crippled } = attempt;
  // The gateway's own answer does not use the market's words.
  if (response === undefined || response.status === 502) return;
  const text = JSON.stringify(response.body);
  if (response.status === 500 && !crippled) say('nothing fails by itself', text);
  const code = `${response.status} ${codeIn(response.body)}`;
  const said = readFailure(command.wish.kind, code, textIn(response.body, 'detail') ?? '');
  if (said === undefined) say('503 tells the truth', `nobody knows what that says: ${text}`);
  if (response.status !== 503) return;
  checkAdvice(attempt, say);
  if (said?.wasAsked === true && !attempt.callFailed) say('a request fails of its call alone', text);
  if (said !== undefined && isUntrue(said, attempt, own)) say('503 tells the truth', text);
}

/** A function that was not asked did nothing, and an uncertain request handed nothing over. */
function isUntrue(
  { claim, wasAsked }: NonNullable<ReturnType<typeof readFailure>>,
  { unavailable }: Attempt,
  own: readonly Effect[],
): boolean {
  if (wasAsked !== undefined && wasAsked === unavailable?.refused) return true;
  // That earlier bookings are kept out is no hand-over.
  if (claim === 'nothing') return own.some(({ type }) => type !== 'HandoverBegun');
  return claim === 'unknown' && (unavailable?.refused === true || own.some(({ type }) => type === 'RentedItem'));
}
