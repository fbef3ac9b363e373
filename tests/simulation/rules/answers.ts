import { effectsOfHandingOver } from '../../../functions/item/handlers/payment-effects.ts';
import { effectsOfPaying, effectsOfTakingBack } from '../../../functions/reservation/handlers/payment-effects.ts';
import { effectsOfReviewing } from '../../../functions/review/handlers/item-effects.ts';
import { type Attempt, isUncertain } from '../clients.ts';
import { codeIn, valueIn } from '../linearizability/fields.ts';
import type { Mirror } from '../mirror.ts';
import { checkAdvice } from './advice.ts';
import type { Blame } from './blame.ts';
import { type Effect, effectsByRequest } from './effects.ts';
import { wrongRefusal } from './refusals.ts';
import { wrongMoneyOfRefused } from './refused-money.ts';
import type { Scene } from './scene.ts';
import { hadItsEffect } from './success.ts';
import { untruthsIn } from './untruths.ts';

/** What a 503 says when it is certain that nothing was done. */
const nothingHappened = [effectsOfPaying, effectsOfTakingBack, effectsOfHandingOver, effectsOfReviewing].map(
  (effects) => effects['nothing-happened'],
);

/** What holds between what clients were told and what happened: 2xx had its effect, 4xx had none, 503 tells the truth and says when to come back. */
export function checkAnswers(scene: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const { mirror } = scene;
  const effects = effectsByRequest(mirror);
  for (const attempt of attempts) {
    const { response, requestId, command } = attempt;
    if (response === undefined) continue;
    const own = effects.get(requestId) ?? [];
    const say = (rule: string, what: string): void => {
      const caused = own.map(({ type }) => type).join(', ') || 'nothing';
      blame(rule, `${command.wish.kind} (${requestId}) was answered ${response.status}: ${what}; it caused ${caused}`);
    };
    checkName(attempt, say);
    if (isUncertain(response)) checkUnavailable(mirror, attempt, own, say);
    else if (response.status >= 400) checkRefusal(scene, attempt, own, say);
    else if (!hadItsEffect(mirror, attempt, own)) say('2xx keeps its effect', 'the effect is not there');
  }
  checkNumbers(attempts, blame);
}

/** A review is known by its reservation: who asks for it twice at once gets the one that stands (ADR 0008). All others are new. */
function checkNumbers(attempts: readonly Attempt[], blame: Blame): void {
  const places = attempts
    .filter(({ command }) => command.wish.kind !== 'review')
    .flatMap(({ headers }) => headers.location ?? []);
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) blame('numbers are given once', `${twice} was given twice`);
  for (const { requestId, response, headers, request } of attempts) {
    if (response?.status !== 201) continue;
    const numbers = ['reviewNo', 'reservationNo', 'itemNo'].map((name) => valueIn(response.body, name));
    const number = numbers.find((value) => typeof value === 'number');
    const place = `${request.path}/${number}`;
    if (headers.location?.endsWith(place) !== true)
      blame('what is new is found', `${requestId} is at ${headers.location}, not at ${place}`);
  }
}

type Say = (rule: string, what: string) => void;

/** Every answer of a function bears the name that its client gave the request. A gateway's own knows of none. */
function checkName({ response, headers, correlationId }: Attempt, say: Say): void {
  if (response?.status === 502 || headers['x-correlation-id'] === correlationId) return;
  say('answers know their request', `x-correlation-id is ${headers['x-correlation-id']}, not ${correlationId}`);
}

/** The row that decides has refused, so nothing was written; of payment, which is asked before, what that row allowed then may stand. */
function checkRefusal(scene: Scene, attempt: Attempt, own: readonly Effect[], say: Say): void {
  const { mirror } = scene;
  const { response } = attempt;
  const wrong = wrongRefusal(scene, attempt);
  if (wrong !== undefined) say('refusals have a reason', wrong);
  // What clients here ask may be senseless, but it is always well-formed.
  if (response?.status === 400) say('every request is understood', JSON.stringify(response.body));
  // Whoever is told that there is a review already may have written that one down, so that it can be read.
  const isAllowed = ({ table, type }: Effect) =>
    table === 'payment' || (type === 'Reviewed' && codeIn(response?.body) === 'already-reviewed');
  if (!own.every(isAllowed)) say('4xx has no effect', JSON.stringify(response?.body));
  if (own.length === 0) return;
  for (const { status } of wrongMoneyOfRefused(mirror, attempt))
    say('4xx has no effect', `its payment is ${status}, ${JSON.stringify(response?.body)}`);
}

function checkUnavailable(mirror: Mirror, attempt: Attempt, own: readonly Effect[], say: Say): void {
  const { response, crippled, callFailed, unavailable } = attempt;
  if (response?.status === 500 && !crippled) say('nothing fails by itself', JSON.stringify(response.body));
  if (response?.status !== 503) return;
  checkAdvice(attempt, say);
  const text = JSON.stringify(response.body);
  if (
    text.includes('-unavailable') &&
    !text.includes('store-unavailable') &&
    !text.includes('was not asked') &&
    !callFailed
  ) {
    say('a request fails of its call alone', text);
  }
  const saysNothingHappened = nothingHappened.some((sentence) => text.includes(sentence));
  if (own.length > 0 && saysNothingHappened) say('503 tells the truth', text);
  if (own.length > 0 && text.includes('Nothing was changed')) say('503 tells the truth', text);
  if (unavailable?.refused === true && !saysNothingHappened) say('503 tells the truth', text);
  const lent = own.some(({ type }) => type === 'RentedItem');
  if (lent && text.includes('did not hand the item over')) say('503 tells the truth', text);
  for (const untruth of untruthsIn(mirror, attempt, text)) say('503 tells the truth', `${untruth}, ${text}`);
}
