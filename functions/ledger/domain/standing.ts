import type { Account, Turnover } from './account.ts';

/** Where prices and deposits are, and how much of them went back to renters, in whole units of the currency. */
export interface Standing {
  readonly currency: string;
  readonly held: number;
  readonly captured: number;
  readonly toRefund: number;
  readonly refunded: number;
  readonly depositsHeld: number;
  readonly depositsKept: number;
  readonly depositsReleased: number;
  /** The sum of all balances. Anything but 0 is an error of the books. */
  readonly trialBalance: number;
}

/** Debits minus credits. */
export function balanceOf({ debits, credits }: Pick<Turnover, 'debits' | 'credits'>): number {
  return debits - credits;
}

/** The standing of each currency that occurs. */
export function standingsOf(turnovers: readonly Turnover[]): readonly Standing[] {
  const currencies = [...new Set(turnovers.map(({ currency }) => currency))].toSorted();
  return currencies.map((currency) => {
    const ours = turnovers.filter((one) => one.currency === currency);
    const of = (account: Account) => ours.find((one) => one.account === account) ?? { debits: 0, credits: 0 };
    return {
      currency,
      held: balanceOf(of('held')),
      captured: balanceOf(of('captured')),
      toRefund: balanceOf(of('to-refund')),
      refunded: of('renters').debits,
      depositsHeld: balanceOf(of('deposits')),
      depositsKept: balanceOf(of('kept')),
      depositsReleased: of('depositors').debits,
      trialBalance: ours.reduce((sum, one) => sum + balanceOf(one), 0),
    };
  });
}

/** The turnovers of these postings: each moves its amount from one account to another. */
export function turnoversOf(
  transfers: readonly {
    readonly debit: Account;
    readonly credit: Account;
    readonly amount: number;
    readonly currency: string;
  }[],
): readonly Turnover[] {
  const sides = transfers.flatMap(({ debit, credit, amount, currency }) => [
    { account: debit, currency, debits: amount, credits: 0 },
    { account: credit, currency, debits: 0, credits: amount },
  ]);
  return addedUp(sides);
}

/** One turnover for each account and currency, in order of currency and account. */
export function addedUp(turnovers: readonly Turnover[]): readonly Turnover[] {
  const sums = new Map<string, Turnover>();
  for (const { account, currency, debits, credits } of turnovers) {
    const key = `${currency} ${account}`;
    const before = sums.get(key) ?? { debits: 0, credits: 0 };
    sums.set(key, { account, currency, debits: before.debits + debits, credits: before.credits + credits });
  }
  return [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, turnover]) => turnover);
}
