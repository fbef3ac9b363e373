/** One line of a table of settings: where it is within its group, and its value. */
export interface SettingRow {
  readonly name: string;
  readonly value: string;
}

/** A group of settings as lines: `issuers.0.tokenUse` for what lies deeper. A list of plain values is one line. */
export function rowsOf(values: Readonly<Record<string, unknown>>, above = ''): readonly SettingRow[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const name = above + key;
    if (Array.isArray(value) && value.every(isPlain)) return [{ name, value: value.join(', ') }];
    if (isPlain(value)) return [{ name, value: `${value}` }];
    return rowsOf(Object.fromEntries(Object.entries(Object(value))), `${name}.`);
  });
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
