/** The probe could not do this step; `cause` says why. */
export class ProbeFailed extends Error {
  readonly step: string;

  constructor(step: string, cause: unknown) {
    super(`${step}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'ProbeFailed';
    this.step = step;
  }
}
