/** Something that must hold, whether it does, and the figures that show it. */
export interface Check {
  readonly title: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** A check that holds when nothing was found against it. `good`: what to say then. */
export function nothingAgainst(title: string, found: readonly string[], good: string): Check {
  if (found.length === 0) return { title, ok: true, detail: good };
  const more = found.length > 3 ? ` and ${found.length - 3} more` : '';
  return { title, ok: false, detail: `${found.slice(0, 3).join('; ')}${more}` };
}

/** Milliseconds, formatted as seconds. */
export function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
