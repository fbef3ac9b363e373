/** The highest price that the market accepts. */
const LARGEST = 2_147_483_647;

/** Reads a typed price in won: 12000, 12,000, ₩12000 or 12000원. Returns undefined for any other text. */
export function priceOf(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').replace(/^\s*₩|원\s*$|[,\s]/g, '');
  const price = /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
  return price <= LARGEST ? price : undefined;
}
