import type { Answer, Problem } from '@gdmarket/client';

/** Why something was not done, or could not be read. */
export interface Trouble {
  /** The last part of the problem's `type`; `offline` when nothing answered, `unknown` when it says nothing. */
  readonly code: string;
  /** After how many seconds to come back; undefined when it does not pass by itself. */
  readonly retryAfter?: number | undefined;
  /** Finds the request in the market's logs. */
  readonly correlationId?: string | undefined;
  /** The renter's own reservation that is in the way. */
  readonly reservationNo?: number | undefined;
}

/** What an answer that is no success says. Gateways answer with messages of their own: their status has to do. */
export function troubleOf({ status, headers, body }: Answer): Trouble {
  const problem: Partial<Problem> = typeof body === 'object' && body !== null ? body : {};
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return {
    code: problem.type?.split(':').at(-1) ?? codeOfStatus(status),
    retryAfter: Number.isFinite(seconds) ? seconds : undefined,
    correlationId: headers.get('x-correlation-id') ?? problem.correlationId,
    reservationNo: problem.reservationNo,
  };
}

function codeOfStatus(status: number): string {
  if (status === 429) return 'too-many-requests';
  if (status === 503 || status === 504) return 'no-answer-in-time';
  return status >= 500 ? 'internal-error' : 'unknown';
}

/** Whether the request may have had its effect although no success came: it is repeated under the same name then. */
export function mayHaveBeenDone({ code, retryAfter }: Trouble): boolean {
  return retryAfter !== undefined || ['offline', 'internal-error', 'no-answer-in-time'].includes(code);
}
