import { language } from './language.ts';

/** A distance as people say it: `300 m`, `1.2 km`. */
export function distanceOf(metres: number): string {
  const [value, unit] = metres < 1_000 ? [metres, 'meter'] : [metres / 1_000, 'kilometer'];
  return new Intl.NumberFormat(language.value, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
