import type { Attempt } from './attempt.ts';

/** An attempt that was paid after half a second, unless `fields` say otherwise. */
export function attempt(fields: Partial<Attempt> = {}): Attempt {
  const sentAt = fields.sentAt ?? (fields.answeredAt === undefined ? 0 : fields.answeredAt - 500);
  const reservationNo = fields.reservationNo ?? 1;
  return {
    client: 1,
    reservationNo,
    correlationId: `load-${reservationNo}-${sentAt}`,
    sentAt,
    answeredAt: sentAt + 500,
    outcome: 'paid',
    status: 200,
    retryAfterSeconds: undefined,
    ...fields,
  };
}

/** An attempt answered with a 503 of one kind. */
export function unavailable(outcome: 'late' | 'refused', fields: Partial<Attempt> = {}): Attempt {
  return attempt({ outcome, status: 503, retryAfterSeconds: 1, ...fields });
}
