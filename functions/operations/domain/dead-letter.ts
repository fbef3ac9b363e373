/** A message that could not be processed, without its content, which may be personal. */
export interface DeadLetter {
  readonly messageId: string;
  /** Null when its queue gave it up after too many tries. */
  readonly reason: string | null;
  /** ISO 8601 UTC. */
  readonly sentAt: string;
  readonly eventId: string | null;
  readonly eventType: string | null;
  readonly correlationId: string | null;
}

/** What a body says of its event, as far as it is one. */
export type EventInBody = Pick<DeadLetter, 'eventId' | 'eventType' | 'correlationId'>;

/**
 * The event in the body of a dead letter. Consumers keep what the bus gave them (`detail`), relays an envelope, or a
 * row of their stream in DynamoDB's own form.
 */
export function eventInBody(body: string): EventInBody {
  const whole = parsed(body);
  const event = [member(whole, 'detail'), member(member(whole, 'event'), 'M'), whole].find((one) => one !== undefined);
  return {
    eventId: textIn(event, 'id'),
    eventType: textIn(event, 'type'),
    correlationId: textIn(event, 'correlationid') ?? textIn(event, 'correlationId'),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function member(value: unknown, name: string): unknown {
  return new Map<string, unknown>(Object.entries(Object(value))).get(name);
}

/** A text, or DynamoDB's form of one. */
function textIn(event: unknown, name: string): string | null {
  const value = member(event, name);
  const text = typeof value === 'string' ? value : member(value, 'S');
  return typeof text === 'string' ? text : null;
}
