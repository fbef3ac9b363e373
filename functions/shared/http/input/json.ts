/**
 * Parses JSON the way this API's clients mean it. A `null` field counts as left out: Jackson sends every unset field
 * so. A number is judged as it was written: one that only rounding makes whole (`99.99999999999999999`, `1e-400`)
 * becomes NaN, which no field accepts; `100.0` and `1e2` are whole. Throws SyntaxError or, when nested too deep,
 * RangeError.
 */
export function readJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, { source }: { source?: string } = {}) => {
    if (value === null) return undefined;
    return typeof value === 'number' && source !== undefined && !isWritten(value, source) ? Number.NaN : value;
  });
}

/** True when a whole number was also written as a whole one. */
function isWritten(value: number, source: string): boolean {
  if (!Number.isInteger(value)) return true;
  const [, digits = '', fraction = '', exponent = '0'] = /^-?(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(source) ?? [];
  const significant = `${digits}${fraction}`.replace(/0+$/, '');
  const places = significant.length - digits.length;
  return significant === '' || places <= Number(exponent);
}
