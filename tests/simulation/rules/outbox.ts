import type { BusEvent } from '../bus.ts';
import type { Attempt } from '../clients.ts';
import type { RowWrite } from '../mirror.ts';
import type { Blame } from './blame.ts';
import type { Scene } from './scene.ts';

/** What holds between what was written and what came to the bus: each event came, under its row's id, and always with the same content. */
export function checkOutbox({ world, mirror }: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const { items, reservations, payments, reviews } = mirror;
  const written = new Map<string, string>();
  const requests = new Set(attempts.map(({ requestId }) => requestId));
  const tables = [
    ['item', items],
    ['reservation', reservations],
    ['payment', payments],
    ['review', reviews],
  ] as const;
  for (const [aggregate, { writes }] of tables) {
    for (const write of writes) note(`${aggregate}#${write.number}#${write.state.version}`, write);
  }
  for (const row of world.tables.absentItems.written) {
    const { itemNo, reservationNo, version } = row.state;
    note(`absent-item#${itemNo}-${reservationNo}#${version}`, { ...row, tick: 0 });
  }
  const heard = hear(world.bus.events);
  for (const [id, type] of written) {
    const event = heard.get(id);
    if (event === undefined) blame('every event is published', `${id} (${type}) never came to the bus`);
    else if (event.type !== type) blame('events keep their id', `${id} is ${type}, on the bus ${event.type}`);
  }
  for (const id of heard.keys()) if (!written.has(id)) blame('events keep their id', `nobody wrote ${id}`);

  function note(id: string, { event }: Pick<RowWrite<unknown>, 'event' | 'tick'>): void {
    if (event.id !== id) blame('events keep their id', `${event.type} of ${id} is called ${event.id}`);
    if (written.has(id)) blame('one version, one event', `${id} was written twice`);
    written.set(id, event.type);
    if (!requests.has(event.correlationId)) blame('events know their request', `${id} says ${event.correlationId}`);
    const caused = requests.has(event.causationId) || event.causationId.includes('#');
    if (!caused) blame('events know their cause', `${id} says ${event.causationId}`);
  }

  function hear(events: readonly BusEvent[]): Map<string, BusEvent> {
    const first = new Map<string, BusEvent>();
    for (const event of events) {
      const before = first.get(event.id);
      if (before === undefined) first.set(event.id, event);
      else if (before.detail !== event.detail) blame('events keep their content', `${event.id} came with two contents`);
    }
    return first;
  }
}
