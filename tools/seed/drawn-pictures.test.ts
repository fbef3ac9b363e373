import { expect, it } from 'vitest';
import { checkPicture } from '#shared/domain/pictures/picture-check.ts';
import { bike, camera, tent } from './drawn-pictures.ts';

it.each([tent, camera, bike])('$alt is a picture that the market takes, and small', ({ bytes }) => {
  expect(checkPicture(bytes())).toEqual({ type: 'image/png', width: 320, height: 240 });
  expect(bytes().length).toBeLessThan(5_000);
});
