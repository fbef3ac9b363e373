import * as z from 'zod/mini';
import { pictureTypes } from '../pictures/picture-files.ts';
import { pictureMoments } from '../pictures/rental-files.ts';

/** `POST /reservations/{reservationNo}/pictures`: of which moment, and what kind of file comes. */
export const uploadRentalPictureRequest = z.lazy(() =>
  z.object({ moment: z.enum(pictureMoments), contentType: z.enum(pictureTypes) }),
);
