import type { Quotas, Recorded } from './quotas.ts';

/** The in-memory twin: the same conditions as on DynamoDB. */
export function createMemoryQuotas(): Quotas {
  const rows = new Map<number, Recorded>();
  return {
    async record(personNo, use, most) {
      const { uses, version } = rows.get(personNo) ?? { uses: [], version: 0 };
      if (uses.length >= most || uses.some(({ number }) => number === use.number)) return { uses, version };
      rows.set(personNo, { uses: [...uses, use], version: version + 1 });
      return undefined;
    },
    async replace(personNo, { version }, uses) {
      if (rows.get(personNo)?.version !== version) return 'conflict';
      rows.set(personNo, { uses, version: version + 1 });
      return 'saved';
    },
  };
}
