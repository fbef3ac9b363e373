import type { ClientResponse } from '#lab/simulation/histories/history.ts';
import { codeIn, draftIn, withoutWords } from '../fields.ts';
import type { Request } from '../request.ts';
import { isUntaken, type ReservationRow, type World, withItem, withReservation } from '../world.ts';
import { may, must, type Outcome, type Piece, reading } from './task.ts';

/** The review in three pieces: it is found to be requested, the item leaves the market with it, and it is written. */
export function reviewPieces(
  { reservationNo: no, draft }: Extract<Request, { kind: 'review' }>,
  answer: ClientResponse | undefined,
): Piece[] {
  const asked = may('find that the review is asked for', (world) => askedFor(world, no));
  const deleted = (world: World) => deleteFor(world, no, draft);
  if (answer === undefined) {
    return [may('delete the item for the review', (world) => then(askedFor(world, no), deleted))];
  }
  if (answer.status === 201) {
    const write = (world: World) => written(world, no, draftIn(answer.body));
    return [
      { ...asked, optional: false },
      must('delete the item for the review', deleted),
      must('write the review', write),
    ];
  }
  return refusal(no, answer);
}

/** `GET /reviews/{reviewNo}`. */
export function readReviewPieces(no: number, answer: ClientResponse | undefined): Piece[] {
  const isWritten = ({ reservations }: World) => reservations.get(no)?.review === 'written';
  if (answer?.status === 404) return [reading('read', (world) => (isWritten(world) ? 'it is there' : undefined))];
  if (answer?.status !== 200) return [];
  return [
    reading('read', (world) => {
      if (!isWritten(world)) return `review ${no} is not written`;
      return differs(world, no, draftIn(answer.body));
    }),
  ];
}

function askedFor(world: World, no: number): Outcome {
  const row = world.reservations.get(no);
  if (row?.review === 'requested') return [world];
  // The return of the item requests the review, at any later time.
  if (row?.review === 'none' && row.status === 'Closed') return [withReservation(world, row, { review: 'requested' })];
  return `review ${no} is ${row?.review === 'written' ? 'written already' : 'not asked for'}`;
}

function deleteFor(world: World, no: number, draft: string): Outcome {
  const { life, goneFor, heldBy, booked } = world.item;
  if (life === 'gone' && goneFor === no) return [world];
  if (life !== 'present') return 'the item has left the market otherwise';
  if (!isUntaken(world.item)) return `reservation ${heldBy || booked[0]} has the item`;
  return [withItem(world, { life: 'gone', goneFor: no, draft })];
}

function written(world: World, no: number, shown: string | undefined): Outcome {
  const row = world.reservations.get(no);
  if (row === undefined) return `there is no reservation ${no}`;
  return differs(world, no, shown) ?? [withReservation(world, row, { review: 'written' })];
}

function differs({ item, known }: World, no: number, shown: string | undefined): string | undefined {
  if (shown === undefined || shown === item.draft) return undefined;
  if (known.wordless.has(no) && shown === withoutWords(item.draft)) return undefined;
  return `the review says "${item.draft}", not "${shown}"`;
}

function then(first: Outcome, second: (world: World) => Outcome): Outcome {
  const [world] = first;
  return typeof first === 'string' || typeof world !== 'object' ? first : second(world);
}

const reasons: Readonly<Record<string, (world: World, row: ReservationRow | undefined) => boolean>> = {
  'not-returned': (_, row) => row === undefined || row.review === 'none',
  'not-the-renter': (_, row) => row?.status === 'Closed',
  'already-reviewed': (_, row) => row?.review === 'written',
  'item-held': ({ item }) => !isUntaken(item) && item.rental !== 'Renting',
  'item-lent': ({ item }) => item.heldBy !== 0 && item.rental === 'Renting',
  'item-gone': ({ item }, row) => item.life === 'gone' && item.goneFor !== row?.no,
};

function refusal(no: number, answer: ClientResponse): Piece[] {
  const code = codeIn(answer.body) ?? '';
  const holds = reasons[code];
  if (holds === undefined || (answer.status !== 403 && answer.status !== 409)) return [];
  const check = (world: World) => holds(world, world.reservations.get(no));
  return [reading('review', (world) => (check(world) ? undefined : `it was not true that "${code}"`))];
}
