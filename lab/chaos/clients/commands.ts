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

/** One command and what its client was answered. */
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
  /** Code of the problem, if the answer was one. */
  readonly code?: string | undefined;
  /** As the answer named it; absent when no function of ours gave the answer. */
  readonly correlationId?: string | undefined;
}
