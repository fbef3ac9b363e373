/** Where messages go that can never be processed; somebody looks at them. */
export interface DeadLetters {
  /** Keeps a message's body together with why it is here. Throws when it could not be kept. */
  keep(body: string, reason: string): Promise<void>;
}
