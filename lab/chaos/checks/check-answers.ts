import * as z from 'zod/mini';
import type { Envelope } from '#shared/events/envelope.ts';
import { bySubject } from '#support/check-history.ts';
import type { Differences } from '#support/compare-views.ts';
import type { Asked, CommandName } from '../clients/commands.ts';

/** How far clocks of functions and clients may differ. An event is also dated a moment before it is written. */
const SLACK_MS = 3_000;

/** The code of an error that no function of the market has an answer for. */
const UNEXPECTED = 'internal-error';

/** The status of a request that breaks the API's rules; the clients here send none. */
const BAD_REQUEST = 400;

const withState = z.object({ state: z.record(z.string(), z.unknown()) });

/** What happened, by aggregate. */
interface History {
  readonly of: (subject: string) => readonly Envelope[];
}

/** The effect of a command on an aggregate. */
interface Effect {
  readonly aggregate: 'item' | 'reservation' | 'review';
  /** The event by which it takes effect. */
  readonly event: string;
  /** The state that the command may also have found in place; without it, the answer claims to have made it. */
  readonly found?: (state: Readonly<Record<string, unknown>>, asked: Asked) => boolean;
  /** The events that take the effect back, so that a refusal may follow both. */
  readonly undoneBy?: readonly string[];
}

const effects: Readonly<Record<CommandName, Effect>> = {
  register: { aggregate: 'item', event: 'ItemRegistered' },
  change: {
    aggregate: 'item',
    event: 'ItemChanged',
    found: (state, { wanted = {} }) => Object.entries(wanted).every(([name, value]) => state[name] === value),
  },
  delete: { aggregate: 'item', event: 'ItemDeleted' },
  reserve: { aggregate: 'reservation', event: 'Reserved' },
  pay: {
    aggregate: 'reservation',
    event: 'PaymentRequested',
    found: ({ paymentStatus }) => paymentStatus === 'Paid',
    undoneBy: ['PaymentCancellationRequested', 'ReservationCancelled', 'ReservationClosed'],
  },
  cancelPayment: {
    aggregate: 'reservation',
    event: 'PaymentCancellationRequested',
    found: ({ paymentStatus }) => paymentStatus === 'NotPaid',
    undoneBy: ['PaymentRequested', 'ReservationCancelled', 'ReservationClosed', 'RentalStarted'],
  },
  // When repeated, the second request may find what the first has done.
  cancel: {
    aggregate: 'reservation',
    event: 'ReservationCancelled',
    found: ({ status }) => status === 'Cancelling' || status === 'Cancelled',
  },
  lend: {
    aggregate: 'item',
    event: 'RentedItem',
    found: (state, { reservationNo }) => state.rentalStatus === 'Renting' && state.reservationNo === reservationNo,
  },
  // When repeated, the second request finds it done, however long ago.
  return: { aggregate: 'item', event: 'ReturnedItem', found: ({ rentalStatus }) => rentalStatus === 'Returned' },
  review: { aggregate: 'review', event: 'Reviewed', found: ({ status }) => status === 'Written' },
};

/**
 * What clients were told that is not so, in words: a command answered 2xx without an event of its effect, a command
 * answered 4xx that had an effect, and an error that a function did not expect, which no harm explains, because a
 * killed function answers nothing. After a 503, a 5xx of the gateway, or no answer, the command may or may not have had
 * its effect. Expects every command, and every event since the first, each once.
 */
export function checkAnswers(all: readonly Asked[], events: readonly Envelope[]): Differences {
  const histories = bySubject(events);
  const history: History = { of: (subject) => histories.get(subject) ?? [] };
  return all.flatMap((asked) => {
    const kind = Math.floor(asked.status / 100);
    // Undecided when it was answered.
    if (asked.status === 202) return [];
    if (kind === 2) return hadEffect(asked, history) ? [] : [`${words(asked)}: nothing of it happened`];
    if (asked.code === UNEXPECTED) return [`${words(asked)}: nobody expected that`];
    if (asked.status === BAD_REQUEST) return [`${words(asked)}: the client keeps the API's rules`];
    if (kind !== 4 || asked.correlationId === undefined) return [];
    return effectsOfRefused(asked, events, history).map(({ type }) => `${words(asked)}: and yet ${type}`);
  });
}

function hadEffect(asked: Asked, history: History): boolean {
  const { event, found } = effects[asked.command];
  const about = history.of(subjectOf(asked));
  if (about.some((one) => one.type === event && one.correlationid === asked.correlationId)) return true;
  if (found === undefined) return false;
  return about.some((one, index) => {
    const since = Date.parse(one.time);
    const until = Date.parse(about[index + 1]?.time ?? '9999-01-01');
    const wasThere = since <= asked.answeredAt + SLACK_MS && until >= asked.startedAt - SLACK_MS;
    const state = withState.safeParse(one.data).data?.state;
    return wasThere && state !== undefined && found(state, asked);
  });
}

/**
 * The events by which a refused command took effect after all, except an effect that was taken back before the refusal.
 */
function effectsOfRefused(asked: Asked, events: readonly Envelope[], history: History): readonly Envelope[] {
  const { event, undoneBy = [] } = effects[asked.command];
  const declined = asked.status === 402 ? ['PaymentApproved'] : [];
  const reviewed = asked.command === 'review' ? ['ItemDeleted'] : [];
  const own = events.filter(
    ({ type, correlationid }) =>
      correlationid === asked.correlationId && [event, ...declined, ...reviewed].includes(type),
  );
  return own.filter((one) => {
    const about = history.of(one.subject);
    const later = about.slice(about.indexOf(one) + 1);
    return !later.some(({ type, time }) => undoneBy.includes(type) && Date.parse(time) <= asked.answeredAt + SLACK_MS);
  });
}

function subjectOf({ command, itemNo, reservationNo }: Asked): string {
  const { aggregate } = effects[command];
  return `${aggregate}/${aggregate === 'item' ? itemNo : reservationNo}`;
}

function words({ command, itemNo, reservationNo, status, code, correlationId }: Asked): string {
  const what = [itemNo && `item ${itemNo}`, reservationNo && `reservation ${reservationNo}`].filter(Boolean).join(', ');
  return `${command} (${what}; ${correlationId ?? 'no correlation id'}) was answered ${status}${code ? ` ${code}` : ''}`;
}
