import { mediaTypes } from './media-type.ts';

/** A coding of content that clients may accept (RFC 9110, section 8.4). */
export type ContentCoding = 'br' | 'gzip';

/** Bytes of text that one packet carries anyhow: less is not worth compressing. */
const ONE_PACKET = 1_400;

/** Whether a client names this coding in its `Accept-Encoding`, and does not refuse it there. */
export function accepts(acceptEncoding: string | undefined, coding: ContentCoding): boolean {
  return mediaTypes(acceptEncoding).some(
    ({ type, parameters }) => type === coding && Number(parameters.get('q') ?? 1) > 0,
  );
}

/**
 * The coding in which a text is sent by an HTTP API; undefined as it is. HTTP APIs compress nothing. CloudFront
 * compresses only what it keeps.
 */
export function codingOf(text: string, acceptEncoding: string | undefined): 'gzip' | undefined {
  return Buffer.byteLength(text) > ONE_PACKET && accepts(acceptEncoding, 'gzip') ? 'gzip' : undefined;
}

/** A text, compressed, in base64. Node's zlib is loaded when the first text needs it, not at every cold start. */
export function gzipped(text: string): string {
  return process.getBuiltinModule('node:zlib').gzipSync(text).toString('base64');
}
