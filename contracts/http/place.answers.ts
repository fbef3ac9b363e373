import * as z from 'zod/mini';

const degrees = (most: number) => z.nullable(z.number().check(z.minimum(-most), z.maximum(most)));

/** Where clients see a thing: null when its owner did not say. */
export const shownPlace = { latitude: degrees(90), longitude: degrees(180), neighbourhood: z.nullable(z.string()) };
