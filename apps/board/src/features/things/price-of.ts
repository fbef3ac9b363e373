/** The market's largest number. */
const LARGEST = 2_147_483_647;

/** The price in won that somebody typed, also as 12,000, ₩12000 or 12000원; undefined when it is none. */
export function priceOf(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').replace(/^\s*₩|원\s*$|[,\s]/g, '');
  const price = /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
  return price <= LARGEST ? price : undefined;
}
