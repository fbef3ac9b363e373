/** Where a stage keeps its books: in Aurora DSQL, or in a PostgreSQL server at an address. */
export type LedgerPlace = 'dsql' | { readonly url: string };

/** Whether a stage keeps books, and where. */
export interface LedgerSettings {
  readonly ledger?: LedgerPlace | undefined;
}

/**
 * The setting from CDK context `ledger`. An address has a password, so only emulators take one. Throws a sentence that
 * explains it.
 */
export function ledgerSettingsOf(ledger: unknown, { emulated }: { readonly emulated: boolean }): LedgerSettings {
  if (ledger === undefined) return {};
  if (emulated && /^postgres:\/\/[^:@/]+:[^:@/]+@127\.0\.0\.1:\d+\/\w+$/.test(String(ledger)))
    return { ledger: { url: String(ledger) } };
  if (!emulated && ledger === 'dsql') return { ledger };
  throw new Error(
    emulated
      ? '-c ledger=… must be the address of a PostgreSQL server on this machine; npm start -- --ledger has one'
      : `-c ledger=… must be dsql, not ${String(ledger).replace(/:\/\/.*/s, '://…')}`,
  );
}
