import { made } from '../clients/requests.ts';
import { valueIn } from '../linearizability/fields.ts';
import type { Read } from './read-market.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';
import { checkViews } from './views.ts';

/** Longer than unused rows are kept: 30 days, and one day for wrong clocks. */
const LATER_MS = 31 * 24 * 3_600_000;

/**
 * What has left the market is forgotten in the end. This changes nothing that clients see, and a request about such a
 * thing is refused, not left waiting.
 */
export async function checkForgetting(
  scene: Scene,
  read: Read,
  settle: () => Promise<void>,
  blame: Blame,
): Promise<void> {
  const { world, mirror } = scene;
  world.machine.tell('world', () => 'a month goes by');
  world.machine.scheduler.after(LATER_MS, () => undefined);
  await settle();
  await checkViews(scene, read, blame);
  const gone = [...mirror.items.latest.values()].filter(({ deletion }) => deletion !== undefined);
  for (const { itemNo } of gone) {
    const itemPath = { itemNo: String(itemNo) };
    const { status } = await read(made('GET /items/{itemNo}', itemPath));
    if (status !== 404) blame('what is gone stays gone', `item ${itemNo} answers ${status} a month after it left`);
    const { status: asked, body } = await read(made('POST /reservations', {}, { customerId: 1, itemNo }));
    if (asked !== 201) continue;
    const reservationNo = String(valueIn(body, 'reservationNo'));
    await settle();
    const { status: found, body: shown } = await read(made('GET /reservations/{reservationNo}', { reservationNo }));
    // Its time may be over before it is refused.
    if (found !== 404 && valueIn(shown, 'status') !== 'Rejected')
      blame('what is gone stays gone', `reservation ${reservationNo} of it is ${valueIn(shown, 'status')}`);
  }
}
