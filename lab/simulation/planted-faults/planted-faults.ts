import { accessFaults } from './faults/access.faults.ts';
import { adapterFaults } from './faults/adapters.faults.ts';
import { answerFaults } from './faults/answers.faults.ts';
import { bookFaults } from './faults/books.faults.ts';
import { circuitFaults } from './faults/circuit.faults.ts';
import { circuitLookFaults } from './faults/circuit-looks.faults.ts';
import { contractsFaults } from './faults/contracts.faults.ts';
import { daysFaults } from './faults/days.faults.ts';
import { deliveryFaults } from './faults/delivery.faults.ts';
import { depositFaults } from './faults/deposits.faults.ts';
import { eventFaults } from './faults/events.faults.ts';
import { guardFaults } from './faults/guard.faults.ts';
import { holdFaults } from './faults/holds.faults.ts';
import { itemFaults } from './faults/item.faults.ts';
import { itemDecisionFaults } from './faults/item-decisions.faults.ts';
import { lapseFaults } from './faults/lapses.faults.ts';
import { lockFaults } from './faults/locks.faults.ts';
import { longNumberFaults } from './faults/long-numbers.faults.ts';
import { moneyFaults } from './faults/money.faults.ts';
import { nearFaults } from './faults/near.faults.ts';
import { noticesFaults } from './faults/notices.faults.ts';
import { operationsFaults } from './faults/operations.faults.ts';
import { ownerFaults } from './faults/owners.faults.ts';
import { paymentFaults } from './faults/payment.faults.ts';
import { paymentDecisionFaults } from './faults/payment-decisions.faults.ts';
import { peopleFaults } from './faults/people.faults.ts';
import { pictureFaults } from './faults/pictures.faults.ts';
import { promiseFaults } from './faults/promises.faults.ts';
import { quotaFaults } from './faults/quotas.faults.ts';
import { rebuildFaults } from './faults/rebuild.faults.ts';
import { repetitionFaults } from './faults/repetition.faults.ts';
import { requestsFaults } from './faults/requests.faults.ts';
import { reservationFaults } from './faults/reservation.faults.ts';
import { reservationPaymentFaults } from './faults/reservation-payments.faults.ts';
import { resilienceFaults } from './faults/resilience.faults.ts';
import { reviewFaults } from './faults/review.faults.ts';
import { rowsFaults } from './faults/rows.faults.ts';
import { sentenceFaults } from './faults/sentences.faults.ts';
import { timeToPayFaults } from './faults/time-to-pay.faults.ts';
import { versionFaults } from './faults/versions.faults.ts';
import { viewFaults } from './faults/views.faults.ts';
import { waitingFaults } from './faults/waiting.faults.ts';
import { wordFaults } from './faults/words.faults.ts';
import { writeFaults } from './faults/writes.faults.ts';
import type { PlantedFault } from './planted-fault.ts';

/** All faults that the simulation must find. */
export const plantedFaults: readonly PlantedFault[] = [
  ...itemFaults,
  ...holdFaults,
  ...itemDecisionFaults,
  ...daysFaults,
  ...lockFaults,
  ...reservationFaults,
  ...reservationPaymentFaults,
  ...paymentFaults,
  ...moneyFaults,
  ...paymentDecisionFaults,
  ...depositFaults,
  ...bookFaults,
  ...reviewFaults,
  ...wordFaults,
  ...viewFaults,
  ...eventFaults,
  ...versionFaults,
  ...writeFaults,
  ...resilienceFaults,
  ...circuitLookFaults,
  ...circuitFaults,
  ...answerFaults,
  ...requestsFaults,
  ...deliveryFaults,
  ...rowsFaults,
  ...adapterFaults,
  ...repetitionFaults,
  ...rebuildFaults,
  ...guardFaults,
  ...contractsFaults,
  ...promiseFaults,
  ...longNumberFaults,
  ...sentenceFaults,
  ...accessFaults,
  ...nearFaults,
  ...operationsFaults,
  ...quotaFaults,
  ...peopleFaults,
  ...ownerFaults,
  ...noticesFaults,
  ...pictureFaults,
  ...timeToPayFaults,
  ...lapseFaults,
  ...waitingFaults,
];

/** The fault with this name. Throws when there is none. */
export function faultNamed(name: string): PlantedFault {
  const fault = plantedFaults.find((known) => known.name === name);
  if (fault === undefined) throw new Error(`no planted fault is called ${name}`);
  return fault;
}
