import { dayAfter, hourOf } from '#contracts/days/civil-day.ts';
import type { Account, Turnover } from '../domain/account.ts';
import { addedUp, balanceOf, type Standing, standingsOf } from '../domain/standing.ts';
import type { Ledger, Span } from './ledger.ts';

/** An account on one day, in whole units of the currency. */
export interface AccountDay {
  readonly account: Account;
  readonly currency: string;
  readonly opening: number;
  readonly debits: number;
  readonly credits: number;
  readonly closing: number;
}

/** The accounts on one day, and where the money was at its end. */
export interface DayClose {
  readonly accounts: readonly AccountDay[];
  readonly standings: readonly Standing[];
}

/** From the beginning of a day, as 2026-11-29, to its end, where the market is. */
export function spanOf(day: string, timeZone: string): { readonly [Bound in keyof Span]-?: string } {
  const begins = (one: string) => hourOf(one, 0, timeZone).toISOString();
  return { from: begins(day), before: begins(dayAfter(day)) };
}

/** Closes a day, as far as its events are known. */
export async function closeDay(ledger: Pick<Ledger, 'turnovers'>, day: string, timeZone: string): Promise<DayClose> {
  const { from, before } = spanOf(day, timeZone);
  const [earlier, ofDay] = await Promise.all([ledger.turnovers({ before: from }), ledger.turnovers({ from, before })]);
  const until = addedUp([...earlier, ...ofDay]);
  const accounts = until.map(({ account, currency }) => {
    const find = (turnovers: readonly Turnover[]) =>
      turnovers.find((one) => one.account === account && one.currency === currency) ?? { debits: 0, credits: 0 };
    const opening = balanceOf(find(earlier));
    const { debits, credits } = find(ofDay);
    return { account, currency, opening, debits, credits, closing: opening + debits - credits };
  });
  return { accounts, standings: standingsOf(until) };
}
