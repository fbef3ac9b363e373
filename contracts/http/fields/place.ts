import * as z from 'zod/mini';
import { neighbourhoodNamed } from '../neighbourhoods.ts';
import { type Field, field } from './field.ts';

const degrees = (most: number) => z.number().check(z.minimum(-most), z.maximum(most));

/** Degrees as a JSON number or a string of one (HTTPie's `key=value` sends strings), up to `most` either way. */
function inDegrees(most: number): Field<number> {
  return field((value) => {
    const number = typeof value === 'string' && /^-?\d{1,3}(?:\.\d{1,15})?$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !(Math.abs(number) <= most))
      return { refused: `must be degrees from -${most} to ${most}` };
    return { value: number + 0 };
  }, degrees(most));
}

/** A latitude in degrees. */
export const latitude = (): Field<number> => inDegrees(90);
/** A longitude in degrees. */
export const longitude = (): Field<number> => inDegrees(180);

/** The word for no neighbourhood: it takes a place away. */
export const NOWHERE = 'none';

/** A neighbourhood of the market, in Korean or in Latin letters, or {@link NOWHERE}; the result is in Latin letters. */
export const neighbourhood = (): Field<string> =>
  field((value) => {
    const known = typeof value === 'string' ? neighbourhoodNamed(value)?.name : undefined;
    if (known !== undefined || value === NOWHERE) return { value: known ?? NOWHERE };
    return { refused: `must be one of those that /neighbourhoods lists, or ${NOWHERE}` };
  }, z.string());
