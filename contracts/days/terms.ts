/** What an owner asks for beside the price, in whole units of the currency; what is absent or 0 is not asked for. */
export interface Terms {
  /** What is reserved beside the payment, until the item is back and its owner has looked at it. */
  readonly deposit?: number | undefined;
}

/** The terms as clients see them: without those that nobody asks for, as before there were any. */
export function termsShown({ deposit }: Terms): { readonly deposit?: number } {
  return deposit ? { deposit } : {};
}

/** Whether a renter agreed to these terms. What they did not say, they leave to the owner. */
export function isAgreed(agreed: Terms, own: Terms): boolean {
  return (agreed.deposit ?? own.deposit ?? 0) === (own.deposit ?? 0);
}
