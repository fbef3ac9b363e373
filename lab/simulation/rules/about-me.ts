import type { Attempt } from '../clients/attempt.ts';
import { nameInToken } from '../clients/words.ts';
import type { TableMirror } from '../cloud/written-rows.ts';
import { listedDuring } from './answers/listed-reads.ts';
import { differenceOf, fieldsOf, shownReservation } from './answers/shown-to-clients.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';
import { isOpen } from './safety.ts';

/** Whether an item is held or lent. */
const isHeld = ({ reservationNo }: { readonly reservationNo?: number | undefined }): boolean =>
  reservationNo !== undefined;

/**
 * Who asks is told who they are and which reservations of theirs are open, newest first: each as it was at a moment of
 * the request, and none left out that was open all the time. Nobody is forgotten who rents or lends all the time.
 */
export function checkAboutMe(scene: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const { items, reservations } = scene.mirror;
  for (const attempt of attempts) {
    const { command, response } = attempt;
    if (command.wish.kind === 'read me' && response?.status === 200) checkTold(attempt, fieldsOf(response.body));
    if (command.wish.kind === 'forget me' && response?.status === 204) checkForgotten(attempt);
  }

  function checkTold(attempt: Attempt, { customerId, name, roles, _embedded }: ReturnType<typeof fieldsOf>): void {
    const { requestId, person = 0 } = attempt;
    const say = (what: string): void => blame('who asks is told what is theirs', `${requestId} of ${person}: ${what}`);
    if (customerId !== person || name !== nameInToken(person) || JSON.stringify(roles) !== '[]')
      say(`they are ${customerId}, ${name}, ${roles}`);
    const shown = [fieldsOf(_embedded).reservations].flat().map(fieldsOf);
    const numbers = shown.map(({ reservationNo }) => Number(reservationNo));
    if (numbers.join() !== [...new Set(numbers)].sort((a, b) => b - a).join()) say(`not newest first: ${numbers}`);
    for (const body of shown) {
      const { states } = listedDuring(scene, reservations, Number(body.reservationNo), attempt);
      const own = states.filter((state) => state.customerId === person && isStillOpen(state));
      const differences = own.map((state) => differenceOf(body, shownReservation(state) ?? {}));
      if (!differences.includes(undefined)) say(`${body.reservationNo}: ${differences[0] ?? 'it was not open'}`);
    }
    const missing = openAllTheTime(attempt).filter((number) => !numbers.includes(number));
    if (missing.length > 0) say(`${missing} was open and is missing`);
  }

  function checkForgotten(attempt: Attempt): void {
    const { requestId, person } = attempt;
    const say = (what: string): void => blame('who rents is not forgotten', `${requestId} of ${person}: ${what}`);
    for (const number of openAllTheTime(attempt)) say(`reservation ${number} was open`);
    const own = [...items.latest.values()].filter(({ ownerId }) => ownerId === person);
    for (const { itemNo } of own) if (allTheTime(items, itemNo, attempt, isHeld)) say(`item ${itemNo} was held`);
  }

  function openAllTheTime(attempt: Attempt): readonly number[] {
    const own = [...reservations.latest.values()].filter(({ customerId }) => customerId === attempt.person);
    return own
      .map(({ reservationNo }) => reservationNo)
      .filter((number) => allTheTime(reservations, number, attempt, isStillOpen));
  }

  function allTheTime<S>(
    table: TableMirror<S>,
    number: number,
    attempt: Attempt,
    isSo: (state: S) => boolean,
  ): boolean {
    const { states, isCertain } = listedDuring(scene, table, number, attempt);
    return isCertain && states.every(isSo);
  }
}

/** Whether a reservation is open in the eyes of its renter: neither over nor cancelled. */
export function isStillOpen(state: Parameters<typeof isOpen>[0]): boolean {
  return isOpen(state) && (state.status === 'Requested' || state.status === 'Confirmed');
}
