import type { FieldWords } from './field-words.ts';

/** The words of what only views and neighbourhoods say. */
export const viewWords: FieldWords = {
  'Neighbourhood.name': { description: 'Its name in Latin letters.', example: 'Yeonnam-dong' },
  koreanName: { description: 'Its name in Korean.', example: '연남동' },
  'Neighbourhood.latitude': { description: 'About its middle, in degrees.', example: 37.5626 },
  distanceMetres: {
    description:
      'Only with `near`: about how far it is, to the nearest 100 m. Items are shown up to 115 m from where they are.',
    example: 300,
  },
};
