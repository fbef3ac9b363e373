import type { BusEvent } from '../cloud/bus.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/** An event on the bus, as far as a history tells it. */
interface Told {
  readonly id: string;
  readonly source: string;
  readonly time: string;
  readonly correlationid: string;
  readonly data: {
    readonly reservationNo?: number;
    readonly state?: {
      readonly itemNo: number;
      readonly reservationNo?: number;
      readonly deletion?: { readonly reservationNo?: number };
    };
  };
}

/** Events that were read before: the rule looks at a history several times. */
const read = new WeakMap<BusEvent, Told>();

/** More than a history has. */
const ALL = 1_000_000;

/** What operators see of a rental or an item is what reached the bus, each event once, in order of time. */
export async function checkHistories({ world }: Scene, blame: Blame): Promise<void> {
  const told = new Map(world.bus.events.map((event) => [event.id, toldIn(event)]));
  // Who is forgotten belongs to no rental and to no item.
  const ofThings = [...told.values()].filter(({ source }) => source !== 'gdmarket.person');
  for (const [subject, events] of Map.groupBy(ofThings, subjectOf)) {
    const { entries } = await world.tables.history.read(subject, { size: ALL });
    const shown = entries.map(({ id, time, correlationId }) => `${time} ${id} ${correlationId}`);
    const expected = events.map(({ id, time, correlationid }) => `${time} ${id} ${correlationid}`);
    if (shown.toSorted().join() !== expected.toSorted().join())
      blame('histories tell what was published', `${subject}: ${shown.join(', ')}, not ${expected.join(', ')}`);
    const times = entries.map(({ time }) => time);
    if (times.join() !== times.toSorted().join()) blame('histories are in order', `${subject}: ${times.join(', ')}`);
  }
}

function toldIn(event: BusEvent): Told {
  const told = read.get(event) ?? (JSON.parse(event.detail) as Told);
  read.set(event, told);
  return told;
}

function subjectOf({ source, data: { reservationNo, state } }: Told): string {
  const own = source === 'gdmarket.item' ? state?.deletion?.reservationNo : state?.reservationNo;
  const rental = reservationNo ?? own;
  return rental === undefined ? `item/${state?.itemNo}` : `reservation/${rental}`;
}
