/** Calls a logger or metrics and drops what they throw, so that no answer and no transition is lost. */
export function quietly(tell: () => void): void {
  try {
    tell();
  } catch {
    // There is nobody left to tell.
  }
}
