import { marketDay } from '#contracts/days/civil-day.ts';
import { toItemInfo } from '#functions/projections/item-info/item-info.view.ts';
import type { SlotAge } from '#functions/projections/view-store.ts';
import { contradictionIn } from '#support/one-moment.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/** Whether a slot's content is at least as new as an event. */
type IsThere = (slot: SlotAge | undefined, seq?: number) => boolean;

/**
 * An event that the views have taken is in them: they lag only by what is still on its way. Call the returned function
 * with the id of each event that was taken.
 */
export function watchViews({ world, mirror }: Scene, blame: Blame): (eventId: string) => void {
  const { itemInfoes, reviewInfoes } = world.tables;

  async function isShown(aggregate: string, number: number, isThere: IsThere): Promise<boolean> {
    if (aggregate === 'item') return isThere((await itemInfoes.find(number))?.item);
    if (aggregate === 'review') {
      const itemInfo = await itemInfoes.find(itemOf(aggregate, number));
      return isThere((await reviewInfoes.find(number))?.review) && isThere(itemInfo?.review);
    }
    const { itemNo = 0, holdSeq = 0, from } = mirror.reservations.latest.get(number) ?? {};
    // Bookings are shown once they are handed over, in the order of their days.
    if (from !== undefined) return true;
    return isThere((await itemInfoes.find(itemNo))?.reservation, holdSeq);
  }

  async function contradictionAfter(aggregate: string, number: number): Promise<string | undefined> {
    const row = await itemInfoes.find(aggregate === 'item' ? number : itemOf(aggregate, number));
    const info = row && toItemInfo(row, marketDay({ now: () => new Date().toISOString() }));
    return info && contradictionIn(info);
  }

  function itemOf(aggregate: string, number: number): number {
    const { latest } = aggregate === 'review' ? mirror.reviews : mirror.reservations;
    return latest.get(number)?.itemNo ?? 0;
  }

  function isUnwritten(aggregate: string, number: number, version: number): boolean {
    return aggregate === 'review' && mirror.reviews.of(number)[version - 1]?.state.status === 'Requested';
  }

  return (eventId) => {
    const [aggregate = '', number = '', version] = eventId.split('#');
    // Something that does not exist is not shown, nor a review that is not written.
    if (aggregate === 'absent-item' || isUnwritten(aggregate, Number(number), Number(version))) return;
    const isThere: IsThere = (slot, seq = 0) =>
      slot !== undefined && (slot.seq > seq || (slot.seq === seq && slot.version >= Number(version)));
    void isShown(aggregate, Number(number), isThere).then((shown) => {
      if (!shown) blame('views keep up', `${eventId} was taken, and is not there`);
    });
    void contradictionAfter(aggregate, Number(number)).then((contradiction) => {
      if (contradiction !== undefined) blame('a view shows one moment', `after ${eventId}: ${contradiction}`);
    });
  };
}
