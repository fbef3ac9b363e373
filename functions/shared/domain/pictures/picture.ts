/** The media types of pictures that are taken. SVG is none of them: it can run scripts. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** One of {@link pictureTypes}. */
export type PictureType = (typeof pictureTypes)[number];

/**
 * Why a file is refused. `not-a-picture`: it is no JPEG, PNG or WebP, or a broken one. `too-large`: it declares more
 * pixels than a browser should unpack. `place`, `camera`: its metadata say where it was taken, or with what.
 * `metadata`: it has anything else that nobody needs to show it, or data behind the picture. The most telling come first.
 */
export const pictureFaults = ['not-a-picture', 'too-large', 'place', 'camera', 'metadata'] as const;

/** See {@link pictureFaults}. */
export type PictureFault = (typeof pictureFaults)[number];

/** The size that a picture declares, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What a file is: a picture that may be shown, or why not. */
export type PictureCheck = (PictureSize & { readonly type: PictureType; readonly fault?: undefined }) | Faulty;

/** A file with a fault. */
export interface Faulty {
  readonly fault: PictureFault;
}

/** The check of a file of this type, once all of it is walked through. */
export function checked(
  type: PictureType,
  size: PictureSize | undefined,
  faults: ReadonlySet<PictureFault | undefined>,
): PictureCheck {
  const fault = pictureFaults.find((one) => faults.has(one));
  if (fault !== undefined) return { fault };
  return size === undefined ? { fault: 'not-a-picture' } : { type, ...size };
}
