/** Calls a logger or metrics and ignores its errors, so that no answer and no transition is lost. */
export function quietly(tell: () => void): void {
  try {
    tell();
  } catch {
    // There is no one left to report it to.
  }
}
