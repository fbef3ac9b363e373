import { createHash } from 'node:crypto';

/** The entity tags of `If-Match` or `If-None-Match`: any (`*`), or these. `opaque` is the text between the quotes. */
export type EntityTags = '*' | readonly EntityTag[];

interface EntityTag {
  readonly weak: boolean;
  readonly opaque: string;
}

/**
 * The strong entity tag of a representation: `"<digest>"`, or `"<version>.<digest>"` when the resource has a version.
 * The digest covers the bytes, their media type and coding; the version is that of the state they show (ADR 0025).
 */
export function entityTag(body: string, mediaType: string, version: number | undefined, coding = ''): string {
  const digest = createHash('sha256').update(`${mediaType} ${coding}\n${body}`).digest('base64url').slice(0, 16);
  return version === undefined ? `"${digest}"` : `"${version}.${digest}"`;
}

/** Parses `If-Match` or `If-None-Match`. Undefined when the header does not follow RFC 9110. */
export function parseEntityTags(header: string): EntityTags | undefined {
  if (header.trim() === '*') return '*';
  const tags: EntityTag[] = [];
  // A comma may also be part of a tag.
  const next = /\s*(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"\s*(?:,|$)/y;
  while (next.lastIndex < header.length) {
    const found = next.exec(header);
    if (found === null) return undefined;
    tags.push({ weak: found[1] !== undefined, opaque: found[2] ?? '' });
  }
  return tags.length === 0 ? undefined : tags;
}

/** True when a client that sent this `If-None-Match` already has the representation with this tag (weak comparison). */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  const tags = parseEntityTags(ifNoneMatch ?? '') ?? [];
  return tags === '*' || tags.some(({ opaque }) => `"${opaque}"` === tag);
}

/**
 * True when one of the tags names a representation of the state at this version. Weak tags never do (strong
 * comparison).
 */
export function nameVersion(tags: EntityTags, version: number): boolean {
  return tags === '*' || tags.some(({ weak, opaque }) => !weak && opaque.startsWith(`${version}.`));
}
