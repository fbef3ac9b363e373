import type { RentalPicturePage, Upload } from '@gdmarket/client';
import { expect } from 'vitest';
import { nobody, type Somebody } from './access/people.ts';
import { sendAs } from './access/rentals.ts';
import { eventually } from './eventually.ts';
import { expectStatus } from './http-client.ts';
import { at, type Json, type JsonObject } from './json.ts';

/** Asks to upload a picture of an item. */
export async function askToUpload(itemNo: number, who: Pick<Somebody, 'headers'> = nobody, alt?: string) {
  return askForForm(who, `/items/${itemNo}/pictures`, { contentType: 'image/png', ...(alt !== undefined && { alt }) });
}

async function askForForm(who: Pick<Somebody, 'headers'>, path: string, body: JsonObject): Promise<Upload> {
  return expectStatus(await sendAs(who, 'POST', path, body), 202).body as unknown as Upload;
}

/** Sends a file with a form. `changes`: fields of the form that are sent otherwise. Returns the status. */
export async function sendFile(
  { url, fields }: Pick<Upload, 'url' | 'fields'>,
  bytes: Uint8Array,
  changes: Readonly<Record<string, string>> = {},
): Promise<number> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changes })) form.append(name, value);
  form.append('file', new Blob([Buffer.from(bytes)]));
  return (await fetch(url, { method: 'POST', body: form })).status;
}

/** The pictures of an item, as somebody sees them. */
export async function picturesOf(itemNo: number, who: Pick<Somebody, 'headers'> = nobody): Promise<readonly Json[]> {
  const list = expectStatus(await sendAs(who, 'GET', `/items/${itemNo}/pictures`), 200).body;
  return at(list, '_embedded', 'pictures') as readonly Json[];
}

/** Asks to upload a picture of a rental, as one of its sides. */
export async function askToUploadOfRental(
  reservationNo: number,
  who: Pick<Somebody, 'headers'>,
  moment: 'HandOver' | 'Return' = 'HandOver',
) {
  return askForForm(who, `/reservations/${reservationNo}/pictures`, { moment, contentType: 'image/png' });
}

/** The pictures of a rental, as somebody sees them. */
export async function rentalPicturesOf(reservationNo: number, who: Pick<Somebody, 'headers'>) {
  const { body } = expectStatus(await sendAs(who, 'GET', `/reservations/${reservationNo}/pictures`), 200);
  return (body as unknown as RentalPicturePage)._embedded.pictures;
}

/** Uploads a picture of a rental and waits until the market has decided on it. Returns its number. */
export async function uploadOfRental(
  reservationNo: number,
  who: Pick<Somebody, 'headers'>,
  bytes: Uint8Array,
  moment: 'HandOver' | 'Return' = 'HandOver',
): Promise<number> {
  const form = await askToUploadOfRental(reservationNo, who, moment);
  return sendUntilDecided(form, bytes, () => rentalPicturesOf(reservationNo, who));
}

/** Uploads a picture and waits until the market has decided on it. Returns its number. */
export async function upload(itemNo: number, bytes: Uint8Array, who?: Pick<Somebody, 'headers'>, alt?: string) {
  const form = await askToUpload(itemNo, who, alt);
  return sendUntilDecided(form, bytes, () => picturesOf(itemNo, who));
}

async function sendUntilDecided(form: Upload, bytes: Uint8Array, pictures: () => Promise<readonly unknown[]>) {
  expect(await sendFile(form, bytes)).toBe(204);
  const { pictureNo } = form;
  await eventually(async () => expect(await pictures()).toContainEqual(expect.objectContaining({ pictureNo })));
  return pictureNo;
}
