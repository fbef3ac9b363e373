/** An event as operators see it: nothing personal but numbers, so that forgetting a person changes nothing here. */
export interface HistoryEntry {
  readonly id: string;
  readonly type: string;
  /** ISO 8601 UTC. */
  readonly time: string;
  readonly source: string;
  readonly correlationId: string;
  readonly causationId: string;
  /** Absent when the market reacts or nobody signed in. */
  readonly by?: { readonly authtype: string; readonly authid: string } | undefined;
  readonly version: number;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What an entry takes from an event's envelope. */
interface Told {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly source: string;
  readonly correlationid: string;
  readonly causationid: string;
  readonly authtype?: string | undefined;
  readonly authid?: string | undefined;
}

/** The data of an event: the state after it, and what else it says. */
interface Said {
  readonly version: number;
  readonly state?: object | undefined;
}

/** What is shown of states and events. Names, comments and reasons in people's own words are not. */
const SHOWN = new Set([
  'itemNo',
  'pictureNo',
  'reservationNo',
  'itemPrice',
  'status',
  'itemStatus',
  'rentalStatus',
  'paymentStatus',
  'cancellation',
  'rejectionReason',
  'reason',
  'because',
  'attempt',
]);

/** The entry of an event. */
export function toHistoryEntry(told: Told, said: Said): HistoryEntry {
  const { id, type, time, source, correlationid: correlationId, causationid: causationId, authtype, authid } = told;
  const by = authtype === undefined || authid === undefined ? undefined : { authtype, authid };
  const facts = factsIn({ ...said.state, ...said });
  return { id, type, time, source, correlationId, causationId, ...(by && { by }), version: said.version, facts };
}

/** What operators see of all that somebody says. What a later version says in another form is left out. */
export function factsIn(all: object): HistoryEntry['facts'] {
  const plain = Object.entries(all).filter((fact): fact is [string, string | number] => isPlain(fact[1]));
  return Object.fromEntries(plain.filter(([name]) => SHOWN.has(name)));
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
