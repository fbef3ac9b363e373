/** What clients ask of the market. */
export const commandNames = [
  'register',
  'change',
  'delete',
  'reserve',
  'pay',
  'cancelPayment',
  'cancel',
  'lend',
  'return',
  'review',
] as const;

/** One of them. */
export type CommandName = (typeof commandNames)[number];

/** A command and the answer to its client. */
export interface Asked {
  readonly command: CommandName;
  readonly itemNo?: number | undefined;
  readonly reservationNo?: number | undefined;
  /** Name and price that a change asked for. */
  readonly wanted?: { readonly itemName?: string; readonly itemPrice?: number } | undefined;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly answeredAt: number;
  /** HTTP status; 0 when nothing answered. */
  readonly status: number;
  /** The problem's code, if the answer was a problem. */
  readonly code?: string | undefined;
  /** The correlation id in the answer; absent when no function of the market answered. */
  readonly correlationId?: string | undefined;
}
