/** The breaker let no call through. */
export class CircuitOpen extends Error {
  /** The name is for the log. */
  constructor(dependency: string) {
    super(`the circuit of ${dependency} is open`);
    this.name = 'CircuitOpen';
  }
}
