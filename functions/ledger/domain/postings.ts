import type { Posting } from './transfer.ts';

/** A payment after an event. */
interface Paid {
  /** `itemPrice`: the price of the whole rental; amounts are in whole units of the currency. */
  readonly state: { readonly itemPrice: number; readonly deposit?: Deposit | undefined };
}

/** `kept`: how much of it is its owner's; with `lapsed` nothing could be taken. */
interface Deposit {
  readonly amount: number;
  readonly kept?: number | undefined;
  readonly lapsed?: boolean | undefined;
}

const NONE: readonly Posting[] = [];

/**
 * What each event of a payment moves. It goes by the event alone, so order and repetition do not matter.
 * An event that is missing here does not compile where events are listened to.
 */
export const postings = {
  /** `sameMoney`: money in force got the number of a newer attempt; nothing moves. */
  PaymentApproved: ({ state, sameMoney }: Paid & { readonly sameMoney?: boolean | undefined }) =>
    sameMoney
      ? NONE
      : [
          { debit: 'held', credit: 'renters', amount: state.itemPrice },
          ...unlessNone({ debit: 'deposits', credit: 'depositors', amount: state.deposit?.amount }),
        ],
  PaymentCaptured: ({ state }: Paid) => [{ debit: 'captured', credit: 'held', amount: state.itemPrice }],
  /** Without an authorization there is nothing to give back. The deposit stays reserved until the provider frees it. */
  PaymentCanceled: ({
    state,
    authorizationId,
    captured,
  }: Paid & { readonly authorizationId?: string | undefined; readonly captured: boolean }) =>
    authorizationId === undefined
      ? NONE
      : [{ debit: 'to-refund', credit: captured ? 'captured' : 'held', amount: state.itemPrice }],
  PaymentClosed: () => NONE,
  PaymentRefunded: ({ state, deposit }: Paid & { readonly deposit?: number | undefined }) => [
    { debit: 'renters', credit: 'to-refund', amount: state.itemPrice },
    ...unlessNone({ debit: 'depositors', credit: 'deposits', amount: deposit }),
  ],
  /** What is decided on a deposit moves once the provider has done it. */
  DepositDue: () => NONE,
  DepositKept: () => NONE,
  DepositReleased: () => NONE,
  DepositReasonForgotten: () => NONE,
  DepositSettled: ({ state: { deposit = { amount: 0 } } }: Paid) => {
    const { amount, kept = 0, lapsed } = deposit;
    const taken = lapsed ? 0 : kept;
    return [
      ...unlessNone({ debit: 'kept', credit: 'deposits', amount: taken }),
      ...unlessNone({ debit: 'depositors', credit: 'deposits', amount: amount - taken }),
    ];
  },
} as const satisfies Readonly<Record<string, (event: never) => readonly Posting[]>>;

/** A posting of what may be nothing. */
function unlessNone({
  amount,
  ...sides
}: Omit<Posting, 'amount'> & { readonly amount: number | undefined }): readonly Posting[] {
  return amount ? [{ ...sides, amount }] : NONE;
}
