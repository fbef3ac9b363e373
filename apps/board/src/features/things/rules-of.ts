import type { Item } from '@gdmarket/client';
import { LONGEST, type Span } from '../../messages/span.ts';

/** What an owner says about rentals, as typed; an empty text says nothing. */
export interface TypedRules {
  readonly perDay: boolean;
  readonly minDays: string;
  readonly maxDays: string;
  readonly daysBetween: string;
  readonly deposit: string;
  readonly lateFee: string;
  /** Days on which nobody gets it; one that is not whole says nothing. */
  readonly blockedDays: readonly Span[];
}

/** The rules of a thing that has none. */
export const NO_RULES: TypedRules = {
  perDay: false,
  minDays: '',
  maxDays: '',
  daysBetween: '',
  deposit: '',
  lateFee: '',
  blockedDays: [],
};

type Rules = Pick<Item, 'priceUnit' | 'minDays' | 'maxDays' | 'daysBetween' | 'deposit' | 'lateFee' | 'blockedDays'>;

/** The rules of a thing, as its form begins with. */
export function typedRules(rules: Rules): TypedRules {
  const { priceUnit, minDays, maxDays, daysBetween, deposit = 0, lateFee = 0, blockedDays } = rules;
  const shown = (days: number | null, neutral: number) => (days === null || days === neutral ? '' : String(days));
  return {
    perDay: priceUnit === 'Day',
    minDays: shown(minDays, 1),
    maxDays: shown(maxDays, LONGEST),
    daysBetween: shown(daysBetween, 0),
    deposit: shown(deposit, 0),
    lateFee: shown(lateFee, 0),
    blockedDays,
  };
}

/** What a request says of the rules: all of them, so that an empty field takes one back. */
export function rulesOf({ perDay, minDays, maxDays, daysBetween, deposit, lateFee, blockedDays }: TypedRules) {
  return {
    priceUnit: perDay ? ('Day' as const) : ('Rental' as const),
    minDays: Number(minDays) || 1,
    maxDays: Number(maxDays) || LONGEST,
    daysBetween: Number(daysBetween) || 0,
    deposit: Number(deposit) || 0,
    lateFee: Number(lateFee) || 0,
    blockedDays: blockedDays.filter(({ from, to }) => from !== '' && to >= from),
  };
}
