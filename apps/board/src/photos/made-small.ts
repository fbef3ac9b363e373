import { bareJpeg } from './bare-jpeg.ts';

/** The longest side of what is uploaded, in pixels: more than any screen of the board shows. */
const LONGEST_SIDE = 1_600;

/** How well a JPEG is kept, from 0 to 1. */
const QUALITY = 0.85;

/**
 * A photo as it is uploaded: a new JPEG of its pixels alone, turned upright and not larger than needed. Where it was
 * taken, when and with what stays here. Undefined when the browser cannot read it.
 */
export async function madeSmall(file: Blob): Promise<Blob | undefined> {
  const read = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (read === undefined) return undefined;
  const part = Math.min(1, LONGEST_SIDE / Math.max(read.width, read.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(read.width * part));
  canvas.height = Math.max(1, Math.round(read.height * part));
  const paper = canvas.getContext('2d');
  if (paper === null) return undefined;
  // A JPEG has no holes: what can be seen through becomes white.
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(read, 0, 0, canvas.width, canvas.height);
  read.close();
  const small = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', QUALITY);
  });
  return small === null ? undefined : bareJpeg(small);
}
