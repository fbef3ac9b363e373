import { expect, it } from 'vitest';
import { environment } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { heldRental } from '../support/market.ts';
import { npmRun } from '../support/npm-run.ts';

const npmRunTrace = (asked: string) => npmRun('trace', asked, '--stage', environment.GDMARKET_STAGE);

it('npm run trace draws a rental through its functions, and says what it does not know', async () => {
  await eventually(async () => {
    const { reservation } = await heldRental();
    const drawn = async () => {
      const { code, output } = await npmRunTrace(String(reservation.reservationNo));
      expect(code).toBe(0);
      expect(output).toMatch(/ 0 ms +\d+ ms │█.*reservation-http +POST \/reservations 201/);
      expect(output).toMatch(/item-events +handles Reserved \(waited \d+ ms\)/);
      expect(output).toMatch(/reservation-events +handles ItemHeld/);
    };
    await eventually(drawn, { withinMs: 10_000 });
  });
  const unknown = await npmRunTrace('999999999');
  expect(unknown).toEqual({ code: 1, output: expect.stringContaining('Nothing is known of reservation 999999999') });
  expect((await npmRunTrace('two words')).code).toBe(1);
});
