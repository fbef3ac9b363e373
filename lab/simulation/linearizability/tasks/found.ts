import { isFound as isFoundRow, type ReservationRow, type World } from '../world.ts';

/** Why a reservation cannot have been found in such a state; undefined when it can. */
export function found(
  world: World,
  no: number,
  objection: (row: ReservationRow) => string | undefined,
): string | undefined {
  const row = world.reservations.get(no);
  return row !== undefined && isFound(world, no) ? objection(row) : notOpen(world, no);
}

/** Whether clients find a reservation. */
export function isFound({ reservations }: Pick<World, 'reservations'>, no: number): boolean {
  const row = reservations.get(no);
  return row !== undefined && isFoundRow(row);
}

/** That a reservation is not in such a state. */
export function notOpen({ reservations }: World, no: number): string {
  return `reservation ${no} is ${reservations.get(no)?.status ?? 'not there'}`;
}
