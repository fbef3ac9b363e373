import { expectStatus, registerItem, reserve } from '@gdmarket/client';
import { market } from '#support/http-client.ts';

/** What so many people who reserve one thing were answered. */
export interface Reserved {
  readonly reservers: number;
  /** How many answers had each status. */
  readonly answers: Readonly<Record<string, number>>;
}

/** An emulator starts a process for each request at the same time. */
const AT_ONCE = 16;

/** Lets so many people reserve the same thing, as many at once as an emulator bears. */
export async function reserveTogether(reservers: number): Promise<Reserved> {
  const { itemNo } = expectStatus(await registerItem(market, { itemName: 'Camera', itemPrice: 100 }), 201).body;
  const answers: Record<string, number> = {};
  let next = 1;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next <= reservers) {
        const customerId = next++;
        const { status } = await reserve(market, { itemNo, customerId, customerName: `Customer${customerId}` });
        answers[status] = (answers[status] ?? 0) + 1;
      }
    }),
  );
  return { reservers, answers };
}
