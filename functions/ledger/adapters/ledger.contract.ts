import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accounts } from '../domain/account.ts';
import { standingsOf, turnoversOf } from '../domain/standing.ts';
import type { Transfer } from '../domain/transfer.ts';
import type { Ledger } from '../use-cases/ledger.ts';

const at = (second: number) => `2026-11-29T10:00:${String(second).padStart(2, '0')}.000Z`;

/** A transfer for the tests of a ledger: an approval, unless told otherwise. */
export function aTransfer(more: Partial<Transfer> = {}): Transfer {
  return {
    eventId: 'payment#7#1',
    line: 1,
    eventType: 'PaymentApproved',
    at: at(1),
    reservationNo: 7,
    debit: 'held',
    credit: 'renters',
    amount: 100,
    currency: 'KRW',
    ...more,
  };
}

/** The tests that every ledger must pass. `newLedger` makes an empty one. */
export function ledgerContract(name: string, newLedger: () => Promise<Ledger>): void {
  describe(`ledger: ${name}`, () => {
    const all = async (ledger: Ledger) => (await ledger.read({}, { size: 1_000 })).transfers;

    it('begins empty', async () => {
      const ledger = await newLedger();
      expect([await all(ledger), await ledger.turnovers({}), await ledger.ofReservation(7)]).toStrictEqual([
        [],
        [],
        [],
      ]);
      await ledger.record([]);
      expect(await ledger.read({}, { size: 1 })).toStrictEqual({ transfers: [] });
    });

    it('gives back what it was given, also large amounts and words that look like SQL', async () => {
      const ledger = await newLedger();
      const one = aTransfer({ amount: 9_007_199_254_740_991, at: '2026-11-29T10:00:01.007Z' });
      const other = aTransfer({ eventId: "'; DROP TABLE ledger.transfers;--", at: at(2), amount: 0 });
      await ledger.record([one, other]);
      expect(await all(ledger)).toStrictEqual([one, other]);
    });

    it('writes a key once: a repetition changes nothing, even when it says something else', async () => {
      const ledger = await newLedger();
      await ledger.record([aTransfer()]);
      await ledger.record([aTransfer({ amount: 5 }), aTransfer({ line: 2 })]);
      expect(await all(ledger)).toStrictEqual([aTransfer(), aTransfer({ line: 2 })]);
    });

    it('writes a key once when many write it at a time', async () => {
      const ledger = await newLedger();
      await Promise.all(Array.from({ length: 12 }, () => ledger.record([aTransfer(), aTransfer({ line: 2 })])));
      expect(await all(ledger)).toHaveLength(2);
    });

    it.each([{ amount: -1 }, { amount: 0.5 }, { amount: Number.NaN }, { line: 0 }, { credit: 'held' as const }])(
      'refuses what is no transfer, and all that comes with it: %j',
      async (wrong) => {
        const ledger = await newLedger();
        await expect(ledger.record([aTransfer(), aTransfer({ eventId: 'payment#8#1', ...wrong })])).rejects.toThrow();
        expect(await all(ledger)).toStrictEqual([]);
      },
    );

    it('keeps payments apart', async () => {
      const ledger = await newLedger();
      const other = aTransfer({ eventId: 'payment#70#1', reservationNo: 70 });
      await ledger.record([aTransfer(), other]);
      expect(await ledger.ofReservation(7)).toStrictEqual([aTransfer()]);
      expect(await ledger.ofReservation(70)).toStrictEqual([other]);
    });

    it('is read a page at a time, in order of time, event and line; only the last page has no next', async () => {
      const ledger = await newLedger();
      const made = [
        aTransfer({ eventId: 'payment#2#1', at: at(1) }),
        aTransfer({ eventId: 'payment#1#1', at: at(2) }),
        aTransfer({ eventId: 'payment#3#1', at: at(2), line: 1 }),
        aTransfer({ eventId: 'payment#3#1', at: at(2), line: 2 }),
        aTransfer({ eventId: 'payment#3#1', at: at(2), line: 10 }),
      ];
      await ledger.record(made.toReversed());
      const found: Transfer[] = [];
      for (let after: string | undefined, pages = 0; pages < 3; pages += 1) {
        const page = await ledger.read({}, { size: 2, after });
        found.push(...page.transfers);
        expect(page.next === undefined).toBe(pages === 2);
        after = page.next;
      }
      expect(found).toStrictEqual(made);
    });

    it('knows spans: from one moment on, and before another', async () => {
      const ledger = await newLedger();
      const made = [1, 2, 3].map((second) => aTransfer({ eventId: `payment#${second}#1`, at: at(second) }));
      await ledger.record(made);
      const span = { from: at(2), before: at(3) };
      expect((await ledger.read(span, { size: 9 })).transfers).toStrictEqual([made[1]]);
      expect(await ledger.turnovers(span)).toStrictEqual(turnoversOf(made.slice(1, 2)));
      expect(await ledger.turnovers({ before: at(3) })).toStrictEqual(turnoversOf(made.slice(0, 2)));
    });

    it('adds up as its transfers do, in any order and however often they come', async () => {
      const key = fc.record({ no: fc.integer({ min: 1, max: 4 }), version: fc.integer({ min: 1, max: 4 }) });
      const posting = fc.record({
        key,
        sides: fc.shuffledSubarray([...accounts], { minLength: 2, maxLength: 2 }),
        amount: fc.integer({ min: 0, max: 1_000_000 }),
        currency: fc.constantFrom('KRW', 'EUR'),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(posting, { maxLength: 12, selector: ({ key: { no, version } }) => `${no} ${version}` }),
          fc.infiniteStream(fc.nat()),
          async (made, order) => {
            const transfers = made.map(
              ({ key: { no, version }, sides: [debit = 'held', credit = 'renters'], ...rest }) =>
                aTransfer({ eventId: `payment#${no}#${version}`, reservationNo: no, debit, credit, ...rest }),
            );
            const ledger = await newLedger();
            for (const one of [...transfers, ...transfers].toSorted(() => ((order.next().value ?? 0) % 3) - 1))
              await ledger.record([one]);
            const turnovers = await ledger.turnovers({});
            expect(turnovers).toStrictEqual(turnoversOf(transfers));
            for (const { trialBalance } of standingsOf(turnovers)) expect(trialBalance).toBe(0);
          },
        ),
        { numRuns: 15 },
      );
    });
  });
}
