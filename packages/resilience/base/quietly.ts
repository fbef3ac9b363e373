/** Tells a logger or metrics something. What they throw is dropped: no answer and no transition is lost for want of a line about it. */
export function quietly(tell: () => void): void {
  try {
    tell();
  } catch {
    // There is nobody left to tell.
  }
}
