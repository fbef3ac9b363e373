/** Keeps messages that can never be processed until an operator looks at them. */
export interface DeadLetters {
  /** Keeps a message's body together with the reason. Throws when that failed. */
  keep(body: string, reason: string): Promise<void>;
}
