/** The breaker refused the call. */
export class CircuitOpen extends Error {
  /** `dependency` is its name for the log. */
  constructor(dependency: string) {
    super(`the circuit of ${dependency} is open`);
    this.name = 'CircuitOpen';
  }
}
