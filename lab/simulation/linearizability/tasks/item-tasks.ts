import type { ClientResponse } from '#lab/simulation/histories/history.ts';
import { itemDiffers } from '../answer.ts';
import { codeIn } from '../fields.ts';
import type { Request } from '../request.ts';
import { isFor, isUntaken, rowsOf, type World, withItem, withReservation } from '../world.ts';
import { may, must, type Outcome, type Piece, reading } from './task.ts';

type Ask<K extends Request['kind']> = Extract<Request, { kind: K }>;

/** `POST /items`. */
export function registerPieces({ name, price }: Ask<'register'>, answer: ClientResponse | undefined): Piece[] {
  const apply = (world: World): Outcome => {
    if (world.item.life !== 'absent') return 'an item with this number was registered already';
    return [withItem(world, { life: 'present', name, price })];
  };
  if (answer === undefined) return [may('register', apply)];
  return answer.status === 201 ? [must('register', apply)] : [];
}

/** `PATCH /items/{itemNo}` of name or price. */
export function changePieces({ name, price }: Ask<'change'>, answer: ClientResponse | undefined): Piece[] {
  const apply = (world: World): Outcome => {
    const { item } = world;
    if (item.life !== 'present') return 'there is no such item';
    return agreed(withItem(world, { name: name ?? item.name, price: price ?? item.price }), answer);
  };
  if (answer === undefined) return [may('change', apply)];
  return answer.status === 200 ? [must('change', apply)] : refusal('change', answer);
}

/** `PATCH /items/{itemNo}` with a command about the item alone: it says so afterwards. */
export function patchPieces(
  { command: { field, value, title } }: Ask<'patch'>,
  answer: ClientResponse | undefined,
): Piece[] {
  const apply = (world: World): Outcome => {
    if (world.item.life !== 'present') return 'there is no such item';
    const others = world.item.said.filter((said) => !said.startsWith(`${field}=`));
    return agreed(withItem(world, { said: [...others, `${field}=${value}`].sort() }), answer);
  };
  if (answer === undefined) return [may(title, apply)];
  return answer.status === 200 ? [must(title, apply)] : refusal(title, answer);
}

/** `GET /items/{itemNo}`. */
export function readItemPieces(answer: ClientResponse | undefined): Piece[] {
  if (answer?.status !== 200) return answer === undefined ? [] : refusal('read the item', answer);
  return [
    reading('read the item', ({ item }) =>
      item.life === 'present' ? itemDiffers(answer.body, item) : 'there is no such item',
    ),
  ];
}

/** `DELETE /items/{itemNo}`. */
export function deletePieces(answer: ClientResponse | undefined): Piece[] {
  const apply = (world: World): Outcome => {
    if (world.item.life !== 'present') return 'there is no such item';
    if (!isUntaken(world.item)) return `reservation ${world.item.heldBy || world.item.booked[0]} has the item`;
    return [withItem(world, { life: 'gone' })];
  };
  if (answer === undefined) return [may('delete the item', apply)];
  return answer.status === 204 ? [must('delete the item', apply)] : refusal('delete the item', answer);
}

/** The hand-over: the payment is captured, then the item is lent. */
export function lendPieces(
  { reservationNo }: { readonly reservationNo: number },
  answer: ClientResponse | undefined,
): Piece[] {
  const captured = may('capture the payment', (world) => capture(world, reservationNo));
  const apply = (world: World) => lend(world, reservationNo, answer);
  if (answer === undefined) return [captured, may('lend', apply)];
  if (answer.status === 200) return [captured, must('lend', apply)];
  const refused = refusal('lend', answer, reservationNo);
  // After the capture, its event may hand the item over. A slow request then finds it returned, or gone with its
  // review.
  return ['item-not-held', 'item-not-found'].includes(codeIn(answer.body) ?? '') ? [captured, ...refused] : refused;
}

function capture(world: World, reservationNo: number): Outcome {
  const row = world.reservations.get(reservationNo);
  if (row === undefined || !isFor(world.item, reservationNo)) return 'the item is not held for it';
  if (comesLater(world, reservationNo)) return 'an earlier booking comes first';
  if (row.payment !== 'Approved') return 'there is nothing to capture';
  return [withReservation(world, row, { payment: 'Captured' })];
}

function lend(world: World, reservationNo: number, answer: ClientResponse | undefined): Outcome {
  const { item } = world;
  const row = world.reservations.get(reservationNo);
  if (item.life !== 'present') return 'there is no such item';
  if (row === undefined || !isFor(item, reservationNo)) return `the item is not held for reservation ${reservationNo}`;
  if (item.rental === 'Renting' && item.heldBy === reservationNo) return agreed(world, answer);
  if (comesLater(world, reservationNo)) return 'an earlier booking comes first';
  if (row.payment !== 'Captured') return `payment ${reservationNo} is not in force (${row.payment})`;
  const lent = withItem(world, { rental: 'Renting', heldBy: reservationNo, lastLent: reservationNo });
  return agreed(withReservation(lent, row, { handover: 'out' }), answer);
}

/** Whether the item is booked for earlier days than those of a reservation. */
function comesLater(world: World, reservationNo: number): boolean {
  const from = world.reservations.get(reservationNo)?.from ?? '';
  return rowsOf(world, world.item.booked).some((one) => one.from < from);
}

/** The renter returns the item. */
export function returnPieces(
  { reservationNo }: { readonly reservationNo: number },
  answer: ClientResponse | undefined,
): Piece[] {
  const apply = (world: World): Outcome => {
    const { item } = world;
    const row = world.reservations.get(reservationNo);
    if (item.life !== 'present') return 'there is no such item';
    if (item.heldBy === 0 && item.lastLent === reservationNo) return agreed(world, answer);
    if (row === undefined || item.heldBy !== reservationNo || item.rental !== 'Renting') {
      return `the item is not lent to reservation ${reservationNo}`;
    }
    const booked = item.booked.filter((no) => no !== reservationNo);
    const back = withItem(world, { heldBy: 0, booked, rental: 'Returned' });
    return agreed(withReservation(back, row, { handover: 'back' }), answer);
  };
  if (answer === undefined) return [may('return', apply)];
  return answer.status === 200 ? [must('return', apply)] : refusal('return', answer, reservationNo);
}

function agreed(world: World, answer: ClientResponse | undefined): Outcome {
  return itemDiffers(answer?.body, world.item) ?? [world];
}

const notPresent = ({ item }: World) => item.life !== 'present';

/** When each refusal of an item is true. An unknown code may come at any time. */
const reasons: Readonly<Record<string, (world: World, reservationNo: number) => boolean>> = {
  'item-not-found': notPresent,
  'item-held': ({ item }) => !isUntaken(item) && item.rental !== 'Renting',
  'item-lent': ({ item }) => item.heldBy !== 0 && item.rental === 'Renting',
  'item-not-held': ({ item }, no) => !isFor(item, no),
  'earlier-booking': comesLater,
  'not-its-days': ({ item }, no) => item.booked.includes(no),
  'not-paid': ({ reservations }, no) => {
    const payment = reservations.get(no)?.payment;
    return payment !== 'Approved' && payment !== 'Captured';
  },
  'payment-lapsed': ({ reservations, known }, no) =>
    known.lapsed.has(no) && reservations.get(no)?.payment === 'Canceled',
  'item-not-lent': ({ item }, no) =>
    !(item.heldBy === no && item.rental === 'Renting') && !(item.heldBy === 0 && item.lastLent === no),
};

function refusal(label: string, answer: ClientResponse, reservationNo = 0): Piece[] {
  const code = codeIn(answer.body) ?? (answer.status === 404 ? 'item-not-found' : '');
  const holds = reasons[code];
  if (holds === undefined || (answer.status !== 404 && answer.status !== 409)) return [];
  return [
    reading(label, (world) => {
      if (answer.status === 409 && notPresent(world)) return 'there is no such item';
      return holds(world, reservationNo) ? undefined : `it was not true that "${code}"`;
    }),
  ];
}
