/** Whether a text of one byte a character stands at an offset. */
export function isAt(view: DataView, offset: number, text: string): boolean {
  if (offset + text.length > view.byteLength) return false;
  return [...text].every((character, at) => view.getUint8(offset + at) === character.charCodeAt(0));
}

/** A part of a file. Throws RangeError when its length is negative, or it lies behind the end. */
export function part(view: DataView, offset: number, length: number): DataView {
  if (offset + length > view.byteLength) throw new RangeError('behind the end of the file');
  return new DataView(view.buffer, view.byteOffset + offset, length);
}
