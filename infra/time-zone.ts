/**
 * The market's time zone from CDK context `timeZone`; the stage's own when it is absent. Throws a sentence for one that
 * functions could not use. An offset such as `+09:00` is none: its days would not follow the clocks of the place.
 */
export function timeZoneOf(
  wanted: unknown,
  { timeZone }: { readonly timeZone: string },
): { readonly timeZone: string } {
  if (wanted === undefined) return { timeZone };
  const name = String(wanted);
  if (!/^[A-Za-z]/.test(name) || !isKnown(name))
    throw new Error(`-c timeZone=… must be a time zone such as Europe/Lisbon, not ${name}`);
  return { timeZone: name };
}

function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
