import { won } from '../messages/formats.ts';
import { inLanguages } from '../messages/in-languages.ts';

/** A price that is for each day. */
export const priceText = inLanguages({
  ko: { perDay: (price: number) => `하루 ${won(price)}` },
  en: { perDay: (price: number) => `${won(price)} a day` },
});
