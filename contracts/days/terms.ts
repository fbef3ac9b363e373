/** What an owner asks for beside the price, in whole units of the currency; what is absent or 0 is not asked for. */
export interface Terms {
  /** What is reserved beside the payment, until the item is back and its owner has looked at it. */
  readonly deposit?: number | undefined;
  /** What each day costs by which the item comes back late: out of the deposit, and at most that. */
  readonly lateFee?: number | undefined;
}

/** The terms as clients see them: without those that nobody asks for, as before there were any. */
export function termsShown({ deposit, lateFee }: Terms): { readonly deposit?: number; readonly lateFee?: number } {
  return { ...(deposit && { deposit }), ...(lateFee && { lateFee }) };
}

/** What of an owner's terms is not as its renter agreed to; the most general one first. */
export const changeable = ['price', 'deposit', 'late-fee'] as const;

/** See {@link changeable}. */
export type ChangedTerm = (typeof changeable)[number];

/** A price on some terms; `total` where it is not the price. */
export interface Offer extends Terms {
  readonly itemPrice: number;
  readonly total?: number | undefined;
}

/** What a renter agrees to: null for any price. What they do not say, they leave to the owner. */
export interface Agreed extends Omit<Offer, 'itemPrice'> {
  readonly itemPrice: number | null;
}

/** To which of an owner's terms a renter did not agree. */
export function changedTerms(agreed: Agreed, own: Offer): readonly ChangedTerm[] {
  const { itemPrice, total = itemPrice } = own;
  const isSamePrice = (agreed.itemPrice ?? itemPrice) === itemPrice && (agreed.total ?? total) === total;
  return [
    ...(isSamePrice ? [] : (['price'] as const)),
    ...(isSame(agreed.deposit, own.deposit) ? [] : (['deposit'] as const)),
    ...(isSame(agreed.lateFee, own.lateFee) ? [] : (['late-fee'] as const)),
  ];
}

function isSame(agreed: number | undefined, own = 0): boolean {
  return (agreed ?? own) === own;
}
