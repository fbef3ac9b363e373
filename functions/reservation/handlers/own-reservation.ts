import { CommandRejected } from '../../shared/domain/command-rejected.ts';
import { resourceUrl } from '../../shared/http/hal.ts';
import { HttpProblem } from '../../shared/http/problem.ts';
import { problemOf } from '../../shared/http/problem-of.ts';
import type { HttpRequest } from '../../shared/http/request.ts';
import { reservationResource } from './reservation.presenter.ts';

/** Reserves. A refusal that names the renter's own reservation becomes a problem that links to it. */
export async function linkingOwnReservation<T>(request: HttpRequest, reserve: () => Promise<T>): Promise<T> {
  try {
    return await reserve();
  } catch (error) {
    const reservationNo = error instanceof CommandRejected ? error.rejection.facts?.reservationNo : undefined;
    if (reservationNo === undefined) throw error;
    const { status, code, detail, members } = problemOf(error).problem;
    const href = resourceUrl(request, reservationResource, reservationNo);
    throw new HttpProblem(status, code, detail, { members: { ...members, _links: { reservation: { href } } } });
  }
}
