/** The marker before the pixels. */
const SCAN = 0xda;

/** What an encoder says about a picture besides the picture: Exif, profiles, notes. Adobe's note says how colours are stored. */
const says = (marker: number) => (marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;

/**
 * A JPEG of a canvas without what the encoder says about it: Safari's writes Exif and a segment of Photoshop, which the
 * market does not take.
 */
export async function bareJpeg(file: Blob): Promise<Blob> {
  const view = new DataView(await file.arrayBuffer());
  const kept = [file.slice(0, 2)];
  let offset = 2;
  for (let marker = view.getUint8(3); marker !== SCAN; marker = view.getUint8(offset + 1)) {
    const next = offset + 2 + view.getUint16(offset + 2);
    if (!says(marker)) kept.push(file.slice(offset, next));
    offset = next;
  }
  return new Blob([...kept, file.slice(offset)], { type: file.type });
}
