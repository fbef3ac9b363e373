import type { Attempt } from '../clients/attempt.ts';
import { type Check, nothingAgainst } from './check.ts';

/** What the market says about one reservation once everything has settled. */
export interface Account {
  readonly reservationNo: number;
  /** As clients see it: `GET /reservations` and `GET /payments`. */
  readonly reservation: 'Paid' | 'NotPaid' | undefined;
  readonly payment: 'Paid' | 'NotPaid' | undefined;
  /** The version of the payment's row, which is the number of its events. */
  readonly version: number;
  /** How many of the payment's events were heard on the bus, each counted once. */
  readonly heard: number;
  /** The provider's authorizations in those events, each once: paying again may report the same money again. */
  readonly authorizations: readonly string[];
}

/**
 * What must hold of the money, whatever clients were answered. Expects the account of every prepared reservation, and
 * every attempt to pay.
 */
export function checkAccounts(accounts: readonly Account[], attempts: readonly Attempt[]): readonly Check[] {
  const answers = new Map<number, Attempt[]>();
  for (const attempt of attempts) {
    answers.set(attempt.reservationNo, [...(answers.get(attempt.reservationNo) ?? []), attempt]);
  }
  return [
    chargedOnce(accounts),
    paidExactlyWhenCharged(accounts),
    answeredTruly(accounts, answers),
    refusedWithoutCharge(accounts, answers),
  ];
}

function chargedOnce(accounts: readonly Account[]): Check {
  const found = accounts.flatMap(({ reservationNo, version, heard, authorizations: { length } }) => {
    if (heard !== version) return [`payment ${reservationNo}: heard ${heard} of ${version} events`];
    return length > 1 ? [`reservation ${reservationNo} was charged ${length} times`] : [];
  });
  const charges = accounts.reduce((sum, { authorizations }) => sum + authorizations.length, 0);
  const charged = accounts.filter(({ version }) => version > 0).length;
  return nothingAgainst('No reservation was charged twice', found, `${charges} charges for ${charged} reservations`);
}

function paidExactlyWhenCharged(accounts: readonly Account[]): Check {
  const found = accounts.flatMap(({ reservationNo, reservation, payment }) => {
    if (reservation === undefined) return [`reservation ${reservationNo} is not listed`];
    const inForce = payment === 'Paid';
    return (reservation === 'Paid') === inForce
      ? []
      : [`reservation ${reservationNo} is ${reservation}, its payment ${payment ?? 'does not exist'}`];
  });
  const paid = accounts.filter(({ reservation }) => reservation === 'Paid').length;
  const good = `${paid} Paid with a payment in force, ${accounts.length - paid} NotPaid without`;
  return nothingAgainst('A reservation is Paid exactly when its payment is in force', found, good);
}

function answeredTruly(accounts: readonly Account[], answers: ReadonlyMap<number, readonly Attempt[]>): Check {
  const told = accounts.filter(({ reservationNo }) => has(answers, reservationNo, 'paid'));
  const found = told.filter(({ reservation }) => reservation !== 'Paid');
  return nothingAgainst(
    'Whoever was answered 200 is Paid',
    found.map(({ reservationNo }) => `reservation ${reservationNo} is not`),
    `${told.length} were`,
  );
}

/** A refusal says that nothing has happened, so a reservation that got only refusals is not charged. */
function refusedWithoutCharge(accounts: readonly Account[], answers: ReadonlyMap<number, readonly Attempt[]>): Check {
  const untouched = accounts.filter(({ reservationNo }) =>
    (answers.get(reservationNo) ?? []).every(({ outcome }) => outcome === 'refused'),
  );
  const found = untouched.filter(({ version, reservation }) => version > 0 || reservation === 'Paid');
  const refusedOnly = untouched.filter(({ reservationNo }) => answers.has(reservationNo)).length;
  return nothingAgainst(
    'Whoever was only ever refused, or never asked, was not charged',
    found.map(({ reservationNo }) => `reservation ${reservationNo} was`),
    `${refusedOnly} only refused, ${untouched.length - refusedOnly} never asked`,
  );
}

function has(
  answers: ReadonlyMap<number, readonly Attempt[]>,
  reservationNo: number,
  outcome: Attempt['outcome'],
): boolean {
  return (answers.get(reservationNo) ?? []).some((attempt) => attempt.outcome === outcome);
}
