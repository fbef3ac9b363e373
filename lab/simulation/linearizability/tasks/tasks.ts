import type { Operation } from '#lab/simulation/histories/history.ts';
import { claimOf } from '../claims.ts';
import type { Request } from '../request.ts';
import { cancelPieces } from './cancel-tasks.ts';
import {
  changePieces,
  deletePieces,
  lendPieces,
  patchPieces,
  readItemPieces,
  registerPieces,
  returnPieces,
} from './item-tasks.ts';
import { payPieces, takeBackPieces } from './payment-tasks.ts';
import { readPaymentPieces, readReservationPieces, reservePieces } from './reservation-tasks.ts';
import { readReviewPieces, reviewPieces } from './review-tasks.ts';
import type { Piece, Task } from './task.ts';

/** An operation with its parsed request. */
export interface Asked {
  readonly operation: Operation;
  readonly request: Request;
}

/**
 * An operation as a task of the model; undefined when it can neither change nor tell anything (a read without an
 * answer, a 400). `orphans`: see {@link reservePieces}. `unseen`: a number that no reservation has.
 */
export function taskOf({ operation, request }: Asked, orphans: readonly number[], unseen: number): Task | undefined {
  const { response } = operation;
  const answered = response !== undefined && operation.return !== undefined && response.status < 500;
  const claim = response === undefined ? undefined : claimOf(request, response);
  if (claim === 'nothing') return undefined;
  const possible = piecesOf(request, answered ? response : undefined, orphans, unseen);
  // The other function may have done its part; the pieces after it certainly did not happen.
  const pieces = claim === 'unknown' ? possible.slice(0, 1) : possible;
  if (pieces.length === 0) return undefined;
  const reservationNo = 'reservationNo' in request ? request.reservationNo : 0;
  return {
    operation,
    pieces,
    answered,
    reservationNo,
    signature: JSON.stringify([request, answered ? response : claim]),
  };
}

function piecesOf(
  request: Request,
  answer: Operation['response'],
  orphans: readonly number[],
  unseen: number,
): readonly Piece[] {
  switch (request.kind) {
    case 'register':
      return registerPieces(request, answer);
    case 'change':
      return changePieces(request, answer);
    case 'lend':
      return lendPieces(request, answer);
    case 'return':
      return returnPieces(request, answer);
    case 'delete item':
      return deletePieces(answer);
    case 'read item':
      return readItemPieces(answer);
    case 'patch':
      return patchPieces(request, answer);
    case 'reserve':
      return reservePieces(request, answer, orphans, unseen);
    case 'pay':
      return payPieces(request.reservationNo, answer);
    case 'take payment back':
      return takeBackPieces(request.reservationNo, answer);
    case 'cancel':
      return cancelPieces(request.reservationNo, answer);
    case 'turn down':
      return cancelPieces(request.reservationNo, answer, request.reason);
    case 'read reservation':
      return readReservationPieces(request.reservationNo, answer);
    case 'read payment':
      return readPaymentPieces(request.reservationNo, answer);
    case 'review':
      return reviewPieces(request, answer);
    case 'read review':
      return readReviewPieces(request.reservationNo, answer);
  }
}
