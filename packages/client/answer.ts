/** An answer of the market. */
export interface Answer<Status extends number = number, Body = unknown> {
  readonly status: Status;
  readonly headers: Headers;
  /** The body as it was received. */
  readonly text: string;
  /** The body as JSON; undefined when it is empty or is not JSON. */
  readonly body: Body;
}

/** One of the answers that the API's document gives an operation: its status tells the type of its body. */
export type AnswerOf<Bodies> = {
  [Status in keyof Bodies & number]: Answer<Status, Bodies[Status]>;
}[keyof Bodies & number];
